import type {Fact} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {Statement} from '../model/report.js';
import type {OwnIdentity, Selector} from './own-identity.js';
import type {ReportView} from './report-view.js';
import type {Check, Rule, Term} from './rule.js';
import type {TableView} from './table-view.js';

const plainRow = (text: string): string => labelKey(text).replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]+/u, '');

const isNamed = ({title, number, kind}: Statement, name: string): boolean =>
	kind === name || labelKey(number ?? '') === labelKey(name) || labelKey(title ?? '').includes(labelKey(name));

/** Tables of just this title, else all whose title holds the words. */
const tablesNamed = (name: string, {tables}: ReportView): readonly TableView[] => {
	const exact = tables.filter(({statement}) => labelKey(statement.title ?? '') === labelKey(name));
	return exact.length > 0 ? exact : tables.filter(({statement}) => isNamed(statement, name));
};

const isRow = ({code, label}: Fact, row: string): boolean =>
	/^\d+$/u.test(row) ? code === row : plainRow(label ?? '') === plainRow(row);

const isColumn = ({columnPath}: Fact, column: string): boolean => {
	const path = columnPath.split(' / ').map(labelKey);
	return column.split('/').every(part => path.includes(labelKey(part)));
};

type Selected = Fact | 'table_missing' | 'structure_unclear' | undefined;

/** The one figure that is meant, of the report's own year where it says; printed twice alike it is one. */
const figureOf = ({table, row, column}: Selector, view: ReportView): Selected => {
	const tables = tablesNamed(table, view);
	if (tables.length === 0) {
		return 'table_missing';
	}

	const {fiscalYear, stage} = view.contents.report;
	const [first, ...others] = tables
		.flatMap(({facts}) => facts)
		.filter(
			fact =>
				isRow(fact, row) &&
				(column === null || isColumn(fact, column)) &&
				(fact.fiscalYear ?? fiscalYear) === fiscalYear &&
				(fact.stage ?? stage) === stage,
		);
	return others.every(({amount}) => amount.fen === first?.amount.fen) ? first : 'structure_unclear';
};

const isFact = (selected: Selected): selected is Fact => typeof selected === 'object';

const checkOf = function* ({left, right}: OwnIdentity, view: ReportView): Generator<Check> {
	const find = (selectors: readonly Selector[]) =>
		selectors.map(selector => ({sign: selector.sign, figure: figureOf(selector, view)}));
	const [ours, theirs] = [find(left), find(right)];
	const all = [...ours, ...theirs].map(({figure}) => figure);
	const figures = all.filter(isFact);
	const problem = all.find(figure => figure === 'table_missing' || figure === 'structure_unclear');
	const termsOf = (side: typeof ours): readonly Term[] =>
		side.flatMap(({sign, figure}) => (isFact(figure) ? [{figure, sign}] : []));
	const [printed, expected] = [termsOf(ours), termsOf(theirs)];
	if (problem !== undefined) {
		yield {kind: 'unchecked', reason: problem, figures};
	} else if (printed.length === 0 || expected.length === 0) {
		yield {kind: 'unchecked', reason: printed.length === 0 ? 'blank_total' : 'blank_parts', figures};
	} else {
		yield {
			kind: 'identity',
			readings: [{left: printed, right: expected, blanks: all.length - figures.length}],
			...(all.length === 2 && {isRepeat: true}),
		};
	}
};

/** What somebody writes down as an identity is checked as the built-in ones are. */
export const ownRule = (identity: OwnIdentity): Rule => ({
	name: identity.name,
	check: report => checkOf(identity, report),
});
