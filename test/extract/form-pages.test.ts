import test from 'ava';
import {counted, cover, importBytes, told} from '../helpers/import-text.js';

const table = (rows: readonly string[]): string =>
	`<table>${rows.map(row => `<tr><td>${row.split('|').join('</td><td>')}</td></tr>`).join('')}</table>`;

const pages = (parts: readonly string[]): Uint8Array =>
	new TextEncoder().encode(
		`<html><body><p>${cover.join('</p><p>')}</p><p>部门整体支出绩效目标表</p>${parts.join('')}</body></html>`,
	);

const first = table([
	'部门（单位）名称||示例市医疗保障局||',
	'年度主要任务|任务名称|主要内容|预算金额（万元）|',
	'年度主要任务|经办服务|经办|20.00|',
	'年度总体目标|保障参保人待遇|||',
	'年度绩效指标|一级指标|二级指标|指标内容|指标值',
	'|产出指标|数量指标|培训次数|≥2次',
]);

test('a form goes on over pages that leave out its left columns and print them as words', async t => {
	const {statements, quantities, unclassified, indicators} = await importBytes(
		pages([
			first,
			'<p>第 1 页，共 3 页</p>',
			table(['质量指标|合格率|95%', '|准确率|98%']),
			'<p>效益指标</p><p>绩</p>',
			table(['|满意度指标|群众满意度|90%']),
		]),
		'made-up.html',
	);
	t.deepEqual(
		statements.map(({kind}) => kind),
		['overall_performance'],
	);
	t.deepEqual(quantities.map(counted), ['合格率 指标值 95 %', '准确率 指标值 98 %', '群众满意度 指标值 90 %']);
	t.deepEqual(unclassified, []);
	t.deepEqual(
		indicators.map(({indicator, indicatorPath, target}) => `${indicatorPath.join('/')} ${indicator} ${target}`),
		[
			'产出指标/数量指标 培训次数 2',
			'产出指标/质量指标 合格率 95',
			'产出指标/质量指标 准确率 98',
			'产出指标/满意度指标 群众满意度 90',
		],
	);
});

test('a table of its own, and the form of another project, do not go on with the form before', async t => {
	const {statements} = await importBytes(
		pages([
			first,
			table(['项目|预算数', '信息化建设|9.00']),
			table(['项目名称|信息化建设|', '年度资金总额|9.00|', '绩效指标|指标名称|指标值', '|故障率|≤1%']),
		]),
		'made-up.html',
	);
	t.is(statements.length, 3);
});

test('an untitled table of projects with their targets is one of performance, and 上年结转 is a field of a form', async t => {
	const {statements, facts} = await importBytes(
		pages([
			table([
				'项目名称||信息化建设||',
				'主管部门||示例市医疗保障局|实施单位|示例市医疗保障中心',
				'项目资金（万元）|年度预算资金总额|||9.00',
				'|上年结转|||1.00',
				'年度目标|保障运行|||',
				'绩效指标|一级指标|二级指标|三级指标|指标值',
			]),
			'<p>其他项目如下。</p>',
			table(['项目|预算数（万元）|绩效目标', '经办服务|3.00|按时经办']),
			'<p>自评结果如下。</p>',
			table(['项目名称|自评分数', '经办服务|98']),
		]),
		'made-up.html',
	);
	t.deepEqual(
		statements.map(({kind}) => kind),
		['overall_performance', 'project_performance', 'project_performance'],
	);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, column: true, measure: true, fund: true})),
		[
			'年度预算资金总额 值 total 90000',
			'上年结转 值 carryover_in carryover 10000',
			'经办服务 预算数（万元） total 30000',
		],
	);
});
