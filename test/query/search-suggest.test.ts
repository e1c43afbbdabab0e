import test from 'ava';
import {suggestFilters} from '../../source/query/search-suggest.js';
import {catalogEntry, emptyPart, indexOf} from '../helpers/search-index.js';

const index = indexOf(
	[
		catalogEntry({
			report: 'a',
			unit: '重庆市江北区医疗保障局',
			fiscalYear: 2023,
			stage: 'final',
			codes: ['functional:2101506'],
		}),
		catalogEntry({report: 'b', unit: '示例市财政局', region: {province: null, city: '示例市', county: null}}),
	],
	new Map([['a', {...emptyPart, tables: ['three_public', 'revenue']}]]),
);

const suggests = test.macro({
	exec: (t, typed: string, words: readonly string[]) =>
		t.deepEqual(
			suggestFilters(index, typed, key => key).map(({word}) => word),
			words,
		),
	title: (_, typed) => `${typed} may become`,
});

test(suggests, '', []);
test(suggests, 'st', ['stage:']);
test(suggests, '阶', ['阶段:']);
test(suggests, 'stage:', ['stage:budget', 'stage:final']);
test(suggests, 'stage:决', ['stage:final']);
test(suggests, '阶段：f', ['阶段:决算']);
test(suggests, 'stage:final', []);
test(suggests, 'stage:budget,f', ['stage:budget,final']);
test(suggests, 'year:', ['year:2024', 'year:2023']);
test(suggests, 'year:19', ['year:2024', 'year:2023']);
test(suggests, 'year:1999', []);
test(suggests, 'year:2023..202', ['year:2023..2024', 'year:2023..2023']);
test(suggests, 'year:2023..2025', []);
test(suggests, 'stage:x', ['stage:budget', 'stage:final']);
test(suggests, '年度：202', ['年度:2024', '年度:2023']);
test(suggests, 'unit:jbyb', ['unit:重庆市江北区医疗保障局']);
test(suggests, 'me', []);
test(suggests, 'measure:', []);
test(suggests, 'unit:江北', ['unit:重庆市江北区医疗保障局']);
test(suggests, 'code:2101', ['code:2101506']);
test(suggests, 'code:经办', ['code:2101506']);
test(suggests, 'region:示', ['region:示例市']);
test(suggests, 'table:三公', ['table:three_public']);
test(suggests, 'nonsense:', []);

test('a suggestion says what it means', t => {
	t.deepEqual(
		suggestFilters(index, 'scope:d', key => key),
		[{word: 'scope:department', meaning: '部门', count: 2}],
	);
});
