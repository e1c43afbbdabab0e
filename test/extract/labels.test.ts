import test from 'ava';
import {counted, cover, importBytes, importLines, told} from '../helpers/import-text.js';

const page = (rows: readonly string[]): Uint8Array =>
	new TextEncoder().encode(
		`<html><body><p>${cover.join('</p><p>')}</p><p>政府采购支出表</p><p>单位：万元</p><table>${rows.join('')}</table></body></html>`,
	);

test('what a row prints itself names it, not a name merged over it', async t => {
	const {facts} = await importBytes(
		page([
			'<tr><td>专项名称</td><td>采购物品名称</td><td>总计</td></tr>',
			'<tr><td rowspan="2">办公设备购置费</td><td></td><td>9.00</td></tr>',
			'<tr><td>打印设备</td><td>9.00</td></tr>',
		]),
		'made-up.html',
	);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true})),
		['办公设备购置费 90000', '打印设备 90000'],
	);
});

test('of names in 一级, 二级 and 三级 the deepest names the row', async t => {
	const {facts} = await importLines([
		...cover,
		'政府购买服务表',
		'单位：万元',
		'指导性目录|||预算金额',
		'一级|二级|三级|',
		'公共服务|教育服务|课程服务|9.00',
		'公共服务|教育服务||8.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true})),
		['课程服务 90000', '教育服务 80000'],
	);
});

test('the column right of 项目名称 that has no name of its own holds the names below it', async t => {
	const {facts} = await importLines([
		...cover,
		'收入预算总表',
		'单位：万元',
		'项目名称||金额',
		'一般公共预算资金|小计|9.00',
		'|公共财政拨款(补助)资金|9.00',
		'其他资金|小计|1.00',
		'|其他收入|1.00',
		'收入总计||10.00',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, level: true, fund: true})),
		[
			'一般公共预算资金 line general_public 90000',
			'公共财政拨款(补助)资金 line general_public 90000',
			'其他资金 line other_income 10000',
			'其他收入 line other_income 10000',
			'收入总计 total 100000',
		],
	);
});

test('a lone 1 under the money of two columns numbers it', async t => {
	const {facts, statements} = await importLines([
		...cover,
		'国有资本经营预算支出表',
		'单位：万元',
		'功能分类科目名称|项目支出',
		'|1',
		'合计|',
	]);
	t.deepEqual([facts, statements[0]?.rows[1]?.kind], [[], 'column_numbers']);
});

test('targets and weights of a table of projects are counts with their units, and the unit is not named after a project', async t => {
	const {facts, quantities, unclassified} = await importLines([
		...cover,
		'项目支出绩效目标表',
		'单位：万元',
		'单位编码|单位（项目）名称|资金总额|绩效指标||||||',
		'|||一级指标|二级指标|三级指标|指标值|指标值类型|度量单位|备注',
		'036001|示例市医疗保障局|20.22|||||||',
		'036001|经办服务|20.22|成本指标|经济成本指标|总成本|20.22|≤|万元|20',
		'|||产出指标|数量指标|培训次数|按时|定性||10',
		'|||产出指标|时效指标|及时率|按月|定性||',
	]);
	t.deepEqual(
		facts.map(fact => told(fact, {label: true, unit: true})),
		['示例市医疗保障局 036001 示例市医疗保障局 202200', '经办服务 036001 示例市医疗保障局 202200'],
	);
	t.deepEqual(quantities.map(counted), ['经办服务 绩效指标 / 指标值 20.22 万元']);
	t.deepEqual(
		unclassified.map(({provenance}) => provenance.text),
		['20', '10'],
	);
});
