import test from 'ava';
import {claimsIn, meant, type Telling, told} from '../helpers/told-claims.js';

const means = test.macro({
	exec(t, lines: string | readonly string[], wanted: string | readonly string[], telling: Telling = {}) {
		t.deepEqual(claimsIn(lines, telling).map(meant), [wanted].flat());
	},
	title: (_, lines) => `${[lines].flat().join(' ⏎ ').slice(0, 70)}`,
});

const account = 'expenditure 2080505 · · 2024 this_year';
test(
	means,
	'“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”科目88万元。',
	account,
);
test(means, '社会保障和就业支出-行政事业单位养老支出-机关事业单位基本养老保险缴费支出2024年预算数88万元。', account);
test(
	means,
	'社会保障和就业支出（208类）行政事业单位养老支出（05款）机关事业单位基本养老保险缴费支出（05项）88万元。',
	account,
);
test(means, '12.机关事业单位基本养老保险缴费支出（2080505）88万元。', account);
test(means, '（二）2080505-机关事业单位基本养老保险缴费支出88万元。', account);
test(means, '1.行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）支出88万元。', account);
test(
	means,
	[
		'一般公共服务支出（类）',
		'行政事业单位养老支出（款）：2024年预算支出合计90万元。其中：',
		'1．机关事业单位基本养老保险缴费（项）支出88万元。',
	],
	['expenditure 20805 · · 2024 this_year', account],
);
test(means, '住房保障支出（类）住房保障支出（款）购房补贴（项）88万元。', 'expenditure 2210203 · · 2024 this_year');
test(means, '无此科目支出（类）无此事务（款）行政运行（项）88万元。', 'expenditure · · · 2024 this_year');

test(means, '2024年一般公共预算财政拨款基本支出90万元，其中：人员经费80万元，日常公用经费10万元。', [
	'expenditure · basic general_public 2024 this_year',
	'expenditure · personnel general_public 2024 this_year',
	'expenditure · operating general_public 2024 this_year',
]);
test(
	means,
	'支出预算总额为90万元。按支出项目类别划分：基本支出50万元，其中：工资福利支出45万元。项目支出40万元，其中：商品和服务支出40万元。',
	[
		'expenditure · · · 2024 this_year',
		'expenditure · basic · 2024 this_year',
		'expenditure 301 basic · 2024 this_year',
		'expenditure · project · 2024 this_year',
		'expenditure 302 project · 2024 this_year',
	],
);
test(means, '示例市财政局预算90万元，其中：人员经费80万元。', [
	'balance · · · 2024 this_year',
	'expenditure · personnel · 2024 this_year',
]);
test(means, '预决算管理业务90万元。', '· · · · 2024 this_year');
test(means, '收入预算90万元，其中：财政拨款收入80万元，上年结转10万元。', [
	'revenue · · · 2024 this_year',
	'revenue · · fiscal_appropriation 2024 this_year',
	'revenue · carryover_in · 2024 this_year',
]);
test(means, '政府采购预算总额6万元，其中：货物类采购预算1万元、拟采购工程支出2万元、政府采购服务预算3万元。', [
	'procurement · · · 2024 this_year',
	'procurement · goods · 2024 this_year',
	'procurement · works · 2024 this_year',
	'procurement · services · 2024 this_year',
]);
test(
	means,
	[
		'四、一般公共预算财政拨款支出情况',
		'（一）教育支出30万元，较上年决算数增加2万元。',
		'（二）住房保障支出20万元，较年初预算数无增减。',
	],
	[
		'expenditure 205 · general_public 2023 this_year',
		'expenditure 205 · general_public 2023 last_year',
		'expenditure 221 · general_public 2023 this_year',
		'expenditure 221 · general_public 2023 initial_budget',
	],
	{year: 2023, stage: 'final'},
);
test(means, '2023年当年预算执行数为59.12万元，2024年预算安排24.66万元，比2023年预算执行数减少58.29%。', [
	'· · · · 2023 last_year',
	'· · · · 2024 this_year',
	'· · · · 2024 last_year',
]);
test(means, '项目支出2万元，涉及政府性基金预算财政拨款1万元。', [
	'expenditure · project · 2024 this_year',
	'expenditure · project government_fund 2024 this_year',
]);
test(
	means,
	'示例市财政局2024年机关（机构）运转经费支出预算129.40万元。',
	'agency_operations · agency_operations · 2024 this_year',
);
test(means, '省财政局2024年一般公共预算收入5万元。', 'revenue · · general_public 2024 this_year');

const ignored = test.macro({
	exec(t, line: string | readonly string[]) {
		t.deepEqual(claimsIn(line).map(told), []);
	},
	title: (_, line) => `no claim: ${[line].flat().join(' ⏎ ').slice(0, 60)}`,
});

test(ignored, '②立项依据：某财社〔2015〕11号文，2024年1月1日至12月31日实施。');
test(ignored, '联系人：张三，联系方式：12345678，第3批、1-6级、W07-12个。');
test(ignored, '单价50万元以上、不低于5%、不超过12%、100万元（含）以下。');
test(ignored, '一、收入支出总体情况........12个');
test(ignored, '机关运行经费指为保障运行的经费，标准为人均90元/月。');
test(ignored, ['六、名词解释', '（一）住房公积金：单位和职工缴存比例为12%。', '（二）基本支出：包括人员经费5万元。']);
test(ignored, '若为空表，则为该单位无政府性基金收支。');

test('what only sounds like the report’s own figures is not held against a table', t => {
	const certainty = (...lines: readonly string[]): readonly string[] => claimsIn(lines).map(claim => claim.certainty);
	t.deepEqual(certainty('2024年收入预算100万元。'), ['certain']);
	t.deepEqual(certainty('2024年全市收入预算100万元。'), ['none']);
	t.deepEqual(certainty('二、主要职责', '2024年收入预算100万元。'), ['probable']);
	t.deepEqual(certainty('收入预算9万元，主要原因是上年财政拨款收入8万元。'), ['certain', 'probable']);
	t.deepEqual(certainty('授予中小企业合同金额5万元。'), ['none']);
	t.deepEqual(certainty('示例市财政局机关2024年收入预算100万元。'), ['none']);
});
