import {readFileSync} from 'node:fs';
import test from 'ava';
import fc from 'fast-check';
import {regionNamed, regionOf} from '../../source/extract/region.js';
import {unitKey} from '../../source/model/unit-key.js';
import {importLines, vocabulary} from '../helpers/import-text.js';

const identityOf = async (lines: readonly string[], file?: string): Promise<string> => {
	const {report} = await importLines(lines, file);
	return [report.unit, report.fiscalYear, report.stage, report.scope].join(' ');
};

const covers = readFileSync(new URL('../fixtures/covers.txt', import.meta.url), 'utf8');

for (const [, lines = '', expected = ''] of covers.matchAll(/^(.+) => (.+)$/gmu)) {
	test(`identity: ${lines}`, async t => {
		const {unit, fiscalYear, stage, scope} = (await importLines(lines.split('⏎'))).report;
		t.is([unit, fiscalYear, stage, scope].map(String).join('|').normalize('NFKC'), expected.normalize('NFKC'));
	});
}

test('the file name is the last witness: it only says what the document does not', async t => {
	const file = '示例市统计局2026年部门预算.txt';
	t.is(await identityOf(['示例市信访局2024年度部门决算'], file), '示例市信访局 2024 final department');
	t.is(
		await identityOf(['单位：万元', '科目编码|科目名称|合计', '210|卫生健康支出|1.00'], file),
		'示例市统计局 2026 budget department',
	);
});

test('captions of many tables do not outvote the title', async t => {
	const table = [
		'一般公共预算支出表',
		'单位名称：示例县卫生健康局机关',
		'科目编码|科目名称|合计',
		'210|卫生健康支出|1.00',
		'注：无',
	];
	t.is(
		await identityOf(['示例县卫生健康局（汇总）2022年部门预算', ...table, ...table, ...table]),
		'示例县卫生健康局（汇总） 2022 budget department',
	);
});

test('witnesses that disagree about the year are a finding', async t => {
	const {findings, report} = await importLines([
		'示例市医疗保障局2024年部门预算',
		'示例市医疗保障局2023年部门预算',
		'第一部分 示例市医疗保障局概况',
	]);
	t.true([2023, 2024].includes(report.fiscalYear ?? 0));
	t.true(findings.some(({rule}) => rule === 'identity_fiscal_year'));
});

test('every part of the identity names the words that say it', async t => {
	const {report} = await importLines(['示例市医疗保障局2024年部门预算']);
	t.deepEqual(
		report.witnesses.map(({field, value, from}) => `${field} ${value} ${from}`),
		['unit 示例市医疗保障局 title', 'fiscal_year 2024 title', 'stage budget title', 'scope department title'],
	);
});

const region = test.macro({
	exec(t, unit: string, expected: readonly (string | null)[]) {
		const {province, city, county} = regionOf(unit, vocabulary);
		t.deepEqual([province, city, county], expected);
	},
	title: (_, unit) => `region of ${unit}`,
});

test(region, '重庆市江北区医疗保障局', ['重庆市', '重庆市', '江北区']);
test(region, '上饶市医疗保障服务中心', ['江西省', '上饶市', null]);
test(region, '四川省广元市青川县图书馆', ['四川省', '广元市', '青川县']);
test(region, '济源产城融合示范区医疗保障局', ['河南省', '济源市', '济源产城融合示范区']);
test(region, '泉州市市场监管综合监测中心', ['福建省', '泉州市', null]);
test(region, '国家信访局', [null, null, null]);
test(region, '中共永州市委组织部', ['湖南省', '永州市', null]);
test(region, '绍兴市公安局越城区分局', ['浙江省', '绍兴市', '越城区']);
test(region, '西安市新城区图书馆', ['陕西省', '西安市', '新城区']);
test(region, '岳阳市城市管理支队', ['湖南省', '岳阳市', null]);
test(region, '阜新市图书馆(市本级)', ['辽宁省', '阜新市', null]);

test('a region the user names may have spaces', t => {
	t.deepEqual(regionNamed('重庆市 江北区', vocabulary), {province: '重庆市', city: '重庆市', county: '江北区'});
});

test('one office under its party, its short and its full name is one unit; （本级） is another', t => {
	const keys = ['中国共产党示例省委员会办公厅', '中共示例省委办公厅', '示例省委办公厅'].map(unitKey);
	t.is(new Set(keys).size, 1);
	t.not(unitKey('示例市财政局（本级）'), unitKey('示例市财政局'));
});

test('what a cover prints on several lines is quoted whole: as title, and as witness of the year', async t => {
	for (const lines of [
		['2024年度', '示例市医疗保障局', '部门决算'],
		['示例市医疗保障局（本级）', '2024年度决算说明'],
		['2024年示例市医疗保', '障局部门预算'],
	]) {
		const {report} = await importLines([...lines, '一、基本情况']);
		t.is(report.title, lines.join(''));
		t.deepEqual(
			report.witnesses.filter(({field}) => field === 'fiscal_year').map(({text}) => text),
			[lines.join('')],
		);
	}
});

test('titles are read alike whatever spaces and widths they are printed with', async t => {
	const expected = '示例市医疗保障局（本级） 2024 budget department';
	await fc.assert(
		fc.asyncProperty(fc.array(fc.nat({max: 18}), {maxLength: 4}), async at => {
			const title = [...'示例市医疗保障局（本级）2024年部门预算'];
			for (const index of at) {
				title.splice(index, 0, ' ');
			}

			const spaced = title.join('').replace(/2 *0 *2 *4/, '2024');
			t.is(await identityOf([spaced]), expected);
		}),
		{numRuns: 30},
	);
});
