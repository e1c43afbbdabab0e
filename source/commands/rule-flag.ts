import {ExpectedError} from '../model/expected-error.js';
import {ruleRows} from '../query/rules.js';
import type {Context} from './command.js';

/** What reading noticed is named so; which of these a store holds, only its reports know. */
const isOfReading = (name: string): boolean => /^[a-z]+(?:_[a-z]+)+$/.test(name);

/** The rule that `--rule` names. One that does not exist would find nothing wrong, so it is refused. */
export const ruleFlag = async ({flags, vocabulary, words, store}: Context): Promise<string | undefined> => {
	const {rule} = flags;
	if (typeof rule !== 'string' || isOfReading(rule)) {
		return rule === true ? undefined : rule;
	}

	const {rows} = ruleRows(vocabulary, await (await store()).readSettings('identities'));
	const known = rows.map(({cells}) => String(cells.rule));
	if (!known.includes(rule)) {
		throw new ExpectedError(words('error.unknown_rule', {rule, known: known.join(', ')}), 2);
	}

	return rule;
};
