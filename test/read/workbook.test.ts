import {type BookType, type CellObject, utils, type WorkSheet, write} from '@e965/xlsx';
import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {readWorkbook} from '../../source/read/workbook.js';
import {sheetParts} from '../helpers/sheet-parts.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';
import {zipOf} from '../helpers/zip-of.js';

type Value = string | number | CellObject | null;

const sheetOf = (rows: readonly (readonly Value[])[], merges: readonly string[] = []): WorkSheet => {
	const sheet = utils.aoa_to_sheet(rows as unknown[][]);
	sheet['!merges'] = merges.map(range => utils.decode_range(range));
	return sheet;
};

const workbookOf = (
	sheets: Readonly<Record<string, WorkSheet>>,
	type: BookType,
	hidden: readonly string[] = [],
): Uint8Array => {
	const book = utils.book_new();
	for (const [name, sheet] of Object.entries(sheets)) {
		utils.book_append_sheet(book, sheet, name);
	}

	book.Workbook = {Sheets: book.SheetNames.map(name => ({name, Hidden: hidden.includes(name) ? 1 : 0}))};
	return new Uint8Array(write(book, {type: 'array', bookType: type}) as ArrayBuffer);
};

const types: readonly BookType[] = ['xlsx', 'biff8', 'xlml'];

const reads = test.macro(
	async (t, sheets: Readonly<Record<string, WorkSheet>>, expected: string, hidden: readonly string[] = []) => {
		for (const type of types) {
			t.is(showBlocks(await readWorkbook(workbookOf(sheets, type, hidden), 'book')), lines(expected), type);
		}
	},
);

const formatted = (v: number, z: string): CellObject => ({t: 'n', v, z});

test(
	'title, unit line, merged header, note',
	reads,
	{
		三公: sheetOf(
			[
				['“三公”经费支出表'],
				[],
				['编制部门：示例局', null, null, '单位：万元'],
				['合计', '公务用车购置及运行费', null, '公务接待费'],
				[null, '购置费', '运行费', null],
				[5, 0, 3.5, 1.5],
				[],
				['注：本表为财政拨款。'],
			],
			['A1:D2', 'A4:A5', 'B4:C4', 'D4:D5'],
		),
	},
	`三公!A1: “三公”经费支出表
	三公!A3: 编制部门：示例局
	三公!D3: 单位：万元
	+ 三公!A4: 合计 | 公务用车购置及运行费 | ^公务用车购置及运行费 | 公务接待费
	| 三公!A4: ^合计 | 购置费 | 运行费 | ^公务接待费
	| 三公!A6: 5 | 0 | 3.5 | 1.5
	三公!A8: 注：本表为财政拨款。`,
);

test(
	'a header whose first row shows one cell stays whole',
	reads,
	{
		表6: sheetOf(
			[
				['基本支出表'],
				[null, null, '基本支出', null],
				['编码', '名称', '人员经费', '公用经费'],
				['301', '工资福利支出', 1, 0],
				['合计', null, 1, 0],
			],
			['A1:D1', 'C2:D2'],
		),
		表7: sheetOf([['2024年预算数'], ['合计', '出国', '接待'], [1, 0, 1]], ['A1:C1']),
	},
	`表6!A1: 基本支出表
	+ 表6!A2:  |  | 基本支出 | ^基本支出
	| 表6!A3: 编码 | 名称 | 人员经费 | 公用经费
	| 表6!A4: 301 | 工资福利支出 | 1 | 0
	| 表6!A5: 合计 |  | 1 | 0
	表7!A1: 表7
	+ 表7!A1: 2024年预算数 | ^2024年预算数 | ^2024年预算数
	| 表7!A2: 合计 | 出国 | 接待
	| 表7!A3: 1 | 0 | 1`,
);

test(
	'figures as Excel shows them',
	reads,
	{
		表1: sheetOf([
			['科目编码', '金额', '比例', '日期', '金额'],
			[
				205,
				formatted(1202.951, '#,##0.00'),
				formatted(0.1234, '0.00%'),
				formatted(45_292, 'yyyy"年"m"月"d"日"'),
				12_345_678_901.25,
			],
			[
				'02',
				formatted(-5, '#,##0.00_);(#,##0.00)'),
				formatted(0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '),
				formatted(45_292, 'yyyy/m/d'),
				0.1 + 0.2,
			],
			[2_101_501, formatted(12_000_000, '#,##0.00,,"百万"'), 1e-7, 1e21, null],
		]),
	},
	`表1!A1: 表1
	+ 表1!A1: 科目编码 | 金额 | 比例 | 日期 | 金额
	| 表1!A2: 205 | 1,202.95 | 12.34% | 2024年1月1日 | 12345678901.25
	| 表1!A3: 02 | (5.00) | - | 2024/1/1 | 0.3
	| 表1!A4: 2101501 | 12.00百万 | 0.0000001 | 1000000000000000000000 |`,
);

test(
	'hidden sheets are left out, sheets come in their order',
	reads,
	{
		封面: sheetOf([['示例局'], ['2024年部门预算']]),
		字典: sheetOf([['a', 'b']]),
		说明: sheetOf([['一、概况\n二、收支']]),
	},
	`封面!A1: 示例局
	封面!A2: 2024年部门预算
	说明!A1: 一、概况
	说明!A1: 二、收支`,
	['字典'],
);

const withHidden = (rows: readonly (readonly Value[])[], merges: readonly string[]): WorkSheet => ({
	...sheetOf(rows, merges),
	'!rows': [{}, {hidden: true}],
	'!cols': [{hidden: true}, {}, {}],
});

test('hidden rows and columns are left out, their merged cells stay', async t => {
	const sheet = withHidden(
		[
			['项目', null, '金额'],
			['隐藏', '隐藏', 9],
			['a', '合计', 1],
		],
		['A1:B1'],
	);
	const expected = '收支总表!A1: 收支总表\n+ 收支总表!A1: 项目 | 金额\n| 收支总表!B3: 合计 | 1';
	t.is(showBlocks(await readWorkbook(workbookOf({收支总表: sheet}, 'xlsx'), 'book')), expected);
});

test(
	'several tables on a sheet, one of them blank with its total line',
	reads,
	{
		Sheet1: sheetOf(
			[
				['表一 收入表'],
				['部门：示例局', '单位：元'],
				['项目', '金额'],
				['合计', 1],
				[],
				['表二 政府性基金支出表'],
				['部门：示例局', '单位：元'],
				['项目', '金额'],
				['合计'],
				[],
				['注：本表本年无发生额。'],
			],
			[],
		),
	},
	`Sheet1!A1: 表一 收入表
	Sheet1!A2: 部门：示例局
	Sheet1!B2: 单位：元
	+ Sheet1!A3: 项目 | 金额
	| Sheet1!A4: 合计 | 1
	Sheet1!A6: 表二 政府性基金支出表
	Sheet1!A7: 部门：示例局
	Sheet1!B7: 单位：元
	+ Sheet1!A8: 项目 | 金额
	| Sheet1!A9: 合计 |
	Sheet1!A11: 注：本表本年无发生额。`,
);

test(
	'what stands covered under a merged cell is not shown, and merges beyond the table are cut',
	reads,
	{
		收支总表: sheetOf(
			[
				['项目', '旧', '金额'],
				['合计', null, 1],
			],
			['A1:B1', 'C1:Z1', 'A2:B2'],
		),
	},
	`收支总表!A1: 收支总表
	+ 收支总表!A1: 项目 | 金额
	| 收支总表!A2: 合计 | 1`,
);

const refuses = test.macro(async (t, bytes: Uint8Array) => {
	const error = await t.throwsAsync(readWorkbook(bytes, 'book.xlsx'), {instanceOf: ExpectedError});
	t.regex(error.message, /^book\.xlsx/);
});

const row = (number: number, ...references: readonly string[]): string =>
	`<row r="${number}">${references.map(reference => `<c r="${reference}"><v>1</v></c>`).join('')}</row>`;
const sheet = (rows: string, merges = ''): Uint8Array =>
	zipOf(sheetParts(`<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`));

test('a cell at the end of the world costs nothing', async t => {
	const blocks = await readWorkbook(sheet(row(1, 'A1') + row(1_048_576, 'XFD1048576')), 'book.xlsx');
	t.is(showBlocks(blocks), 'a!A1: 1\na!XFD1048576: 1');
});

test('a formula saved without its value is shown itself, not as a blank', async t => {
	const cells = ['<v>1</v>', '<f>A1+1</f><v/>', '<f>A1</f><v>1</v>', '<f t="shared" si="0"/>'].map(
		cell => `<c>${cell}</c>`,
	);
	const blocks = await readWorkbook(sheet(`<row>${cells.join('')}</row>${row(2, 'A2')}`), 'book.xlsx');
	t.regex(showBlocks(blocks), /1 \| =A1\+1 \| 1 \| =…/u);
});

const wideRows = Array.from({length: 100}, (_, index) => row(index + 1, `A${index + 1}`, `XFD${index + 1}`)).join('');
test('a sheet as large as the world', refuses, sheet(wideRows));
test('merged cells without end', refuses, sheet(row(1, 'A1', 'XFD1'), '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)));
test('a cell beyond the edge', refuses, sheet(row(1, 'ZZZ1')));
test('an archive without a workbook', refuses, zipOf({'xl/workbook.xml': ''}));
test('a cut archive', refuses, workbookOf({a: sheetOf([['a']])}, 'xlsx').subarray(0, 3000));
test('a cut compound file', refuses, workbookOf({a: sheetOf([['a']])}, 'biff8').subarray(0, 700));
test('a damaged sheet', refuses, zipOf(sheetParts('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1')));
