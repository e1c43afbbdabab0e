import test from 'ava';
import {parseFilter} from '../../source/query/filter-words.js';
import {type SearchOptions, searchRows} from '../../source/query/search.js';
import {madeUpReport} from '../helpers/facts.js';
import {contentsIndex, unitsIndex, vocabulary} from '../helpers/search-index.js';

const words = (key: string): string => key;

const index = unitsIndex([
	'重庆市江北区医疗保障局',
	'重庆市江北区医疗保障事务中心',
	'重庆市长寿区财政局',
	'宁波市江北区医疗保障局',
	'上饶市医疗保障局',
	'示例市生态环境局',
	'示例市会计核算中心',
	'示例市行政审批服务局',
	'示例市银行业协会',
	'示例市卫生健康委员会',
	'示例市城区街道办事处',
	'示例市ABC数据中心',
]);

const titles = (typed: string, options: Partial<SearchOptions> = {}, from = index): readonly string[] =>
	searchRows(from, typed, {words, limit: 5, ...options}).rows.map(({cells}) => String(cells.title));

const finds = test.macro({
	exec: (t, typed: string, title: string) => t.is(titles(typed)[0], title),
	title: (_, typed, title) => `${typed} finds ${title}`,
});

test(finds, '重庆江北医保局', '重庆市江北区医疗保障局');
test(finds, '宁波江北医保', '宁波市江北区医疗保障局');
test(finds, '江西 上饶', '上饶市医疗保障局');
test(finds, '江西上饶医保局', '上饶市医疗保障局');
test(finds, '示例卫健委', '示例市卫生健康委员会');
test(finds, '示例环保局', '示例市生态环境局');
test(finds, '街道办', '示例市城区街道办事处');
test(finds, '医保 宁波', '宁波市江北区医疗保障局');
test(finds, 'kuaiji hesuan', '示例市会计核算中心');
test(finds, 'kjhs', '示例市会计核算中心');
test(finds, 'changshouqu', '重庆市长寿区财政局');
test(finds, 'chongqing changs', '重庆市长寿区财政局');
test(finds, 'xingzhengsp', '示例市行政审批服务局');
test(finds, 'yinhangye', '示例市银行业协会');
test(finds, '江北yb 重庆', '重庆市江北区医疗保障局');
test(finds, 'ａｂｃ数据', '示例市ABC数据中心');
test(finds, 'abc shuju', '示例市ABC数据中心');
test(finds, '重庆市江北区医疗保嶂局', '重庆市江北区医疗保障局');
test(finds, 'yiliaobaozangju ningbo', '宁波市江北区医疗保障局');
test(finds, 'weishengjiankagnweiyuanhui', '示例市卫生健康委员会');
test(finds, '２１０　１５　０６', '医疗保障经办事务');
test(finds, '210|15|06', '医疗保障经办事务');
test(finds, 'gongwujiedaifei', '公务接待费');
test(finds, 'official receptions', '公务接待费');

const findsNothing = test.macro({
	exec(t, typed: string, title: string) {
		const {rows, outcome} = searchRows(index, typed, {words, limit: 50});
		t.false(outcome === 'found' && rows.some(({cells}) => cells.title === title));
	},
	title: (_, typed, title) => `${typed} does not find ${title}`,
});

// Inside a syllable: j|iang, ch|ang.
test(findsNothing, 'iang', '重庆市江北区医疗保障局');
test(findsNothing, 'ang', '重庆市长寿区财政局');
// Readings the field does not use.
test(findsNothing, 'huiji', '示例市会计核算中心');
test(findsNothing, 'hangzheng', '示例市行政审批服务局');
test(findsNothing, 'yinxing', '示例市银行业协会');

test('a hit says why it matched, and marks what was typed', t => {
	const said = (typed: string) => {
		const {rows, highlights} = searchRows(index, typed, {words, limit: 1});
		return [rows[0]?.cells.matched_by, highlights[0]];
	};

	t.deepEqual(said('宁波市江北'), ['name', [{cell: 'title', ranges: [[0, 5]]}]]);
	const everyday = [
		[0, 2],
		[3, 5],
		[6, 7],
		[8, 9],
		[10, 11],
	] as const;
	t.deepEqual(said('宁波江北医保局'), ['alias', [{cell: 'title', ranges: everyday}]]);
	t.deepEqual(said('kuaiji'), ['pinyin', [{cell: 'title', ranges: [[3, 5]]}]]);
	t.deepEqual(said('slskjhzszx'), ['fuzzy', [{cell: 'title', ranges: [[0, 9]]}]]);
	t.deepEqual(said('21015'), ['code', [{cell: 'code', ranges: [[0, 5]]}]]);
	t.deepEqual(said('示例市银行业协汇'), ['fuzzy', [{cell: 'title', ranges: [[0, 8]]}]]);
});

test('syllables written apart are not counted twice', t => {
	const {rows, total} = searchRows(index, 'kuai ji', {words, limit: 100});
	t.true(rows.length > 0);
	t.is(total, rows.length);
});

test('pinyin can be switched off', t => {
	t.is(searchRows(index, 'kuaiji', {words, pinyin: false}).outcome, 'nothing');
	t.is(titles('abc', {pinyin: false})[0], '示例市ABC数据中心');
});

test('a code comes with its subtree, by code', t => {
	const {rows} = searchRows(index, '21015', {words, limit: 100});
	const codes = rows.map(({cells}) => String(cells.code));
	t.is(codes[0], '21015');
	t.true(codes.length > 3);
	t.deepEqual(codes, [...codes].sort());
	t.true(codes.every(code => code.startsWith('21015')));
	t.deepEqual(rows[0]?.opens, {kind: 'account', code: '21015'});
});

test('units that have reports come before bare accounts that match as well', t => {
	const types = searchRows(index, '医疗', {words, limit: 100}).rows.map(({cells}) => cells.type);
	t.true(types.lastIndexOf('unit') < types.lastIndexOf('account'));
	t.deepEqual(searchRows(index, '医疗', {words, limit: 100}), searchRows(index, '医疗', {words, limit: 100}));
});

test('nothing found offers the nearest', t => {
	const answer = searchRows(index, '重庆市江北医院保障处', {words});
	t.is(answer.outcome, 'nearest');
	t.true(answer.rows.some(({cells}) => cells.title === '重庆市江北区医疗保障局'));
	t.deepEqual(searchRows(index, 'qqqq', {words}).outcome, 'nothing');
	t.deepEqual(searchRows(index, ' “” ', {words}).rows, []);
});

test('every term of one or two characters is found as completely as by a plain scan', t => {
	const names = [...new Set(index.entries.map(({title}) => title))];
	const sample = names.filter((_, at) => at % 40 === 0);
	const terms = new Set(sample.flatMap(name => [...name].flatMap((one, at) => [one, one + (name[at + 1] ?? '')])));
	for (const term of [...terms].filter(text => /^\p{Script=Han}{1,2}$/u.test(text))) {
		const found = new Set(titles(term, {limit: Number.POSITIVE_INFINITY}));
		t.deepEqual(
			names.filter(name => name.includes(term) && !found.has(name)),
			[],
			term,
		);
	}
});

const report = madeUpReport({id: 'slsylbzj-2024-budget-department', unitCode: '036001', title: '2024年部门预算'})
	.statement('general_public_expenditure', {
		title: '一般公共预算支出表',
		rows: [
			['2101506', '医保经办事务', '12.00', '10.00', '2.00'],
			['', '支出合计', '12.00', '10.00', '2.00'],
		],
	})
	.finding('parts-make-total', 'warning', '合计比各项之和多0.01万元')
	.paragraphs('一、单位职责', '贯彻执行医疗保障的法律法规。', '二、收支说明', '年度收支平衡。')
	.indicator('参保覆盖率', {project: '城乡居民参保补助', projectCode: '50010522T000000000001'})
	.contents();
const other = madeUpReport({id: 'slsylbzj-2023-final-department', fiscalYear: 2023, stage: 'final'})
	.statement('general_public_expenditure', {rows: [['', '支出合计', '11.00', '11.00', '']]})
	.contents();
const store = contentsIndex([other, report]);

const first = (typed: string, options: Partial<SearchOptions> = {}) => {
	const [row] = searchRows(store, typed, {words, ...options}).rows;
	return row && [row.cells.type, row.cells.id, row.cells.title, row.opens];
};

test('what a report prints is found, and opens where it is printed', t => {
	const id = 'slsylbzj-2024-budget-department';
	const kinds = {kind: 'report', report: id} as const;
	t.deepEqual(first('示例市医疗保障局')?.slice(0, 3), ['unit', id, '示例市医疗保障局']);
	t.deepEqual(first('036001')?.slice(0, 1), ['unit']);
	t.deepEqual(first('参保补助')?.slice(0, 3), ['project', id, '城乡居民参保补助']);
	t.deepEqual(first('50010522T')?.[2], '城乡居民参保补助');
	t.deepEqual(first('canbaofugailv'), ['label', id, '参保覆盖率', {kind: 'table', report: id, n: 1, row: 1}]);
	t.deepEqual(first('各项之和'), ['finding', id, '合计比各项之和多0.01万元', kinds]);
	t.deepEqual(first('法律法规')?.slice(0, 3), ['prose', id, '一、单位职责']);
	t.deepEqual(first('支出表')?.[2], '一般公共预算支出表');
	t.deepEqual(first(id)?.slice(0, 2), ['report', id]);
	t.deepEqual(first('slsylbzj-2023')?.slice(0, 2), ['report', 'slsylbzj-2023-final-department']);
});

test('a name that reports print wins over the name of the catalogue, which still finds it', t => {
	t.deepEqual(first('2101506')?.slice(0, 3), ['account', 'functional:2101506', '医保经办事务']);
	t.deepEqual(first('医疗保障经办事务')?.[2], '医保经办事务');
});

test('year, stage and scope tell the reports of a unit apart', t => {
	for (const typed of [
		'示例 2023',
		'示例医保2023',
		'2023 决算',
		'示例医保局2023年决算',
		'示例市医疗保障局2023年度',
		'juesuan sls',
	]) {
		t.deepEqual(first(typed)?.slice(0, 2), ['report', 'slsylbzj-2023-final-department'], typed);
	}
});

test('of the reports of a unit the newest comes first', t => {
	const ids = searchRows(store, '示例市医疗保障局', {words}).rows.map(({cells}) => `${cells.type} ${cells.id}`);
	t.deepEqual(ids.slice(0, 3), [
		'unit slsylbzj-2024-budget-department',
		'report slsylbzj-2024-budget-department',
		'report slsylbzj-2023-final-department',
	]);
});

test('a row that prints no figure is found by its name', t => {
	const blank = madeUpReport({id: 'x-2024'})
		.statement('revenue', {rows: [['', '上年结转', '', '', '']]})
		.contents();
	const {rows} = searchRows(contentsIndex([blank]), '上年结转', {words});
	t.deepEqual(rows[0]?.opens, {kind: 'table', report: 'x-2024', n: 1, row: 2});
});

test('a label of several reports is one hit that says so, and opens the newest', t => {
	const {rows} = searchRows(store, '支出合计', {words});
	t.is(rows.length, 1);
	t.is(rows[0]?.cells.detail, '示例市医疗保障局 · 2024年度部门预算 · +1');
	t.deepEqual(rows[0]?.opens, {kind: 'table', report: 'slsylbzj-2024-budget-department', n: 1, row: 3});
});

test('filters narrow what is found', t => {
	const filtered = (typed: string, ...filter: readonly string[]) =>
		searchRows(store, typed, {words, filter: parseFilter(filter, vocabulary, words)}).rows.map(
			({cells}) => `${cells.type} ${cells.title}`,
		);
	t.deepEqual(filtered('', 'year:2023').slice(0, 1), ['unit 示例市医疗保障局']);
	t.deepEqual(filtered('经办', 'code:210', 'level:项')[0], 'account 医保经办事务');
	t.deepEqual(filtered('支出合计', 'table:general_public_expenditure'), ['label 支出合计']);
	t.deepEqual(filtered('支出合计', 'table:procurement'), []);
	t.deepEqual(filtered('行政', 'year:2023'), []);
	t.throws(() => filtered('支出', 'measure:basic'), {name: 'ExpectedError'});
});
