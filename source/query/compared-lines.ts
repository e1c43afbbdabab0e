import type {Fact} from '../model/fact.js';
import {figureStages} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {Report, ReportContents, Statement} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {ColumnOrigin, ComparedColumn} from './compared-column.js';
import type {By} from './compared-columns.js';
import type {NodeValue, OutlineNode} from './outline-tree.js';

const differences: Readonly<Record<By, (fact: Fact) => string | number | null>> = {
	year: ({fiscalYear}) => fiscalYear,
	stage: ({stage}) => stage,
	fund: ({fund}) => fund,
	unit: ({unitCode}) => unitCode,
};

const isLabelled = ({label, unitName}: Fact): boolean => label !== null && labelKey(label) !== labelKey(unitName ?? '');

/** What makes two figures the same line but for the difference: the row's name, or its column where rows are units. */
const lineKey = (fact: Fact, by: By): string =>
	JSON.stringify([
		by === 'unit' ? fact.columnPath : isLabelled(fact) ? labelKey(fact.label ?? '') : '',
		fact.side,
		fact.measure,
		...(['year', 'stage', 'fund'] as const).filter(other => other !== by).map(other => differences[other](fact)),
	]);

const lineLabel = (fact: Fact, by: By, words: Words): string => {
	if (isLabelled(fact)) {
		return fact.label ?? '';
	}

	return by === 'unit' || fact.measure === null ? fact.columnPath : words(`value.measure.${fact.measure}`);
};

type Line = {readonly label: string; readonly values: Map<string, NodeValue>};

/** Lines the table prints several times, differing in nothing else; the first printing of each kind is kept. */
const linesOf = (facts: readonly Fact[], by: By, words: Words): readonly Line[] => {
	const lines = new Map<string, Line>();
	for (const fact of facts) {
		const difference = differences[by](fact);
		const isRow = by !== 'unit' || !isLabelled(fact);
		if (difference === null || !isRow || fact.measure === 'change' || fact.measure === 'change_pct') {
			continue;
		}

		const key = lineKey(fact, by);
		const line = lines.get(key) ?? {label: lineLabel(fact, by, words), values: new Map()};
		lines.set(key, line);
		if (!line.values.has(String(difference))) {
			line.values.set(String(difference), {amount: fact.amount, facts: [fact.id], computed: false});
		}
	}

	return [...lines.values()].filter(({values}) => values.size > 1);
};

const order: readonly string[] = figureStages;

const compareKeys = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1);

const titleOf = (key: string, by: By, origin: ColumnOrigin, facts: readonly Fact[], words: Words): string => {
	if (by === 'unit') {
		return `${key} ${facts.find(({unitCode}) => unitCode === key)?.unitName ?? ''}`.trim();
	}

	if (by === 'year') {
		return origin === 'own' ? key : words(`compare.origin.${origin}`, {year: key});
	}

	return words(`value.${by}.${key}`);
};

type About = Pick<ComparedColumn, 'fiscalYear' | 'stage' | 'origin'>;

const aboutColumn = (key: string, by: By, {fiscalYear, stage}: Report): About => ({
	fiscalYear: by === 'year' ? Number(key) : fiscalYear,
	stage: by === 'stage' ? (figureStages.find(each => each === key) ?? null) : stage,
	origin: by === 'year' && Number(key) !== fiscalYear ? 'last_year' : 'own',
});

const columnsOfTable = (
	statement: Statement,
	contents: ReportContents,
	by: By,
	words: Words,
): readonly ComparedColumn[] => {
	const facts = contents.facts.filter(
		fact => fact.table === statement.n && fact.sameAs === null && fact.code === null && !fact.derived,
	);
	const lines = linesOf(facts, by, words);
	const keys = [...new Set(lines.flatMap(({values}) => [...values.keys()]))].sort(compareKeys);
	const children = lines.map(
		({label, values}, index): OutlineNode => ({
			key: `line ${String(index).padStart(4, '0')}`,
			code: null,
			label,
			children: [],
			values,
			residuals: new Map(),
		}),
	);
	const {report} = contents;
	return keys.map(key => {
		const about = aboutColumn(key, by, report);
		return {
			key,
			title: titleOf(key, by, about.origin, facts, words),
			report: report.id,
			cut: null,
			statement,
			root: {key: '', code: null, label: null, children, values: new Map(), residuals: new Map()},
			series: key,
			scheme: report.fiscalYear,
			classification: null,
			unit: report.unit,
			lastYear: null,
			...about,
		};
	});
};

const lineCount = ([first]: readonly ComparedColumn[]): number => first?.root.children.length ?? 0;

/** The lines without codes (三公, 机关运行经费) of the table that prints most of them in several columns. */
export const comparedLines = (contents: ReportContents, by: By, words: Words): readonly ComparedColumn[] => {
	const tables = contents.statements
		.map(statement => columnsOfTable(statement, contents, by, words))
		.filter(columns => columns.length > 1)
		.sort((a, b) => lineCount(b) - lineCount(a));
	return tables[0] ?? [];
};
