import test from 'ava';
import {cover, importLines, told} from '../helpers/import-text.js';

test('a group set one column left of its 小计 begins with it', async t => {
	const {facts} = await importLines([
		...cover,
		'支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|||项目支出|||',
		'|||小计|人员经费||公用经费|小计|其他运转类|特定目标类',
		'||||工资福利支出|对个人和家庭的补助||||',
		'2101501|行政运行|28.00|13.00|7.00|2.00|4.00|15.00|6.00|9.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {column: true, measure: true})),
		[
			'合计 total 280000',
			'基本支出 / 小计 basic 130000',
			'基本支出 / 人员经费 / 工资福利支出 wages_and_benefits 70000',
			'基本支出 / 人员经费 / 对个人和家庭的补助 individuals_and_families 20000',
			'基本支出 / 公用经费 operating 40000',
			'项目支出 / 小计 project 150000',
			'项目支出 / 其他运转类 other_operation 60000',
			'项目支出 / 特定目标类 specific_target 90000',
		],
	);
});

test('a group set one column left of its 小计 keeps its place where the figures stand below it', async t => {
	const {facts, statements} = await importLines([
		...cover,
		'政府性基金预算支出表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|||项目支出|||',
		'|||小计|人员经费||公用经费|小计|其他运转类|特定目标类',
		'||||工资福利支出|对个人和家庭的补助||||',
		'|合计|9.00||||9.00||9.00|',
		'2120899|其他支出|9.00||||9.00||9.00|',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, column: true, measure: true})),
		['合计', '其他支出'].flatMap(label => [
			`${label} 合计 total 90000`,
			`${label} 项目支出 / 小计 project 90000`,
			`${label} 项目支出 / 特定目标类 specific_target 90000`,
		]),
	);
	t.true(statements[0]?.reasons.includes('figures below 项目支出 add up one column left of the names of its columns'));
});

test('amounts of a group whose sums are left blank stay below their headings', async t => {
	const {facts} = await importLines([
		...cover,
		'支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|||项目支出|||',
		'|||小计|人员经费||公用经费|小计|其他运转类|特定目标类',
		'||||工资福利支出|对个人和家庭的补助||||',
		'2101501|行政运行|9.00||||5.00||4.00|',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {measure: true})),
		['total 90000', 'operating 50000', 'other_operation 40000'],
	);
});
