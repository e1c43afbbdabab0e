import test from 'ava';
import fc from 'fast-check';
import {regionNamed, regionOf} from '../../source/extract/region.js';
import {unitKey} from '../../source/model/unit-key.js';
import {importLines, vocabulary} from '../helpers/import-text.js';

const identityOf = async (lines: readonly string[], file?: string): Promise<string> => {
	const {report} = await importLines(lines, file);
	return [report.unit, report.fiscalYear, report.stage, report.scope].join(' ');
};

const identity = test.macro({
	async exec(t, lines: readonly string[], expected: string) {
		t.is(await identityOf(lines), expected);
	},
	title: (_, lines: readonly string[]) => `identity: ${lines.join(' ⏎ ')}`,
});

test(
	identity,
	['2022年度示例市人力资源和社会保障局(本级)部门决算'],
	'示例市人力资源和社会保障局(本级) 2022 final department',
);
test(identity, ['示例县第五中学2025年单位预算'], '示例县第五中学 2025 budget unit');
test(identity, ['示例市医疗保障局', '2023 年度部门决算公开说明'], '示例市医疗保障局 2023 final department');
test(
	identity,
	['2024年度', '中共示例县委机构编制委员会办公室', '部门决算'],
	'中共示例县委机构编制委员会办公室 2024 final department',
);
test(identity, ['2024年度示例示范区医疗保障局部门 预算说明'], '示例示范区医疗保障局 2024 budget department');
test(
	identity,
	['示例市2025年区级部门预算', '预算主管部门：示例市示例区人民政府示例街道办事处'],
	'示例市示例区人民政府示例街道办事处 2025 budget department',
);
test(
	identity,
	['目 录', '第一部分 示例县人民检察院概况', '一、职能职责', '第二部分 2019年度部门决算报表'],
	'示例县人民检察院 2019 final department',
);
test(
	identity,
	['示例市水务局2026年部门预算', '发布日期：2025-02-11', '2026年支出预算10万元，比2025年预算增加2万元。'],
	'示例市水务局 2026 budget department',
);
test(identity, ['关于召开示例会议的通知', '请各单位按时参加。'], '   ');

test('the file name is the last witness: it only says what the document does not', async t => {
	const file = '示例市统计局2026年部门预算.txt';
	t.is(await identityOf(['示例市信访局2024年度部门决算'], file), '示例市信访局 2024 final department');
	t.is(
		await identityOf(['单位：万元', '科目编码|科目名称|合计', '210|卫生健康支出|1.00'], file),
		'示例市统计局 2026 budget department',
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

test('a region the user names may have spaces', t => {
	t.deepEqual(regionNamed('重庆市 江北区', vocabulary), {province: '重庆市', city: '重庆市', county: '江北区'});
});

test('one office under its party, its short and its full name is one unit; （本级） is another', t => {
	const keys = ['中国共产党示例省委员会办公厅', '中共示例省委办公厅', '示例省委办公厅'].map(unitKey);
	t.is(new Set(keys).size, 1);
	t.not(unitKey('示例市财政局（本级）'), unitKey('示例市财政局'));
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
