import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import type {Term} from '../../source/query/filter.js';
import {isFilterWord, parseFilter} from '../../source/query/filter-words.js';
import {keyWords, vocabulary} from '../helpers/query-worlds.js';

const reads = test.macro<[word: string, term: Term]>({
	exec(t, word, term) {
		t.deepEqual(parseFilter([word], vocabulary, keyWords), {terms: [term], text: []});
		t.true(isFilterWord(word, vocabulary));
	},
	title: (_, word) => `${word} is understood`,
});

const refuses = test.macro<[word: string, message: string, hint?: string]>({
	exec(t, word, message, hint = '') {
		const error = t.throws(() => parseFilter([word], vocabulary, keyWords), {instanceOf: ExpectedError});
		t.is(error?.exitCode, 2);
		t.is(error?.message.split(' ')[0], `filter.${message}`);
		t.true(error?.message.includes(hint), error?.message);
	},
	title: (_, word) => `${word} is refused`,
});

test(reads, 'year:2023..2025', {key: 'year', intervals: [{from: 2023, to: 2025}]});
test(reads, 'year:2023,2025年', {
	key: 'year',
	intervals: [
		{from: 2023, to: 2023},
		{from: 2025, to: 2025},
	],
});
test(reads, '年度：2023..', {key: 'year', intervals: [{from: 2023, to: null}]});
test(reads, 'stage:budget', {key: 'stage', choices: ['budget']});
test(reads, 'stage:决算数', {key: 'stage', choices: ['final']});
test(reads, '阶段:预算,决算', {key: 'stage', choices: ['budget', 'final']});
test(reads, 'level:项', {key: 'level', choices: ['item']});
test(reads, 'measure:公务接待', {key: 'measure', choices: ['reception']});
test(reads, 'fund:none', {key: 'fund', choices: [null]});
test(reads, 'table:three_public', {key: 'table', tables: ['three_public']});
test(reads, 'table:3,三公', {key: 'table', tables: [3, 'three_public']});
test(reads, 'code:210', {key: 'code', codes: [{code: '210', exact: false}]});
test(reads, 'code:=210', {key: 'code', codes: [{code: '210', exact: true}]});
test(reads, 'code:210.15.06', {key: 'code', codes: [{code: '2101506', exact: false}]});
test(reads, 'code:医疗保障管理事务', {key: 'code', codes: [{code: '21015', exact: false}]});
test(reads, 'code:none', {key: 'code', codes: [null]});
test(reads, 'amount:1000万..', {key: 'amount', intervals: [{from: 1_000_000_000, to: null}]});
test(reads, 'amount:-1.5万元..1,000元', {key: 'amount', intervals: [{from: -1_500_000, to: 100_000}]});
test(reads, 'amount:0..2亿', {key: 'amount', intervals: [{from: 0, to: 20_000_000_000}]});
test(reads, 'amount:0.05', {key: 'amount', intervals: [{from: 5, to: 5}]});
test(reads, 'has:finding,错误', {key: 'has', things: ['finding', 'error']});
test(reads, 'label:社保', {key: 'label', texts: ['社保']});
test(reads, 'unit:示例', {key: 'unit', texts: ['示例']});

test('unit: knows the short names of the field', t => {
	const [term] = parseFilter(['unit:江北医保'], vocabulary, keyWords).terms;
	t.true(term?.key === 'unit' && term.texts.includes('江北医疗保障'));
});

test(refuses, 'yaer:2023', 'misspelt_key', '"meant":"year"');
test(refuses, 'colour:red', 'unknown_key');
test(refuses, 'year:', 'no_value');
test(refuses, 'year:23', 'not_a_year');
test(refuses, 'year:2025..2023', 'backwards');
test(refuses, 'stage:bugdet', 'misspelt_value', '"meant":"budget"');
test(refuses, 'stage:xxxxxxxx', 'unknown_value');
test(refuses, 'fund:收入', 'several_values');
test(refuses, 'amount:much', 'not_an_amount');
test(refuses, 'amount:1,00', 'not_an_amount');
test(refuses, 'amount:0.001元', 'too_fine');
test(refuses, 'amount:1..5万', 'unit_of_one_end');
test(refuses, 'code:医疗保障管理实务', 'misspelt_account', '医疗保障管理事务');

test('words that are no filter are left for a search', t => {
	const {terms, text} = parseFilter(['江北', 'year:2024', '其中：财政拨款', '2101506'], vocabulary, keyWords);
	t.is(terms.length, 1);
	t.deepEqual(text, ['江北', '其中：财政拨款', '2101506']);
	t.false(isFilterWord('其中：财政拨款', vocabulary));
	t.true(isFilterWord('yaer:2023', vocabulary));
});
