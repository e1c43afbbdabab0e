import test from 'ava';
import {cover, importLines, told} from '../helpers/import-text.js';

const heads = async (lines: readonly string[]): Promise<readonly string[]> => {
	const {facts} = await importLines([...cover, ...lines]);
	return facts.map(fact => told(fact, {side: true, measure: true, fund: true, period: true}));
};

test('under 增减变化 every part of the 三公 is a change, unless its column has a period of its own', async t => {
	t.deepEqual(
		await heads([
			'“三公”经费预算表',
			'单位：万元',
			'单位名称|2023年||2024年||增减变化情况||',
			'|公务接待费|会议费|公务接待费|会议费|公务接待费|会议费|2023年预算数',
			'示例市医疗保障局|1.00|2.00|3.00|4.00|5.00|6.00|7.00',
		]),
		[
			'reception 2023 budget 10000',
			'meeting 2023 budget 20000',
			'reception 2024 budget 30000',
			'meeting 2024 budget 40000',
			'change 2024 budget 50000',
			'change 2024 budget 60000',
			'total 2023 budget 70000',
		],
	);
});

test('what a column says in brackets it does not hold is not its fund', async t => {
	t.deepEqual(
		await heads([
			'部门收入总表',
			'单位：万元',
			'单位名称|合计|财政专户管理资金（含教育收费）|事业收入（不含教育收费）|经营收入（不包括上年结转）|上年实户资金余额',
			'示例市医疗保障局|1.00|2.00|3.00|4.00|5.00',
		]),
		[
			'total 2024 budget 10000',
			'total special_account 2024 budget 20000',
			'total business_income 2024 budget 30000',
			'total operating_income 2024 budget 40000',
			'carryover_in carryover 2024 budget 50000',
		],
	);
});

test('a column 上年结转 among sources is a source, in a table of one fund it is of that fund', async t => {
	const columns = '科目编码|科目名称|合计|上年结转';
	t.deepEqual(
		await heads(['项目支出预算表', '单位：万元', '项目名称|合计|财政资金|上年结转', '信息化建设|9.00|8.00|1.00']),
		[
			'total 2024 budget 90000',
			'total fiscal_appropriation 2024 budget 80000',
			'carryover_in carryover 2024 budget 10000',
		],
	);
	t.deepEqual(await heads(['政府性基金预算支出表', '单位：万元', columns, '212|城乡社区支出|9.00|1.00']), [
		'total government_fund 2024 budget 90000',
		'carryover_in government_fund 2024 budget 10000',
	]);
});

test('a table of one fund that prints 收入 and 支出 side by side has sides', async t => {
	t.deepEqual(
		await heads([
			'政府性基金收支表',
			'单位：万元',
			'收入||支出|',
			'项目|预算数|支出功能分类科目|预算数',
			'政府性基金拨款|8.00|城乡社区支出|8.00',
			'收入总计|8.00|支出总计|8.00',
		]),
		[
			'revenue total government_fund 2024 budget 80000',
			'expenditure total government_fund 2024 budget 80000',
			'revenue total government_fund 2024 budget 80000',
			'expenditure total government_fund 2024 budget 80000',
		],
	);
});

test('专项业务经费 beside 人员经费 and 公用经费 is project expenditure', async t => {
	t.deepEqual(
		await heads([
			'一般公共预算支出明细表（按支出功能分类科目）',
			'单位：万元',
			'功能科目编码|功能科目名称|合计|人员经费支出|公用经费支出|专项业务经费支出',
			'210|卫生健康支出|6.00|1.00|2.00|3.00',
		]),
		[
			'total general_public 2024 budget 60000',
			'personnel general_public 2024 budget 10000',
			'operating general_public 2024 budget 20000',
			'project general_public 2024 budget 30000',
		],
	);
});
