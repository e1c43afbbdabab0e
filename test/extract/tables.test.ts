import test from 'ava';
import {counted, cover, importLines, told} from '../helpers/import-text.js';

const expenditure = ['部门支出总表', '单位：万元'];

test('a row of digits under the header numbers the columns and is no figure', async t => {
	const {facts, statements} = await importLines([
		...cover,
		...expenditure,
		'支出功能分类科目||合计|基本支出|项目支出',
		'科目编码|科目名称|||',
		'**|**|1|2|3',
		'|合计|1,086.56|743.05|343.51',
		'210|卫生健康支出|1,086.56|743.05|343.51',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, label: true, level: true, measure: true})),
		[
			'合计 total total 10865600',
			'合计 total basic 7430500',
			'合计 total project 3435100',
			'210 卫生健康支出 category total 10865600',
			'210 卫生健康支出 category basic 7430500',
			'210 卫生健康支出 category project 3435100',
		],
	);
	t.deepEqual(
		statements[0]?.rows.map(({kind}) => kind),
		['header', 'header', 'column_numbers', 'body', 'body'],
	);
});

test('the two sides of a summary are told apart, and the fund is the row’s on the left and the column’s on the right', async t => {
	const {facts, statements} = await importLines([
		...cover,
		'财政拨款收支总表',
		'单位：万元',
		'收入||支出|||',
		'项目|预算数|项目|合计|一般公共预算|政府性基金预算',
		'一、一般公共预算拨款|8.00|一、卫生健康支出|9.00|8.00|1.00',
		'二、政府性基金预算拨款|1.00||||',
		'收入总计|9.00|支出总计|9.00|8.00|1.00',
	]);
	t.is(statements[0]?.kind, 'fiscal_appropriation_summary');
	t.deepEqual(
		facts.map(fact => told(fact, {side: true, label: true, fund: true})),
		[
			'revenue 一、一般公共预算拨款 general_public 80000',
			'expenditure 一、卫生健康支出 fiscal_appropriation 90000',
			'expenditure 一、卫生健康支出 general_public 80000',
			'expenditure 一、卫生健康支出 government_fund 10000',
			'revenue 二、政府性基金预算拨款 government_fund 10000',
			'revenue 收入总计 fiscal_appropriation 90000',
			'expenditure 支出总计 fiscal_appropriation 90000',
			'expenditure 支出总计 general_public 80000',
			'expenditure 支出总计 government_fund 10000',
		],
	);
});

test('a line of revenue that names no source is not all of them; a sum is', async t => {
	const {facts} = await importLines([
		...cover,
		'部门收支总表',
		'单位：万元',
		'收入||支出|',
		'项目|金额|项目|金额',
		'一、一般公共预算|8.00|一、卫生健康支出|9.00',
		'上级提前下达|3.00||',
		'二、政府性基金预算|1.00||',
		'收入总计|9.00|支出总计|9.00',
	]);
	t.deepEqual(
		facts.filter(({side}) => side === 'revenue').map(fact => told(fact, {label: true, fund: true})),
		[
			'一、一般公共预算 general_public 80000',
			'上级提前下达 30000',
			'二、政府性基金预算 government_fund 10000',
			'收入总计 all 90000',
		],
	);
});

test('three code–name–amount groups side by side: sums that span groups belong to the name left of them', async t => {
	const {facts, unclassified} = await importLines([
		'示例市医疗保障局2023年度部门决算',
		'一般公共预算财政拨款基本支出决算表',
		'单位：万元',
		'人员经费|||公用经费||||||',
		'经济分类科目编码|经济分类科目|金额|经济分类科目编码|经济分类科目|金额|经济分类科目编码|经济分类科目|金额|',
		'301|工资福利支出|6.00|302|商品和服务支出|3.00|310|资本性支出||1.00',
		'30101|基本工资|6.00|30201|办公费|3.00|31002|办公设备购置||1.00',
		'人员经费合计|||6.00|公用经费合计|||||4.00',
	]);
	t.deepEqual(unclassified, []);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, label: true, measure: true})),
		[
			'301 工资福利支出 personnel 60000',
			'302 商品和服务支出 operating 30000',
			'310 资本性支出 operating 10000',
			'30101 基本工资 personnel 60000',
			'30201 办公费 operating 30000',
			'31002 办公设备购置 operating 10000',
			'人员经费合计 personnel 60000',
			'公用经费合计 operating 40000',
		],
	);
});

test('rows of units carry their own unit, projects below them too; a unit code is no account', async t => {
	const {facts} = await importLines([
		...cover,
		'项目支出表',
		'单位：万元',
		'部门代码|部门（项目）名称|项目类型|合计',
		'||合计|9.00',
		'036|示例市医疗保障局||9.00',
		'036001|示例市医疗保障局||2.00',
		'036001|示例监督经费|其他运转类|2.00',
		'036002|示例市医疗保障服务中心||7.00',
		'036002|示例经办经费|特定目标类|7.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, label: true, unit: true})),
		[
			'合计 036 示例市医疗保障局 90000',
			'示例市医疗保障局 036 示例市医疗保障局 90000',
			'示例市医疗保障局 036001 示例市医疗保障局 20000',
			'示例监督经费 036001 示例市医疗保障局 20000',
			'示例市医疗保障服务中心 036002 示例市医疗保障服务中心 70000',
			'示例经办经费 036002 示例市医疗保障服务中心 70000',
		],
	);
});

test('三公 in one row names its parts by its columns; in 机构运行信息表 counts are quantities', async t => {
	const {facts, quantities} = await importLines([
		...cover,
		'“三公”经费支出表',
		'单位：万元',
		'合计|因公出国（境）费|公务用车购置及运行费|||公务接待费',
		'||小计|购置费|运行费|',
		'2.60||2.40||2.40|0.20',
		'机构运行信息表',
		'单位：万元',
		'项目|预算数|决算数|项目|决算数',
		'一、“三公”经费支出|—|—|二、资产信息|—',
		'1.公务接待费|0.20|0.16|（一）车辆数合计（辆）|2',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {level: true, label: true, measure: true, period: true})),
		[
			'total total 2024 budget 26000',
			'total vehicles 2024 budget 24000',
			'total vehicle_operation 2024 budget 24000',
			'total reception 2024 budget 2000',
			'1.公务接待费 line reception 2024 budget 2000',
			'1.公务接待费 line reception 2024 final 1600',
		],
	);
	t.deepEqual(quantities.map(counted), ['（一）车辆数合计（辆） 决算数 2 辆']);
});

test('a project beside the code of its unit is no name of a unit', async t => {
	const {facts} = await importLines([
		...cover,
		'项目支出表',
		'单位：万元',
		'单位代码|单位（专项）名称|合计',
		'126001|示例接待业务专项|9.00',
		'126002|示例市医疗保障服务中心|7.00',
		'126002|示例经办专项|7.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, unit: true})),
		[
			'示例接待业务专项 126001 null 90000',
			'示例市医疗保障服务中心 126002 示例市医疗保障服务中心 70000',
			'示例经办专项 126002 示例市医疗保障服务中心 70000',
		],
	);
});

test('a table number that reaches over narrow columns of the frame is one', async t => {
	const {facts, statements} = await importLines([
		...cover,
		'部门支出总表',
		'部门公开表|3|||单位：万元',
		'类|款|项|科目名称|合计',
		'210|||卫生健康支出|20.00',
		'|15||医疗保障管理事务|20.00',
	]);
	t.is(statements[0]?.number, '部门公开表3');
	t.deepEqual(
		facts.map(fact => told(fact)),
		['210 卫生健康支出 200000', '21015 医疗保障管理事务 200000'],
	);
});

test('the unit’s name without a label between the title and 单位：万元 hides no title', async t => {
	const header = '科目编码|科目名称|基本支出|项目支出';
	const {statements} = await importLines([
		...cover,
		'表二',
		'2024年一般公共预算财政拨款支出预算表',
		'示例市医疗保障局',
		'单位：万元',
		header,
		'210|卫生健康支出|20.00|1.00',
		'2024年政府性基金预算支出表',
		'示例市医疗保障局||单位：万元',
		header,
		'229|其他支出|3.00|4.00',
	]);
	t.deepEqual(
		statements.map(({kind, number}) => [kind, number]),
		[
			['general_public_expenditure', '表二'],
			['government_fund_expenditure', null],
		],
	);
});

test('digits that begin the name of a project are part of it', async t => {
	const {facts} = await importLines([
		...cover,
		'项目支出表',
		'单位：万元',
		'项目名称|合计',
		'110指挥中心运行维护费|20.00',
		'[2101501]行政运行|5.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true})),
		['110指挥中心运行维护费 200000', '行政运行 50000'],
	);
});
