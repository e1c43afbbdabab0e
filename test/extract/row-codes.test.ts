import test from 'ava';
import {cover, importLines, told} from '../helpers/import-text.js';

const expenditure = ['部门支出总表', '单位：万元'];

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

test('功能分类科目 above codes is their column, though 合计 stands in it, too', async t => {
	const {facts} = await importLines([
		...cover,
		...expenditure,
		'项目||合计|基本支出',
		'功能分类科目|科目名称||',
		'合计||20.00|20.00',
		'210|卫生健康支出|20.00|20.00',
		'21015|医疗保障管理事务|20.00|20.00',
	]);
	t.deepEqual(
		facts.filter((_, index) => index % 2 === 0).map(fact => told(fact, {code: true, label: true})),
		['合计 200000', '210 卫生健康支出 200000', '21015 医疗保障管理事务 200000'],
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
