import test from 'ava';
import {labelKey} from '../../source/model/label.js';
import {inSimplified, isTraditional, simplifiedInPlace} from '../../source/model/simplified.js';
import {importLines, told} from '../helpers/import-text.js';

const lines = [
	'示例縣五龍壯族鄉(xiāng)人民政府2018年度部門決算',
	'第一部分 部門概況',
	'收入支出決(jué)算總表',
	'公開01表',
	'部門：示例縣五龍壯族鄉(xiāng)人民政府|單位：萬(wàn)元',
	'收入||支出|',
	'項(xiàng)目|決算數(shù)|項目|決算數',
	'一、一般公共預(yù)算財政撥款收入|1,202.95|一、一般公共服務(wù)支出|1,050.00',
	'八、其他收入|10.00|八、社會保障和就業(yè)支出|162.95',
	'本年收入合計(jì)|1,212.95|本年支出合計|1,212.95',
	'總計|1,212.95|總計|1,212.95',
	'一般公共預(yù)算財政撥款支出決算表',
	'單位：萬元',
	'科目編碼|科目名稱|本年支出||',
	'||小計|基本支出|項(xiàng)目支出',
	'2010301|行政運(yùn)行|702.95|702.95|',
];

test('a mirror page in traditional characters is recognised, and its names stay as printed', async t => {
	const {report, statements, facts, paragraphs} = await importLines(lines);
	t.is(report.unit, '示例县五龙壮族乡人民政府');
	t.deepEqual([report.fiscalYear, report.stage, report.scope], [2018, 'final', 'department']);
	t.deepEqual(
		statements.map(({kind, title}) => [kind, title]),
		[
			['revenue_expenditure_summary', '收入支出決(jué)算總表'],
			['general_public_expenditure', '一般公共預(yù)算財政撥款支出決算表'],
		],
	);
	t.is(facts.length, 10);
	const what = {side: true, code: true, label: true, level: true, column: true, measure: true, fund: true} as const;
	t.is(
		told(facts[0] as never, what),
		'revenue 一、一般公共預(yù)算財政撥款收入 line 收入 / 決算數(shù) total general_public 12029500',
	);
	t.is(told(facts[4] as never, what), 'revenue 本年收入合計(jì) subtotal 收入 / 決算數(shù) total all 12129500');
	t.is(told(facts[9] as never, what), '2010301 行政運(yùn)行 item 本年支出 / 基本支出 basic general_public 7029500');
	t.is(paragraphs[0]?.text, lines[0]);
});

test('a report in simplified characters is read as it is, whatever old forms its names have', async t => {
	const {facts} = await importLines([
		'示例县文化馆2024年单位预算',
		'项目支出表',
		'单位：万元',
		'项目名称|合计',
		'於氏故居修缮|9.00',
	]);
	t.is(facts[0]?.label, '於氏故居修缮');
	t.false(isTraditional(['於氏故居修缮项目支出预算']));
});

test('labels are compared in simplified characters', t => {
	t.is(labelKey('一般公共預(yù)算'), labelKey('一般公共预算'));
	t.is(inSimplified('財(cái)政撥款「三公」經費'), '财政拨款「三公」经费');
	t.is(inSimplified('财政拨款(万元)'), '财政拨款(万元)');
});

test('claims of a mirror page quote it as it is printed, and stand where it prints their number', async t => {
	const line = '2018年本部門財(cái)政撥款支出合計(jì)29.50萬(wàn)元。';
	const {claims} = await importLines([...lines, line]);
	const claim = claims.at(-1);
	t.deepEqual(
		[claim?.subject, claim?.value, claim?.valueUnit],
		['财政拨款支出合计', {digits: 2950, decimals: 2}, '万元'],
	);
	t.is(claim?.provenance.text, line.slice(0, -1));
	t.like(claim?.provenance.place, {kind: 'line', line: lines.length + 1, column: line.indexOf('29') + 1});
});

test('a character that simplified text prints too is converted beside one that it does not', t => {
	t.is(inSimplified('關於'), '关于');
	t.is(inSimplified('於潜镇'), '於潜镇');
	t.is(simplifiedInPlace('教(jiao)(jiao)育局'), '教            育局');
});
