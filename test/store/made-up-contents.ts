import fc from 'fast-check';
import {classifications, levels, toAccountCode} from '../../source/model/account.js';
import {toFen, units} from '../../source/model/amount.js';
import {formats, type Place} from '../../source/model/document.js';
import {type Figure, figureStages, funds, measures, sides} from '../../source/model/fact.js';
import {severities} from '../../source/model/finding.js';
import {
	columnRoles,
	type ReportContents,
	rowKinds,
	scopes,
	stages,
	statementKinds,
	witnessFields,
	witnessOrigins,
} from '../../source/model/report.js';

const text = fc.string({unit: 'binary', maxLength: 6});
const textOrNull = fc.option(text);
const position = fc.integer({min: 1, max: 9999});
const year = fc.option(fc.integer({min: 2000, max: 2030}));
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, {maxLength: 4});

const place: fc.Arbitrary<Place> = fc.oneof(
	fc.record({kind: fc.constant('line' as const), line: position, column: position}),
	fc.record({kind: fc.constant('page' as const), page: position, row: position, column: position}),
	fc.record({kind: fc.constant('sheet' as const), sheet: text, cell: text}),
);
const provenance = fc.record({file: text, place, text});
const code = fc.constantFrom('210', '21015', '2101506', '30101').map(digits => toAccountCode(digits) ?? null);
const amount = fc.record({
	fen: fc.maxSafeInteger().map(value => toFen(value)),
	unit: fc.constantFrom(...units),
	decimals: fc.nat(6),
});

const figure: fc.Arbitrary<Figure> = fc
	.record({
		id: text,
		hasPosition: fc.boolean(),
		table: position,
		row: position,
		column: position,
		unitCode: textOrNull,
		unitName: textOrNull,
		fiscalYear: year,
		stage: fc.option(fc.constantFrom(...figureStages)),
		side: fc.option(fc.constantFrom(...sides)),
		classification: fc.option(fc.constantFrom(...classifications)),
		code: fc.oneof(code, fc.constant(null)),
		printedCode: textOrNull,
		otherCodes: list(text),
		level: fc.constantFrom(...levels),
		label: textOrNull,
		columnPath: text,
		measure: fc.option(fc.constantFrom(...measures)),
		fund: fc.option(fc.constantFrom(...funds)),
		provenance,
		sameAs: textOrNull,
	})
	.map(({hasPosition, ...made}) => (hasPosition ? {...made, id: `${made.id}.${made.row}.${made.column}`} : made));

const value = fc.double({noNaN: true, noDefaultInfinity: true}).map(number => number + 0);

const statement = fc.record({
	n: position,
	kind: fc.constantFrom(...statementKinds),
	title: textOrNull,
	subtitle: textOrNull,
	number: textOrNull,
	unit: fc.option(fc.constantFrom(...units)),
	file: text,
	first: place,
	last: place,
	blank: fc.boolean(),
	reasons: list(text),
	notes: list(text),
	columns: list(
		fc.record({
			path: text,
			role: fc.constantFrom(...columnRoles),
			side: fc.option(fc.constantFrom(...sides)),
			measure: fc.option(fc.constantFrom(...measures)),
			fund: fc.option(fc.constantFrom(...funds)),
			fiscalYear: year,
			stage: fc.option(fc.constantFrom(...figureStages)),
		}),
	),
	rows: list(fc.record({kind: fc.constantFrom(...rowKinds), place, cells: list(text)})),
});

const report = fc.record({
	id: fc.string({unit: 'binary', minLength: 1, maxLength: 30}),
	unit: textOrNull,
	unitCode: textOrNull,
	region: fc.record({province: textOrNull, city: textOrNull, county: textOrNull}),
	fiscalYear: year,
	stage: fc.option(fc.constantFrom(...stages)),
	scope: fc.option(fc.constantFrom(...scopes)),
	title: textOrNull,
	printedUnit: fc.option(fc.constantFrom(...units)),
	sources: list(fc.record({file: text, sha256: text, format: fc.constantFrom(...formats)})),
	witnesses: list(
		fc.record({
			field: fc.constantFrom(...witnessFields),
			value: text,
			from: fc.constantFrom(...witnessOrigins),
			text,
			place: fc.option(place),
		}),
	),
});

/** Any contents at all: nothing in them needs to make sense, only to have the right shape. */
export const anyContents: fc.Arbitrary<ReportContents> = fc.record({
	report,
	statements: list(statement),
	facts: list(
		fc.tuple(figure, amount, fc.boolean()).map(([made, money, derived]) => ({...made, amount: money, derived})),
	),
	quantities: list(
		fc.tuple(figure, value, textOrNull).map(([made, number, valueUnit]) => ({...made, value: number, valueUnit})),
	),
	indicators: list(
		fc.record({
			table: position,
			row: position,
			project: textOrNull,
			projectCode: textOrNull,
			amount: fc.option(amount),
			indicator: text,
			indicatorPath: list(text),
			relation: textOrNull,
			target: textOrNull,
			valueUnit: textOrNull,
			weight: fc.option(value),
			core: fc.option(fc.boolean()),
			actual: textOrNull,
			score: fc.option(value),
			provenance,
		}),
	),
	unclassified: list(fc.record({table: position, row: position, column: position, provenance, reason: text})),
	findings: list(
		fc.record({rule: text, severity: fc.constantFrom(...severities), message: text, evidence: list(provenance)}),
	),
	paragraphs: list(fc.record({kind: fc.constant('paragraph' as const), text, place, file: text})),
});

const accounts = ['210', '21015', '2101501', '2101506', '2101599', '221', '22102', '2210201'];
const columns = ['合计', '基本支出 / 人员经费', '基本支出 / 公用经费', '项目支出'];
const columnMeasures = ['total', 'personnel', 'operating', 'project'] as const;

/** A plausible report: `tables` tables of expenditure with eight accounts and four columns. Equal arguments, equal contents. */
export const madeUpReport = (
	id: string,
	{tables = 2, seed = 1}: {tables?: number; seed?: number} = {},
): ReportContents => {
	const file = `${id}.txt`;
	const statements = Array.from({length: tables}, (_, table) => ({
		n: table + 1,
		kind: 'expenditure' as const,
		title: `示例市医疗保障局2024年支出总表${table + 1}`,
		subtitle: null,
		number: `表${table + 1}`,
		unit: 'ten_thousand_yuan' as const,
		file,
		first: {kind: 'line' as const, line: table * 20 + 1, column: 1},
		last: {kind: 'line' as const, line: table * 20 + 10, column: 1},
		blank: false,
		reasons: ['title names 支出总表'],
		notes: [],
		columns: columns.map((path, column) => ({
			path,
			role: 'amount' as const,
			side: 'expenditure' as const,
			measure: columnMeasures[column] ?? null,
			fund: null,
			fiscalYear: 2024,
			stage: 'budget' as const,
		})),
		rows: ['合计', ...accounts].map((account, row) => ({
			kind: 'body' as const,
			place: {kind: 'line' as const, line: table * 20 + row + 2, column: 1},
			cells: [account, ...columns.map((_, column) => `${(seed * 7919 + row * 131 + column * 17) % 100_000}.50`)],
		})),
	}));
	const facts = statements.flatMap(statement =>
		statement.rows.flatMap((row, rowIndex) =>
			columns.map((columnPath, column) => {
				const printed = row.cells[column + 1] ?? '';
				const account = toAccountCode(row.cells[0] ?? '') ?? null;
				return {
					id: `${id}:0a1b.expenditure${statement.n === 1 ? '' : `-${statement.n}`}.${rowIndex + 2}.${column + 2}`,
					table: statement.n,
					row: rowIndex + 2,
					column: column + 2,
					unitCode: null,
					unitName: '示例市医疗保障局',
					fiscalYear: 2024,
					stage: 'budget' as const,
					side: null,
					classification: account === null ? null : ('functional' as const),
					code: account,
					printedCode: account,
					otherCodes: [],
					level: account === null ? ('total' as const) : ('item' as const),
					label: account === null ? '合计' : `科目${account}`,
					columnPath,
					measure: columnMeasures[column] ?? null,
					fund: null,
					provenance: {
						file,
						place: {kind: 'line' as const, line: row.place.line, column: 10 + column * 9},
						text: printed,
					},
					sameAs: null,
					amount: {
						fen: toFen(Math.round(Number(printed) * 1_000_000)),
						unit: 'ten_thousand_yuan' as const,
						decimals: 2,
					},
					derived: false,
				};
			}),
		),
	);
	return {
		report: {
			id,
			unit: '示例市医疗保障局',
			unitCode: null,
			region: {province: null, city: '示例市', county: null},
			fiscalYear: 2024,
			stage: 'budget',
			scope: 'department',
			title: '示例市医疗保障局2024年部门预算',
			printedUnit: 'ten_thousand_yuan',
			sources: [{file, sha256: String(seed).padStart(64, '0'), format: 'text'}],
			witnesses: [
				{field: 'unit', value: '示例市医疗保障局', from: 'title', text: '示例市医疗保障局2024年部门预算', place: null},
				{
					field: 'fiscal_year',
					value: '2024',
					from: 'title',
					text: '示例市医疗保障局2024年部门预算',
					place: {kind: 'line', line: 1, column: 1},
				},
			],
		},
		statements,
		facts,
		quantities: [],
		indicators: [],
		unclassified: [],
		findings: [{rule: 'unknown-column', severity: 'warning', message: 'made up', evidence: []}],
		paragraphs: [{kind: 'paragraph', text: '一、部门基本情况', place: {kind: 'line', line: 1, column: 1}, file}],
	};
};
