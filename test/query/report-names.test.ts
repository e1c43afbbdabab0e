import test from 'ava';
import {catalogEntryOf} from '../../source/model/catalog.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import {parseFilter} from '../../source/query/filter-words.js';
import {mayHold, reportTest} from '../../source/query/report-filter.js';
import {findReports} from '../../source/query/report-names.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {madeUpReport} from '../helpers/facts.js';
import {keyWords, vocabulary} from '../helpers/query-worlds.js';

const catalog = [
	exampleBudget(2023),
	exampleBudget(2024),
	exampleFinal(2023),
	madeUpReport({
		id: 'jbqwjw-2024-budget-unit',
		unit: '江北区卫生健康委员会（本级）',
		scope: 'unit',
		region: {province: '重庆市', city: '重庆市', county: '江北区'},
	}).contents(),
].map(catalogEntryOf);

const finds = test.macro<[name: string, ids: readonly string[]]>({
	exec(t, name, ids) {
		t.deepEqual(
			findReports(catalog, name, vocabulary).map(({report}) => report),
			ids,
		);
	},
	title: (_, name) => `“${name}”`,
});

const [budget23, budget24, final23, health] = catalog.map(({report}) => report) as [string, string, string, string];

test(finds, 'ssyb-2024-budget-department', [budget24]);
test(finds, 'SSYB-2024', [budget24]);
test(finds, 'ssyb-2023', [budget23, final23]);
test(finds, 'ssyb', [budget23, budget24, final23]);
test(finds, 'syb-2023-final', [final23]);
test(finds, '示例市 2024', [budget24]);
test(finds, '示例医保 2023 决算', [final23]);
test(finds, '医保 2024年', [budget24]);
test(finds, '江北', [health]);
test(finds, '重庆 卫健 unit', [health]);
test(finds, '本级', [health]);
test(finds, '2024', [budget24, health]);
test(finds, 'jbqwjw.txt', [health]);
test(finds, '上饶', []);
test(finds, '', []);
test(finds, '   ', []);

const passing = (test: (entry: (typeof catalog)[number]) => boolean) => catalog.filter(test).map(({report}) => report);

test('a filter chooses reports by what the catalog says of them', t => {
	const chosen = (...words: string[]) => passing(reportTest(parseFilter(words, vocabulary, keyWords), keyWords));
	t.deepEqual(chosen('year:2023', 'stage:决算'), [final23]);
	t.deepEqual(chosen('unit:卫健'), [health]);
	t.deepEqual(chosen('region:江北'), [health]);
	t.deepEqual(chosen('code:2101504'), [final23]);
	t.deepEqual(chosen('scope:单位'), [health]);
	t.deepEqual(chosen('has:error'), []);
	t.is(t.throws(() => chosen('measure:basic'), {instanceOf: ExpectedError})?.exitCode, 2);
});

test('reports that cannot hold a figure are ruled out, and no other', t => {
	const held = (...words: string[]) => passing(mayHold(parseFilter(words, vocabulary, keyWords)));
	t.deepEqual(held('code:2101504'), [final23]);
	// Last year's column may stand in this year's report
	t.is(held('year:2022').length, catalog.length);
	t.is(held('code:none').length, catalog.length);
	t.is(held().length, catalog.length);
});
