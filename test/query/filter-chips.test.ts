import test from 'ava';
import {filterChips} from '../../source/query/filter-chips.js';
import {vocabulary} from '../helpers/search-index.js';

const words = (key: string): string => key;

const drawn = test.macro({
	exec(t, text: string, chinese: readonly string[], english: readonly string[]) {
		const labels = (language: 'zh' | 'en') => filterChips(text, vocabulary, words, language).map(({label}) => label);
		t.deepEqual(labels('zh'), chinese);
		t.deepEqual(labels('en'), english);
	},
	title: (_, text) => `${text} is drawn in the language of the screen`,
});

test(drawn, '江北 医保 其中：财政拨款', [], []);
test(drawn, '年度：2023..2025 江北', ['年度 2023..2025'], ['year 2023..2025']);
test(drawn, 'stage:决,budget has:问题', ['阶段 决算,预算', '含 发现'], ['stage final,budget', 'has finding']);
test(drawn, 'table:3,三公 scope:无', ['表 3,三公经费表', '范围 无'], ['table 3,three_public', 'scope none']);
test(drawn, 'code:=210.15', ['编码 =210.15'], ['code =210.15']);

test('a chip knows its place in the text', t => {
	t.deepEqual(
		filterChips('江北  stage:决 x', vocabulary, words, 'zh').map(({from, to}) => [from, to]),
		[[4, 11]],
	);
});

test('what is no filter is drawn as it was typed, and says why', t => {
	t.like(filterChips('stage:x', vocabulary, words, 'zh'), [{label: 'stage:x', failure: 'filter.unknown_value'}]);
	t.like(filterChips('stag:x', vocabulary, words, 'zh'), [{label: 'stag:x', failure: 'filter.misspelt_key'}]);
});
