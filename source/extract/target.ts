import {labelKey, withoutSpace} from '../model/label.js';

/** A performance target taken apart: `≥95%` is relation `≥`, target `95`, unit `%`; words are `qualitative`. */
export type Target = {
	readonly relation: string | null;
	readonly target: string | null;
	readonly valueUnit: string | null;
};

const relations: ReadonlyArray<readonly [RegExp, string]> = [
	[/^(?:≥|>=|=>|不低于|不少于|大于等于|大于或等于|至少)/u, '≥'],
	[/^(?:≤|<=|=<|不高于|不超过|小于等于|小于或等于|最多|不多于)/u, '≤'],
	[/^(?:>|大于|高于|超过)/u, '>'],
	[/^(?:<|小于|低于)/u, '<'],
	[/^(?:=|等于)/u, '='],
];

// Words after a number that are more than its unit (12月底完成) make the target words.
const numberWithUnit = /^([-+]?\d[\d,]*(?:\.\d+)?)((?:(?![前后底内完成实现之以])[^\d]){0,8})$/u;

/** A target that is told by its sign or number, not by words. */
export const isPlainTarget = (text: string): boolean =>
	relationNamed(text) !== undefined || numberWithUnit.test(labelKey(text));

export const relationNamed = (text: string): {relation: string; rest: string} | undefined => {
	const key = labelKey(text);
	for (const [pattern, relation] of relations) {
		const match = pattern.exec(key);
		if (match !== null) {
			return {relation, rest: key.slice(match[0].length)};
		}
	}

	return undefined;
};

/** @param unit the unit printed in a column of its own, if there is one. */
export const readTarget = (text: string, unit: string | null = null, printedRelation: string | null = null): Target => {
	const compact = withoutSpace(text);
	if (compact === '') {
		return {relation: null, target: null, valueUnit: unit};
	}

	const related = relationNamed(compact);
	const rest = related?.rest ?? labelKey(compact);
	const number = numberWithUnit.exec(rest);
	const own = printedRelation === null ? undefined : relationNamed(printedRelation)?.relation;
	if (number === null) {
		return {relation: 'qualitative', target: compact, valueUnit: unit};
	}

	const qualitative = printedRelation !== null && /定性/u.test(printedRelation);
	return {
		relation: own ?? related?.relation ?? (qualitative ? 'qualitative' : null),
		target: number[1] ?? null,
		valueUnit: unit ?? (number[2] === '' ? null : (number[2] ?? null)),
	};
};
