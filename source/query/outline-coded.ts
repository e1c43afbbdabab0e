import type {Classification} from '../model/account.js';
import type {Fact, Side} from '../model/fact.js';
import {withoutSpace} from '../model/label.js';
import type {ColumnRole, Statement} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import type {CodedFact, Step} from './outline-series.js';

const labelRoles: ReadonlySet<ColumnRole> = new Set(['label', 'other_label']);

/** From the category down: `210`, `21015`, `2101506`; a code of a place's own (30211|01) hangs on what it begins with. */
const codesTo = (code: string): readonly string[] =>
	code.length % 2 === 0 || code.length < 3
		? [code]
		: Array.from({length: (code.length - 1) / 2}, (_, index) => code.slice(0, 3 + 2 * index));

/** The steps to an account; those that no row prints are named by the catalogue. */
export const stepsTo = (code: string, classification: Classification, vocabulary: Vocabulary): readonly Step[] =>
	codesTo(code).map(each => ({key: each, code: each, label: vocabulary.account(classification, each)?.name ?? null}));

/**
 * The code a figure has in a classification, with its name; a table of paired codes has both in one row. Only then are the
 * printed cells asked for: they are most of a report's file.
 */
const codeIn = (
	fact: Fact,
	classification: Classification,
	statement: Statement,
): Pick<CodedFact, 'code' | 'label'> => {
	const other = fact.otherCodes.find(text => text.startsWith(`${classification}:`));
	if (fact.classification === classification || other === undefined) {
		const code = fact.classification === classification ? fact.code : null;
		return {code, label: fact.label};
	}

	const {columns, rows} = statement;
	const labels = (rows[fact.row - 1]?.cells ?? []).filter(
		(text, index) => index < fact.column - 1 && text !== '' && labelRoles.has(columns[index]?.role ?? 'text'),
	);
	return {code: other.slice(classification.length + 1), label: withoutSpace(labels.at(-1) ?? '') || null};
};

/** A figure with its account and the steps to it. */
export const codedFact = (
	fact: Fact,
	classification: Classification,
	statement: Statement,
	vocabulary: Vocabulary,
): CodedFact => {
	const {code, label} = codeIn(fact, classification, statement);
	return {fact, code, label, steps: code === null ? [] : stepsTo(code, classification, vocabulary)};
};

type ColumnNames = {
	readonly columns_of_other_side: Readonly<Record<Side, readonly string[]>>;
	readonly columns_of_carryover: readonly string[];
};

/** Tables of a fund print 本年收入 beside 本年支出: what came in is no part of an outline of what was spent. */
export const sideTest = (isRevenue: boolean, vocabulary: Vocabulary): ((fact: Fact) => boolean) => {
	const side = isRevenue ? 'revenue' : 'expenditure';
	const {columns_of_other_side: columns} = vocabulary.file('outlines') as ColumnNames;
	return fact =>
		fact.side === null ? !columns[side].some(name => fact.columnPath.includes(name)) : fact.side === side;
};

/** 上年实户资金余额 is money of this year, left from the last: no amount to compare this year's with. */
export const carryoverTest = (fiscalYear: number | null, vocabulary: Vocabulary): ((fact: Fact) => boolean) => {
	const {columns_of_carryover: names} = vocabulary.file('outlines') as ColumnNames;
	return fact => fact.fiscalYear !== fiscalYear && names.some(name => fact.columnPath.includes(name));
};

/** A department's own row and its units' rows tell the same money twice: the shortest unit code holds the others. */
export const withoutSubUnits = (facts: readonly CodedFact[]): readonly CodedFact[] => {
	const codes = [...new Set(facts.filter(({code}) => code !== null).map(({fact}) => fact.unitCode ?? ''))];
	const whole = codes.find(unit => unit !== '' && codes.every(other => other.startsWith(unit)));
	return whole === undefined || codes.length === 1
		? facts
		: facts.filter(({fact, code}) => code === null || fact.unitCode === whole);
};
