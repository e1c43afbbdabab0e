import test from 'ava';
import {readTarget} from '../../source/extract/target.js';
import {counted, cover, importLines, told} from '../helpers/import-text.js';

const target = test.macro({
	exec(t, text: string, expected: readonly (string | null)[]) {
		const {relation, target: value, valueUnit} = readTarget(text);
		t.deepEqual([relation, value, valueUnit], expected);
	},
	title: (_, text) => `target: ${text}`,
});

test(target, '≥95%', ['≥', '95', '%']);
test(target, '不超过20万元', ['≤', '20', '万元']);
test(target, '=1次/月', ['=', '1', '次/月']);
test(target, '100%', [null, '100', '%']);
test(target, '有所提升', ['qualitative', '有所提升', null]);
test(target, '12月底完成', ['qualitative', '12月底完成', null]);

const form = [
	...cover,
	'项目绩效目标表',
	'单位：万元',
	'项目名称|示例经办经费|||主管部门|示例市医疗保障局|',
	'当年预算|160.00|||区级支出（万元）|160.00|',
	'项目概况|按时完成示例工作，提高服务水平。|||||',
	'绩效指标|指标名称|指标权重|计量单位|指标性质|指标值|是否核心指标',
	'|示例宣传|15|次|≥|10|是',
	'|示例满意度|10|%|≥|90|否',
	'示例管理|20|||定性|有序提高|是',
];

test('a form: money of its fields is fact, weights and targets are quantities, indicators carry their project', async t => {
	const {facts, quantities, indicators, statements} = await importLines(form);
	t.is(statements[0]?.kind, 'project_performance');
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, column: true})),
		['当年预算 值 1600000', '区级支出（万元） 值 1600000'],
	);
	t.deepEqual(quantities.map(counted), [
		'示例宣传 指标权重 15',
		'示例宣传 指标值 10 次',
		'示例满意度 指标权重 10',
		'示例满意度 指标值 90 %',
		'示例管理 指标名称 20',
	]);
	t.deepEqual(
		indicators.map(({project, indicator, relation, target: value, valueUnit, weight, core, amount}) =>
			[project, indicator, relation, value, valueUnit, weight, core, amount?.fen].join(' '),
		),
		[
			'示例经办经费 示例宣传 ≥ 10 次 15 true 160000000',
			'示例经办经费 示例满意度 ≥ 90 % 10 false 160000000',
			'示例经办经费 示例管理 qualitative 有序提高  20 true 160000000',
		],
	);
});

test('a name that merged cells pushed into the columns of its levels is an indicator', async t => {
	const {indicators} = await importLines([
		...cover,
		'部门整体绩效目标表',
		'部门名称||示例市医疗保障局|',
		'部门预算总额（万元）||9.00|',
		'一级指标|二级指标|三级指标|指标值',
		'投入管理指标|绩效管理|示例完成率|100%',
		'|示例规范性|规范|',
		'示例应用率||90%|',
		'产出指标|工作完成|示例覆盖面|80%',
	]);
	t.deepEqual(
		indicators.map(({indicatorPath, indicator, target: value, weight}) =>
			[...indicatorPath, indicator, value, weight].join(' '),
		),
		[
			'投入管理指标 绩效管理 示例完成率 100 ',
			'投入管理指标 绩效管理 示例规范性 规范 ',
			'投入管理指标 绩效管理 示例应用率 90 ',
			'产出指标 工作完成 示例覆盖面 80 ',
		],
	);
});

test('levels of indicators are carried on, and a self-evaluation has results and scores', async t => {
	const {indicators, facts} = await importLines([
		'示例市医疗保障局2023年度部门决算',
		'2023年度项目绩效自评表',
		'项目名称|示例监督工作|项目编码|50010522T000000122178|自评总分(分)|100',
		'项目资金(万元)|年初预算数|全年(调整)预算数|全年执行数|执行率(%)|执行率得分(分)',
		'年度总金额|25.00|9.96|9.96||',
		'其中:财政拨款|25.00|9.96|9.96|100%|10',
		'当年绩效目标|完成示例目标||||',
		'指标名称|计量单位|指标性质|指标值|全年完成值|指标得分(分)',
		'示例覆盖率|%|=|100|98|39.2',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, column: true, period: true, level: true})),
		[
			'年度总金额 total 年初预算数 2023 budget 250000',
			'年度总金额 total 全年(调整)预算数 2023 adjusted 99600',
			'年度总金额 total 全年执行数 2023 execution 99600',
			'其中:财政拨款 line 年初预算数 2023 budget 250000',
			'其中:财政拨款 line 全年(调整)预算数 2023 adjusted 99600',
			'其中:财政拨款 line 全年执行数 2023 execution 99600',
		],
	);
	t.deepEqual(
		indicators.map(({projectCode, indicator, target: value, actual, score}) => [
			projectCode,
			indicator,
			value,
			actual,
			score,
		]),
		[['50010522T000000122178', '示例覆盖率', '100', '98', 39.2]],
	);
});

test('pairs of indicator and target side by side, with a row torn by a page break', async t => {
	const {indicators, facts} = await importLines([
		...cover,
		'部门预算项目绩效目标表',
		'单位：万元',
		'单位编码（项目编码）|项目单位（项目名称）|项目金额（万元）|绩效目标|||',
		'|||产出指标||效益指标|',
		'||资金总额|三级指标|指标值|三级指标|指标值',
		'036001|示例市医疗保障局|20.00||||',
		'41900124000000000500|示例综合业务管|15.00|示例宣传页|≥40000份|示例知晓率|≥95%',
		'',
		'6|理-示例工作经费|15.00|示例稳定率|≥90%||',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true})),
		['示例市医疗保障局 200000', '示例综合业务管理-示例工作经费 150000', '示例综合业务管理-示例工作经费 150000'],
	);
	t.deepEqual(
		indicators.map(({project, projectCode, indicatorPath, indicator, relation, target: value}) =>
			[projectCode, project, indicatorPath.join('/'), indicator, relation, value].join(' '),
		),
		[
			'419001240000000005006 示例综合业务管理-示例工作经费 产出指标 示例宣传页 ≥ 40000',
			'419001240000000005006 示例综合业务管理-示例工作经费 效益指标 示例知晓率 ≥ 95',
			'419001240000000005006 示例综合业务管理-示例工作经费 产出指标 示例稳定率 ≥ 90',
		],
	);
});

test('a short code below a project of the same money is no rest of it where all codes are equally long', async t => {
	const {facts} = await importLines([
		...cover,
		'项目支出预算表',
		'单位：万元',
		'项目编码|项目名称|合计',
		'419001240000000005006|示例工作经费|15.00',
		'036|示例市医疗保障局|15.00',
		'419001240000000005007|示例宣传经费|9.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true})),
		['示例工作经费 150000', '示例市医疗保障局 150000', '示例宣传经费 90000'],
	);
});

test('a table with an indicator a row has its levels, relation, unit and weight in columns of their own', async t => {
	const {indicators} = await importLines([
		...cover,
		'项目绩效目标表',
		'单位：万元',
		'单位编码|项目名称|金额|绩效目标|一级指标|二级指标|三级指标|指标值|指标值内容|度量单位|指标值类型|指标权重(%)',
		'036001|经办服务|9.00|按时经办|产出指标|数量指标|培训次数|2|培训|次|≥|10',
		'|||||质量指标|合格率|95|考试|%|≥|20',
		'|||保障参保|效益指标|社会效益指标|参保意识|提高|调查||定性|',
	]);
	t.deepEqual(
		indicators.map(({project, projectCode, amount, indicatorPath, indicator, relation, target, valueUnit, weight}) =>
			[project, projectCode, amount?.fen, ...indicatorPath, indicator, relation, target, valueUnit, weight].join(' '),
		),
		[
			'经办服务  9000000 产出指标 数量指标 培训次数 ≥ 2 次 10',
			'经办服务  9000000 产出指标 质量指标 合格率 ≥ 95 % 20',
			'   效益指标 社会效益指标 参保意识 qualitative 提高  ',
		],
	);
});
