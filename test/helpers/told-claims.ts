import {claimsOf} from '../../source/extract/claims.js';
import type {Claim} from '../../source/model/claim.js';
import {decimalValue} from '../../source/model/decimal.js';
import type {Stage} from '../../source/model/report.js';
import {vocabulary} from './import-text.js';

export type Telling = {readonly unit?: string; readonly year?: number; readonly stage?: Stage};

/** Reads made-up lines as the prose of one report. */
export const claimsIn = (
	lines: string | readonly string[],
	{unit = '示例市财政局', year = 2024, stage = 'budget'}: Telling = {},
): readonly Claim[] =>
	claimsOf(
		{id: 'slsczj', unit, fiscalYear: year, stage},
		[lines].flat().map((text, index) => ({
			kind: 'paragraph',
			text,
			file: 'a.txt',
			place: {kind: 'line', line: 2 * index + 1, column: 1},
		})),
		vocabulary,
	);

const minus = ({direction}: Claim): string =>
	direction === 'decrease' ? '-' : direction === 'increase' ? '+' : direction === 'level' ? '=' : '';

/** What a claim says, in a line: `change 收入预算 / 事业收入 -112.71万元 1.6%`. */
export const told = (claim: Claim): string =>
	[
		claim.type,
		claim.subject ?? '?',
		`${minus(claim)}${claim.value === null ? '' : `${decimalValue(claim.value)}${claim.valueUnit ?? ''}`}`,
		claim.pct === null ? '' : `${decimalValue(claim.pct)}%`,
	]
		.filter(part => part !== '')
		.join(' ');

/** What a claim is understood as: side or topic, account, measure, fund, year, basis. */
export const meant = ({topic, code, measure, fund, fiscalYear, basis}: Claim): string =>
	[topic, code, measure, fund, fiscalYear, basis].map(part => part ?? '·').join(' ');
