import type {Fund, Measure} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {CodedFact, SeriesFact, Step} from './outline-series.js';

/** A fact's first steps: the fund, kind of expenditure or unit it belongs to; undefined where it has no place in the cut. */
type FirstSteps = (fact: SeriesFact) => readonly Step[] | undefined;

const worded = (kind: 'measure' | 'fund', name: string): Step => ({
	key: name,
	code: null,
	label: null,
	word: `value.${kind}.${name}`,
});

const partsOfBasic: readonly (Measure | null)[] = ['personnel', 'operating'];
const kindsOfExpenditure: readonly (Measure | null)[] = [
	'basic',
	'project',
	...partsOfBasic,
	'remitted_to_superior',
	'business_expenditure',
	'subsidy_to_subordinate',
];

/** 基本支出 with 人员经费 and 公用经费 below it, 项目支出, and what else a whole is made of. */
const byMeasure: FirstSteps = ({fact: {measure}}) => {
	if (measure === 'total') {
		return [];
	}

	if (measure === null || !kindsOfExpenditure.includes(measure)) {
		return undefined;
	}

	const step = worded('measure', measure);
	return partsOfBasic.includes(measure) ? [worded('measure', 'basic'), step] : [step];
};

const partsOfAppropriation: readonly Fund[] = ['general_public', 'government_fund', 'state_capital'];

/** 财政拨款 holds the three budgets where a table prints their sum. */
const byFund = (facts: readonly SeriesFact[]): FirstSteps => {
	const appropriation = facts.some(({fact}) => fact.fund === 'fiscal_appropriation')
		? [worded('fund', 'fiscal_appropriation')]
		: [];
	return ({fact: {fund}}) => {
		if (fund === null || fund === 'all') {
			return [];
		}

		const step = worded('fund', fund);
		return partsOfAppropriation.includes(fund) ? [...appropriation, step] : [step];
	};
};

type Unit = {readonly code: string; readonly name: string | null};

/** The unit of each row: that of its figures whose code is longest, as a stray cell may have the department's. */
const unitsOfRows = (facts: readonly SeriesFact[]): ReadonlyMap<number, Unit> => {
	const units = new Map<number, Unit>();
	for (const {fact} of facts) {
		const {row, unitCode, unitName} = fact;
		if (unitCode !== null && unitCode.length > (units.get(row)?.code.length ?? 0)) {
			units.set(row, {code: unitCode, name: unitName});
		}
	}

	return units;
};

/** A department (036) holds the units whose codes begin with its own (036001). */
const byUnit = (facts: readonly SeriesFact[], whole: ReadonlySet<number>): FirstSteps => {
	const units = unitsOfRows(facts);
	const names = new Map<string, string | null>();
	for (const [row, {code, name}] of units) {
		if (!whole.has(row)) {
			names.set(code, names.get(code) ?? name);
		}
	}

	const codes = [...names.keys()].sort((a, b) => a.length - b.length);
	return ({fact: {row, label}, code}) => {
		const unit = units.get(row);
		if (whole.has(row)) {
			return [];
		}

		if (unit === undefined || (code === null && label !== null && labelKey(label) !== labelKey(unit.name ?? ''))) {
			return undefined;
		}

		return codes
			.filter(each => unit.code.startsWith(each))
			.map(each => ({key: each, code: null, label: names.get(each) ?? null}));
	};
};

const firstKeys = ({steps}: CodedFact): string =>
	steps
		.filter(({code}) => code === null)
		.map(({key}) => key)
		.join('/');

/** A column of nothing but 0.00 is no part of the whole worth a step. */
const withoutEmpty = (placed: readonly CodedFact[]): readonly CodedFact[] => {
	const told = new Set(placed.filter(({fact}) => fact.amount.fen !== 0).map(firstKeys));
	return placed.filter(coded => told.has(firstKeys(coded)));
};

/** The steps below which there is no other one. */
const leavesOf = (placed: readonly CodedFact[]): readonly string[] => {
	const all = [...new Set(placed.map(firstKeys))];
	return all.filter(keys => keys !== '' && !all.some(other => other.startsWith(`${keys}/`)));
};

/**
 * The figures of a table with first steps by fund, kind of expenditure or unit before their accounts. None where the
 * table does not tell at least two apart.
 */
export const foldedFacts = (
	facts: readonly SeriesFact[],
	whole: readonly SeriesFact[],
	by: 'measure' | 'fund' | 'unit',
): readonly CodedFact[] => {
	const wholeRows = new Set(whole.map(({fact}) => fact.row));
	const used = facts.filter(({code, fact}) => code !== null || wholeRows.has(fact.row) || by === 'unit');
	const firstSteps = {measure: () => byMeasure, fund: () => byFund(used), unit: () => byUnit(used, wholeRows)}[by]();
	const placed = used.flatMap((coded): CodedFact[] => {
		const first = firstSteps(coded);
		const {fact, code, label, steps} = coded;
		const isOfWhole = wholeRows.has(fact.row) && code === null;
		return first === undefined || (first.length === 0 && !isOfWhole)
			? []
			: [{fact, code, label: isOfWhole && first.length > 0 ? null : label, steps: [...first, ...steps]}];
	});
	const told = withoutEmpty(placed);
	return leavesOf(told).length > 1 ? told : [];
};
