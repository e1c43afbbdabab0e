import test from 'ava';
import {derivedFacts} from '../../source/model/derived-facts.js';
import {sourceOf} from '../../source/query/source.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {cover, importLines} from '../helpers/import-text.js';
import {keyWords, rowTexts} from '../helpers/query-worlds.js';

const sentence = '卫生健康支出20.00万元，比上年预算增加4.00万元，主要原因是人员增加。';

test('a figure worked out from a sentence shows this year’s figure and the sentence with its place', async t => {
	const contents = await importLines([
		...cover,
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'210|卫生健康支出|20.00',
		'',
		sentence,
	]);
	const [derived] = derivedFacts(contents);
	const answer = sourceOf(contents, derived?.id ?? '', keyWords);
	t.deepEqual(rowTexts(answer, ['part', 'item', 'value', 'line']).slice(0, 4), [
		['ground', 'figure', '20000000', '7'],
		['ground', 'change', '4000000', '9'],
		['surroundings', 'text', sentence, '9'],
		['reading', 'amount', '16000000', ''],
	]);
	t.deepEqual(answer.rows[0]?.opens, {kind: 'fact', fact: derived?.ground[0] ?? ''});
	t.deepEqual(answer.rows[1]?.opens, {kind: 'prose', report: contents.report.id, line: 9});
});

test('a figure worked out from a column of changes shows both cells', t => {
	const contents = madeUpReport({id: 'b2024', fiscalYear: 2024})
		.statement('expenditure', {
			columns: [codeColumn(), labelColumn(), amountColumn('预算数'), amountColumn('比2023年增减', 'change')],
			rows: [['2101501', '行政运行', '5.00', '1.50']],
		})
		.contents();
	const [derived] = derivedFacts(contents);
	t.deepEqual(rowTexts(sourceOf(contents, derived?.id ?? '', keyWords), ['part', 'item', 'value']).slice(0, 3), [
		['ground', 'figure', '5000000'],
		['ground', 'change', '1500000'],
		['reading', 'amount', '3500000'],
	]);
});

test('a claim shows its sentence, how it was read and the figure it was held against', async t => {
	const told = '卫生健康支出21.00万元。';
	const contents = await importLines([
		...cover,
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计',
		'210|卫生健康支出|20.00',
		'',
		told,
	]);
	const [claim] = contents.claims;
	const [fact] = contents.facts;
	const answer = sourceOf(contents, claim?.id ?? '', keyWords);
	const parts = rowTexts(answer, ['part', 'item', 'value', 'line', 'fact']);
	t.deepEqual(parts.slice(0, 3), [
		['printed', 'text', '卫生健康支出21.00万元', '9', ''],
		['surroundings', 'text', told, '9', ''],
		['reading', 'amount', '21000000', '', ''],
	]);
	t.true(parts.some(([part, item]) => part === 'claim' && item === 'contradicts'));
	t.deepEqual(parts.at(-1), ['elsewhere', '卫生健康支出', '20000000', '7', fact?.id ?? '']);
	t.deepEqual(answer.rows[0]?.opens, {kind: 'prose', report: contents.report.id, line: 9});
});

test('what is neither printed nor worked out has no source', async t => {
	const contents = await importLines(cover);
	t.throws(() => sourceOf(contents, `${contents.report.id}:0000.prose.9.1.last-year`, keyWords));
});
