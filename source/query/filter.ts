import type {Fact, Figure, Quantity} from '../model/fact.js';
import type {Finding} from '../model/finding.js';
import {labelKey} from '../model/label.js';
import type {Region, ReportContents, StatementKind} from '../model/report.js';
import {provenanceKey} from './columns.js';
import {isNamed} from './unit-name.js';

/** Closed interval; null is an open end. */
export type Interval = {readonly from: number | null; readonly to: number | null};
export type CodeTerm = {readonly code: string; readonly exact: boolean};

/** One word of a filter, its alternatives parsed: `stage:budget,final`. */
export type Term =
	| {readonly key: 'year' | 'amount'; readonly intervals: readonly Interval[]}
	| {readonly key: 'code'; readonly codes: ReadonlyArray<CodeTerm | null>}
	| {readonly key: 'table'; readonly tables: ReadonlyArray<StatementKind | number>}
	| {readonly key: 'has'; readonly things: ReadonlyArray<'finding' | 'error' | 'warning' | 'note' | 'code'>}
	| {readonly key: 'unit' | 'region' | 'report' | 'label' | 'column'; readonly texts: readonly string[]}
	| {readonly key: ChoiceKey; readonly choices: readonly (string | null)[]};

export type ChoiceKey = 'stage' | 'scope' | 'level' | 'side' | 'classification' | 'measure' | 'fund';

export type Filter = {
	readonly terms: readonly Term[] /** Words that are no filter, for a search. */;
	readonly text: readonly string[];
};

export const everything: Filter = {terms: [], text: []};

type FigureTest = (figure: Fact | Quantity | Figure) => boolean;

export const isInside = (value: number | null, intervals: readonly Interval[]): boolean =>
	value !== null && intervals.some(({from, to}) => (from === null || value >= from) && (to === null || value <= to));

export const contains = (text: string | null, parts: readonly string[]): boolean => {
	const key = labelKey(text ?? '');
	return parts.some(part => key.includes(labelKey(part)));
};

export const isUnder = (code: string | null, terms: ReadonlyArray<CodeTerm | null>): boolean =>
	terms.some(term =>
		term === null || code === null ? term === code : term.exact ? code === term.code : code.startsWith(term.code),
	);

/** By code, or by a part or an abbreviation of the name. */
export const isUnit = (name: string | null, code: string | null, texts: readonly string[]): boolean =>
	texts.some(text => text === code || isNamed(name, text));

/** The figures that findings name, by the place where they were printed. */
export const findingsByFigure = (findings: readonly Finding[]): ((figure: Figure) => readonly Finding[]) => {
	const named = new Map<string, Finding[]>();
	for (const finding of findings) {
		for (const evidence of finding.evidence) {
			const key = provenanceKey(evidence);
			named.set(key, [...(named.get(key) ?? []), finding]);
		}
	}

	return figure => (named.size === 0 ? [] : (named.get(provenanceKey(figure.provenance)) ?? []));
};

export const regionText = ({province, city, county}: Region): string => [province, city, county].join('');

const termTest = (term: Term, {report, statements, findings}: ReportContents): FigureTest => {
	switch (term.key) {
		case 'year': {
			return ({fiscalYear}) => isInside(fiscalYear, term.intervals);
		}

		case 'amount': {
			return figure => 'amount' in figure && isInside(figure.amount.fen, term.intervals);
		}

		case 'code': {
			return ({code}) => isUnder(code, term.codes);
		}

		case 'table': {
			const wanted = new Set<StatementKind | number>(term.tables);
			const tables = new Set(statements.filter(({n, kind}) => wanted.has(n) || wanted.has(kind)).map(({n}) => n));
			return ({table}) => tables.has(table);
		}

		case 'has': {
			const findingsOf = findingsByFigure(findings);
			return figure =>
				term.things.some(thing =>
					thing === 'code'
						? figure.code !== null
						: findingsOf(figure).some(({severity}) => thing === 'finding' || thing === severity),
				);
		}

		case 'unit': {
			const whole = isUnit(report.unit, report.unitCode, term.texts);
			return ({unitName, unitCode}) => whole || isUnit(unitName, unitCode, term.texts);
		}

		case 'report': {
			const passes = term.texts.some(text => report.id.startsWith(text.toLowerCase()));
			return () => passes;
		}

		case 'region': {
			const passes = contains(regionText(report.region), term.texts);
			return () => passes;
		}

		case 'label': {
			return ({label}) => contains(label, term.texts);
		}

		case 'column': {
			return ({columnPath}) => contains(columnPath, term.texts);
		}

		case 'scope': {
			const passes = term.choices.includes(report.scope);
			return () => passes;
		}

		default: {
			const {key, choices} = term;
			return figure => choices.includes(figure[key]);
		}
	}
};

/** Whether a figure of this report passes every word of the filter. */
export const figureTest = (filter: Filter, contents: ReportContents): FigureTest => {
	const tests = filter.terms.map(term => termTest(term, contents));
	return figure => tests.every(test => test(figure));
};
