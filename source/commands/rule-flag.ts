import {editDistance} from '../model/edit-distance.js';
import {ExpectedError} from '../model/expected-error.js';
import {labelKey} from '../model/label.js';
import type {Context} from './command.js';

/** How many rules are named where none is meant. */
const named = 3;

/** All rules a finding may have, each with the Chinese that it is listed by. */
const allRules = async ({vocabulary, store}: Context): Promise<ReadonlyMap<string, string>> => {
	const {formulas} = vocabulary.file('identities') as {readonly formulas: Readonly<Record<string, string>>};
	const remarks = Object.entries(vocabulary.file('findings') as Readonly<Record<string, unknown>>);
	const own = await (await store()).readSettings('identities');
	return new Map([
		...remarks.flatMap(([rule, text]) => (typeof text === 'string' ? [[rule, text] as const] : [])),
		...Object.entries(formulas),
		...Object.keys(own).map(name => [name, name] as const),
	]);
};

const nearestRules = (text: string, rules: readonly string[]): readonly string[] =>
	[...rules]
		.map(rule => ({rule, distance: rule.includes(text) ? 0 : editDistance(text, rule) / rule.length}))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, named)
		.map(({rule}) => rule);

/** The rules that `--rule` names, by identifier or by the Chinese of their identity; part of it will do, where it is of one rule. */
export const rulesNamed = async (context: Context, typed: string): Promise<ReadonlySet<string>> => {
	const rules = await allRules(context);
	return new Set(
		typed.split(',').map(text => {
			const key = labelKey(text);
			const found = [...rules].filter(([, words]) => key !== '' && labelKey(words).includes(key)).map(([rule]) => rule);
			const whole = [...rules].find(([rule, words]) => rule === text.trim() || labelKey(words) === key)?.[0];
			const rule = whole ?? (found.length === 1 ? found[0] : undefined);
			if (rule === undefined) {
				const near = found.length > 1 ? found : nearestRules(text.trim().toLowerCase(), [...rules.keys()]);
				throw new ExpectedError(
					context.words(found.length > 1 ? 'error.several_rules' : 'error.unknown_rule', {
						value: text.trim(),
						near: near.join(', '),
					}),
					2,
				);
			}

			return rule;
		}),
	);
};
