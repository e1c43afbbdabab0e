import {pushTo} from '../model/push-to.js';
import {isFailure} from './identity-uses.js';
import type {JudgedIdentity} from './judged.js';

/** How often one structure of one table must fail, and more often than not, to be doubted itself. */
const doubtful = 3;
/** Codes say themselves which account is below which. */
const doubtfulAccounts = 9;

export type Doubt = readonly [JudgedIdentity, ...JudgedIdentity[]];

const patternOf = ({rule, identity, equation}: JudgedIdentity): string | undefined =>
	identity.pattern === undefined ? undefined : [rule, identity.pattern, equation.left[0]?.figure.table].join(' ');

/** Failures of structures that fail more often than they hold: the table may have been misread. */
export const doubtsOf = (found: readonly JudgedIdentity[]): readonly Doubt[] => {
	const patterns = new Map<string, JudgedIdentity[]>();
	for (const one of found.some(isFailure) ? found : []) {
		const pattern = patternOf(one);
		if (pattern !== undefined) {
			pushTo(patterns, pattern, one);
		}
	}

	return [...patterns.values()].flatMap((all): readonly Doubt[] => {
		const [first, ...others] = all.filter(isFailure);
		const count = others.length + 1;
		const least = first?.identity.pattern === 'accounts' ? doubtfulAccounts : doubtful;
		return first !== undefined && count >= least && count * 2 > all.length ? [[first, ...others]] : [];
	});
};
