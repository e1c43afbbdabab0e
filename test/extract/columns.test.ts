import test from 'ava';
import {counted, cover, importLines, told} from '../helpers/import-text.js';

test('an empty column among amounts is one of them and parts no row', async t => {
	const {facts} = await importLines([
		...cover,
		'部门收入总表',
		'单位：万元',
		'单位编码|单位名称|总计|一般公共预算拨款||事业收入|其他收入',
		'|||小计|其中：专项资金列入部门预算项目||',
		'|合计|9.00|5.00||3.00|1.00',
		'201001|示例市医疗保障局|9.00|5.00||3.00|1.00',
	]);
	t.deepEqual(
		facts.slice(4).map(fact => told(fact, {label: true, unit: true, level: true, fund: true})),
		[
			'示例市医疗保障局 line 201001 示例市医疗保障局 90000',
			'示例市医疗保障局 line general_public 201001 示例市医疗保障局 50000',
			'示例市医疗保障局 line business_income 201001 示例市医疗保障局 30000',
			'示例市医疗保障局 line other_income 201001 示例市医疗保障局 10000',
		],
	);
});

test('an empty 项目支出 between two sets of amounts keeps the code and the name for those right of it', async t => {
	const {facts} = await importLines([
		...cover,
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|项目支出|经营支出|上缴上级支出',
		'210|卫生健康支出|9.00|5.00||3.00|1.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, label: true, measure: true})),
		[
			'210 卫生健康支出 total 90000',
			'210 卫生健康支出 basic 50000',
			'210 卫生健康支出 business_expenditure 30000',
			'210 卫生健康支出 remitted_to_superior 10000',
		],
	);
});

test('a row of asterisks alone belongs to the header', async t => {
	const {facts, quantities, unclassified} = await importLines([
		...cover,
		'专项业务经费支出表',
		'单位：万元',
		'单位编码|单位（项目）名称|项目金额|项目简介',
		'**|**|**|**',
		'|合计|12.00|',
		'201001|示例市医疗保障局|12.00|',
		'|经办服务费|12.00|经办',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, unit: true})),
		[
			'合计 201001 示例市医疗保障局 120000',
			'示例市医疗保障局 201001 示例市医疗保障局 120000',
			'经办服务费 201001 示例市医疗保障局 120000',
		],
	);
	t.deepEqual([quantities, unclassified], [[], []]);
});

test('codes after a count are codes of the same row, and what is bought is not the name of its unit', async t => {
	const {facts, quantities} = await importLines([
		...cover,
		'政府采购预算表',
		'单位：万元',
		'科目编码|||单位编码|采购项目|规格型号|数量|部门经济科目||政府经济科目||预算金额',
		'类|款|项|||||类|款|类|款|',
		'||||合计||5|||||30.00',
		'210|15|01|201001|示例市医疗保障局||5|||||30.00',
		'210|15|01|201002|复印机||5|310|02|503|06|30.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, printed: true, others: true, label: true, unit: true})),
		[
			'合计 201001 示例市医疗保障局 300000',
			'2101501 210|15|01 示例市医疗保障局 201001 示例市医疗保障局 300000',
			'2101501 210|15|01 economic_department:31002,economic_government:50306 复印机 201002 null 300000',
		],
	);
	t.deepEqual(quantities.map(counted), ['合计 数量 5', '示例市医疗保障局 数量 5', '复印机 数量 5']);
});

test('the code of the unit stands beside its name: no weight, amount or code of an account is taken for it', async t => {
	const {report} = await importLines([
		...cover,
		'部门支出总表',
		'单位：万元',
		'单位名称|科目编码|科目名称|合计|基本支出',
		'示例市医疗保障局|210|卫生健康支出|300|300',
		'部门收入总表',
		'单位：万元',
		'单位编码|单位名称|合计|事业收入|其他收入',
		'036001|示例市医疗保障局|300|200|100',
	]);
	t.is(report.unitCode, '036001');
});

test('类 款 项 can share their row with the numbers of the columns', async t => {
	const {facts} = await importLines([
		...cover,
		'部门支出总表',
		'单位：万元',
		'科目编码|||科目名称|合计|基本支出',
		'类|款|项||1|2',
		'210|||卫生健康支出|3.00|1.00',
		'|15||医疗保障管理事务|3.00|1.00',
		'||01|行政运行|2.00|1.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, printed: true})),
		['210 210 30000', '210 210 10000', '21015 15 30000', '21015 15 10000', '2101501 01 20000', '2101501 01 10000'],
	);
});

test('an empty column of money that has 项目 in its name begins no new names', async t => {
	const {facts} = await importLines([
		...cover,
		'一般公共预算财政拨款收入支出决算表',
		'单位：万元',
		'科目编码|科目名称|年初结转和结余|||本年支出||',
		'||合计|基本支出结转|项目支出结转和结余|合计|基本支出|基本建设类项目',
		'210|卫生健康支出|3.00|3.00||2.00|2.00|',
		'21015|医疗保障管理事务|3.00|3.00||2.00|2.00|',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, label: true, column: true})),
		[
			'210 卫生健康支出 年初结转和结余 / 合计 30000',
			'210 卫生健康支出 年初结转和结余 / 基本支出结转 30000',
			'210 卫生健康支出 本年支出 / 合计 20000',
			'210 卫生健康支出 本年支出 / 基本支出 20000',
			'21015 医疗保障管理事务 年初结转和结余 / 合计 30000',
			'21015 医疗保障管理事务 年初结转和结余 / 基本支出结转 30000',
			'21015 医疗保障管理事务 本年支出 / 合计 20000',
			'21015 医疗保障管理事务 本年支出 / 基本支出 20000',
		],
	);
});

test('figures under 统计数 that are counted in (个) or (辆) are no money, whatever the table', async t => {
	const {facts, quantities} = await importLines([
		...cover,
		'“三公”经费、会议费相关统计数',
		'单位：万元',
		'项目|统计数|项目|统计数',
		'因公出国（境）团组数（个）|3|公务用车保有量（辆）|12',
	]);
	t.deepEqual(facts, []);
	t.deepEqual(quantities.map(counted), ['因公出国（境）团组数（个） 统计数 3 个', '公务用车保有量（辆） 统计数 12 辆']);
});

test('months and telephone numbers are no money', async t => {
	const {facts, unclassified} = await importLines([
		...cover,
		'政府采购预算表',
		'单位：万元',
		'采购项目|联系电话|实施采购时间|预算金额',
		'电脑|88886666|2024.06|12.30',
		'打印机|88886666|2024.11|4.50',
	]);
	t.deepEqual(
		facts.map(fact => told(fact)),
		['电脑 123000', '打印机 45000'],
	);
	t.deepEqual(unclassified, []);
});
