import test from 'ava';
import fc from 'fast-check';
import {readPrinted} from '../../source/extract/printed.js';
import type {ReportContents} from '../../source/model/report.js';
import {cover, importLines} from '../helpers/import-text.js';

const codes = ['210', '21015', '2101501', '30101', '036001', '15', '7'];
const words = [
	'合计',
	'卫生健康支出',
	'行政运行',
	'小计',
	'其中：示例',
	'一、示例支出',
	'（一）示例',
	'示例市医疗保障局',
	'—',
	'',
];
const numbers = [
	'1.00',
	'1,202.95',
	'0.00',
	'-3.5',
	'12',
	'2024',
	'95%',
	'１２．５',
	'3.141592',
	'12345678901234567.5',
	`${'9'.repeat(400)}%`,
];
const headings = [
	'科目编码',
	'科目名称',
	'类',
	'款',
	'项',
	'合计',
	'基本支出',
	'项目支出',
	'收入',
	'支出',
	'项目',
	'预算数',
	'单位代码',
	'备注',
	'行次',
	'2023年决算数',
	'',
];
const titles = [
	'部门收支总表',
	'部门支出总表',
	'财政拨款收支总表',
	'一般公共预算基本支出表',
	'“三公”经费支出表',
	'机构运行信息表',
	'项目绩效目标表',
	'示例情况',
];

const cell = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom(...numbers)},
	{weight: 3, arbitrary: fc.constantFrom(...words)},
	{weight: 2, arbitrary: fc.constantFrom(...codes)},
);
const table = fc
	.tuple(fc.constantFrom(...titles), fc.boolean(), fc.integer({min: 2, max: 7}))
	.chain(([title, hasUnit, width]) =>
		fc.record({
			title: fc.constant(title),
			hasUnit: fc.constant(hasUnit),
			header: fc.array(fc.array(fc.constantFrom(...headings), {minLength: width, maxLength: width}), {
				minLength: 1,
				maxLength: 3,
			}),
			body: fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 8}),
		}),
	);

/** Cells of the body that print a number and stand in no list of figures, but for codes and numbers of lines. */
const lost = ({statements, facts, quantities, unclassified}: ReportContents): readonly string[] => {
	const read = new Set(
		[...facts, ...quantities, ...unclassified].map(({table: n, row, column}) => `${n} ${row} ${column}`),
	);
	const silent = ['code', 'code_part', 'unit_code', 'line_number'];
	return statements.flatMap(({n, rows, columns}) =>
		rows.flatMap(({kind, cells}, row) =>
			cells.flatMap((text, column) => {
				const {kind: printed} = readPrinted(text);
				const isNumber =
					printed === 'percent' ||
					(printed === 'number' && (/[.,，．-]/u.test(text) || !silent.includes(columns[column]?.role ?? '')));
				return kind === 'body' && isNumber && !read.has(`${n} ${row + 1} ${column + 1}`)
					? [`${n} ${row} ${column} ${text}`]
					: [];
			}),
		),
	);
};

test('whatever a table looks like, no number of its body is lost, and no two figures share a place', async t => {
	await fc.assert(
		fc.asyncProperty(fc.array(table, {minLength: 1, maxLength: 3}), async tables => {
			const contents = await importLines([
				...cover,
				...tables.flatMap(({title, hasUnit, header, body}) => [
					title,
					...(hasUnit ? ['单位：万元'] : []),
					...[...header, ...body].map(row => row.join('|')),
				]),
			]);
			const ids = [...contents.facts, ...contents.quantities].map(({id}) => id);
			const isExact = contents.quantities.every(({value}) => Number.isSafeInteger(Math.trunc(value)));
			return lost(contents).length === 0 && new Set(ids).size === ids.length && isExact;
		}),
		{numRuns: 150},
	);
	t.pass();
});

test('the same lines give the same contents', async t => {
	await fc.assert(
		fc.asyncProperty(table, async ({title, header, body}) => {
			const lines = [...cover, title, '单位：元', ...[...header, ...body].map(row => row.join('|'))];
			t.deepEqual(await importLines(lines), await importLines(lines));
		}),
		{numRuns: 20},
	);
});
