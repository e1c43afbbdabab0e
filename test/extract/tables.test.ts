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

test('a 款 printed with its last digits takes its 类 from the row above', async t => {
	const {facts} = await importLines([
		...cover,
		...expenditure,
		'科目编码|科目名称|合计',
		'210|卫生健康支出|10.00',
		'15|医疗保障管理事务|10.00',
		'2101501|行政运行|10.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, printed: true, level: true})),
		['210 210 category 100000', '21015 15 section 100000', '2101501 2101501 item 100000'],
	);
});

test('codes split over 类, 款 and 项 are joined, whether each row prints all of them or only the last', async t => {
	const {facts} = await importLines([
		...cover,
		...expenditure,
		'科目编码|||科目名称|合计',
		'类|款|项||',
		'208|01|07|社会保险业务管理事务|30.00',
		'210|||卫生健康支出|20.00',
		'|15||医疗保障管理事务|20.00',
		'||6|医疗保障经办事务|20.00',
		'|16||老龄卫生健康事务|5.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, printed: true})),
		['2080107 208|01|07 300000', '210 210 200000', '21015 15 200000', '2101506 6 200000', '21016 16 50000'],
	);
});

test('a tree of names without codes: an account is found by its path, and only where one can be meant', async t => {
	const {facts} = await importLines([
		...cover,
		...expenditure,
		'功能分类科目名称|合计',
		'合计|9.00',
		'社会保障和就业支出|2.00',
		'行政事业单位养老支出|2.00',
		'行政单位离退休|2.00',
		'卫生健康支出|7.00',
		'医疗保障管理事务|7.00',
		'行政运行|6.00',
		'示例事务|1.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, printed: true, label: true})),
		[
			'合计 90000',
			'208 社会保障和就业支出 20000',
			'20805 行政事业单位养老支出 20000',
			'2080501 行政单位离退休 20000',
			'210 卫生健康支出 70000',
			'21015 医疗保障管理事务 70000',
			'2101501 行政运行 60000',
			'示例事务 10000',
		],
	);
});

test('paired economic codes keep both, the department one first', async t => {
	const {facts} = await importLines(
		[
			...cover,
			'一般公共预算基本支出表',
			'单位：万元',
			'部门预算支出经济分类科目||政府预算支出经济分类科目编码||本年一般公共预算基本支出||',
			'科目编码|科目名称|科目编码|科目名称|合计|人员经费|公用经费',
			'||||合计|12.90|12.90|',
			'30101|基本工资|50101|工资奖金津补贴|10.00|10.00|',
			'30101|基本工资|50501|工资福利支出|2.90|2.90|',
		].map(line => line.replace('||||合计', '|||合计')),
	);
	t.deepEqual(
		facts.map(fact => told(fact, {code: true, others: true, label: true, measure: true})),
		[
			'合计 basic 129000',
			'合计 personnel 129000',
			'30101 economic_government:50101 基本工资 basic 100000',
			'30101 economic_government:50101 基本工资 personnel 100000',
			'30101 economic_government:50501 基本工资 basic 29000',
			'30101 economic_government:50501 基本工资 personnel 29000',
		],
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

test('a table goes on after a page break, with its header repeated or not; the blank line between is no end', async t => {
	const {facts, statements} = await importLines([
		...cover,
		...expenditure,
		'科目编码|科目名称|合计',
		'210|卫生健康支出|3.00',
		'',
		'科目编码|科目名称|合计',
		'21015|医疗保障管理事务|3.00',
		'',
		'2101501|行政运行|3.00',
		'注：金额单位转换时可能存在尾数误差。',
	]);
	t.is(statements.length, 1);
	t.deepEqual(
		statements[0]?.rows.map(({kind}) => kind),
		['header', 'body', 'header', 'body', 'body'],
	);
	t.deepEqual(
		facts.map(fact => told(fact, {line: true, code: true})),
		['L7 210 30000', 'L10 21015 30000', 'L12 2101501 30000'],
	);
	t.deepEqual(statements[0]?.notes, ['注：金额单位转换时可能存在尾数误差。']);
});

test('a continued table can repeat its title and its 合计 on every page; another 合计 begins another table', async t => {
	const page = (total: string, code: string, amount: string) => [
		...expenditure,
		'科目编码|科目名称|合计',
		`|合计|${total}`,
		`${code}|卫生健康支出|${amount}`,
	];
	const repeated = await importLines([...cover, ...page('3.00', '210', '1.00'), ...page('3.00', '221', '2.00')]);
	t.is(repeated.statements.length, 1);
	const two = await importLines([...cover, ...page('1.00', '210', '1.00'), ...page('2.00', '221', '2.00')]);
	t.is(two.statements.length, 2);
});

test('a caption is read over a broken owner line and over a unit that lost its 元', async t => {
	const {statements, facts} = await importLines([
		'示例省委办公厅2024年部门预算',
		'收入预算总表',
		'部门：示例省委员会办',
		'单位：万元',
		'公厅',
		'项目名称||金额',
		'收入总计||20,849.45',
		'支出预算总表',
		'单位：万',
		'项目名称||金额',
		'支出总计||20,849.45',
	]);
	t.deepEqual(
		statements.map(({kind, unit}) => `${kind} ${unit}`),
		['revenue ten_thousand_yuan', 'expenditure ten_thousand_yuan'],
	);
	t.is(facts.length, 2);
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
			'036 示例市医疗保障局 90000',
			'示例市医疗保障局 036 示例市医疗保障局 90000',
			'示例市医疗保障局 036001 示例市医疗保障局 20000',
			'示例监督经费 036001 示例市医疗保障局 20000',
			'示例市医疗保障服务中心 036002 示例市医疗保障服务中心 70000',
			'示例经办经费 036002 示例市医疗保障服务中心 70000',
		],
	);
});

test('columns of other years and stages have their own', async t => {
	const {facts} = await importLines([
		...cover,
		'一般公共预算支出表',
		'单位：万元',
		'科目编码|科目名称|2023年执行数|2024年预算数||增减额|增减%',
		'|||小计|项目支出||',
		'210|卫生健康支出|5.00|6.00|1.00|1.00|20.00%',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {period: true, measure: true, fund: true})),
		[
			'total general_public 2023 execution 50000',
			'total general_public 2024 budget 60000',
			'project general_public 2024 budget 10000',
			'change general_public 2024 budget 10000',
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

test('a blank table makes no fact, a printed 0.00 does', async t => {
	const {facts, statements} = await importLines([
		...cover,
		'政府性基金预算支出表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'|合计|',
		'备注：本部门无政府性基金预算支出，故本表无数据。',
		'国有资本经营预算支出表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'|合计|0.00',
	]);
	t.deepEqual(
		statements.map(({kind, blank}) => `${kind} ${blank}`),
		['government_fund_expenditure true', 'state_capital_expenditure false'],
	);
	t.deepEqual(
		facts.map(fact => told(fact)),
		['合计 0'],
	);
});

test('元 and 万元 in one report: each table’s own, and a heading in brackets wins', async t => {
	const {facts} = await importLines([
		...cover,
		'部门收入总表',
		'单位：元',
		'科目编码|科目名称|合计',
		'210|卫生健康支出|195,774',
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|其中：上级专款（元）',
		'210|卫生健康支出|19.58|1,000.5',
	]);
	t.deepEqual(
		facts.map(fact => `${told(fact, {})} ${fact.amount.unit} ${fact.amount.decimals}`),
		['195774 yuan 0', '195800 ten_thousand_yuan 2', '1000.5 yuan 1'],
	);
});

test('a table without a unit of money takes the one of all others and says so; where they differ its numbers are listed', async t => {
	const two = (first: string) => [
		...cover,
		'部门收入总表',
		first,
		'科目编码|科目名称|合计',
		'210|卫生健康支出|1.00',
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'210|卫生健康支出|1.00',
		'财政拨款收支总表',
		'收入||支出|',
		'项目|预算数|项目|预算数',
		'一、一般公共预算拨款|1.00|一、卫生健康支出|1.00',
	];
	const agreed = await importLines(two('单位：万元'));
	t.is(agreed.facts.length, 4);
	t.deepEqual(
		agreed.findings.map(({rule}) => rule),
		['unit_inferred'],
	);
	const differing = await importLines(two('单位：元'));
	t.is(differing.facts.length, 2);
	t.deepEqual(
		differing.unclassified.map(({reason, provenance}) => `${provenance.text} ${reason}`),
		['1.00 no unit of money is printed', '1.00 no unit of money is printed'],
	);
});

test('a table that is not known keeps its figures without a measure', async t => {
	const {facts, statements, findings} = await importLines([
		'示例市医疗保障局2024年部门预算',
		'有关情况如下。',
		'甲|乙|丙（万元）',
		'示例一|说明|3.00',
	]);
	t.deepEqual(
		statements.map(({kind}) => kind),
		['unknown'],
	);
	t.deepEqual(
		facts.map(fact => `${fact.measure} ${fact.label} ${fact.columnPath} ${told(fact, {})}`),
		['null 示例一 丙（万元） 30000'],
	);
	t.true(findings.some(({rule}) => rule === 'unknown_table'));
});
