import test from 'ava';
import type {Claim} from '../../source/model/claim.js';
import type {ReportContents} from '../../source/model/report.js';
import {claimColumns, claimRows} from '../../source/query/claims.js';
import {parseFilter} from '../../source/query/filter-words.js';
import {showReport} from '../../source/query/show.js';
import {sourceOf} from '../../source/query/source.js';
import {openVocabulary} from '../../source/vocabulary.js';
import {openWords} from '../../source/words.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

const change: Claim = {
	id: 'ssyb-2024-budget-department:4906.prose.12.3',
	type: 'change',
	subject: '支出预算',
	topic: 'expenditure',
	classification: null,
	code: null,
	measure: 'change',
	fund: null,
	fiscalYear: 2024,
	stage: 'budget',
	basis: 'last_year',
	value: {digits: 11_271, decimals: 2},
	valueUnit: '万元',
	amount: null,
	pct: {digits: 16, decimals: 1},
	direction: 'decrease',
	certainty: 'certain',
	of: null,
	against: null,
	verdict: 'matches',
	fact: null,
	provenance: {file: 'a.txt', place: {kind: 'line', line: 12, column: 3}, text: '减少112.71万元，下降1.6%'},
};
const contents: ReportContents = {
	...exampleBudget(2024),
	claims: [change, {...change, id: 'b', fiscalYear: 2023, fact: 'f'}],
};

test('a claim says where it stands, what it states and what became of it', t => {
	const {rows, columns} = claimRows([contents]);
	t.deepEqual(
		Object.keys(rows[0]?.cells ?? {}),
		columns.map(({key}) => key),
	);
	t.is(columns, claimColumns);
	t.like(rows[0]?.cells, {
		line: 12,
		value: 112.71,
		pct: 1.6,
		direction: 'decrease',
		verdict: 'matches',
		fiscal_year: 2024,
	});
	t.deepEqual(
		rows.map(({opens}) => opens),
		[
			{kind: 'prose', report: 'ssyb-2024-budget-department', line: 12},
			{kind: 'fact', fact: 'f'},
		],
	);
});

test('the filters of figures choose claims', t => {
	const count = (...typed: readonly string[]) =>
		claimRows([contents], parseFilter(typed, openVocabulary('data/vocabulary'), openWords('data/words', 'zh'))).rows
			.length;
	t.deepEqual(
		[count('year:2023'), count('measure:change'), count('label:支出'), count('table:three_public')],
		[1, 2, 2, 0],
	);
});

test('a report tells how its claims fared, a figure which of them state it', t => {
	const fact = contents.facts[0]?.id ?? '';
	const stating = {...contents, claims: [change, {...change, id: 'b', verdict: 'contradicts' as const, fact}]};
	t.deepEqual(
		rowTexts(showReport(stating, vocabulary, keyWords), ['part', 'item', 'value']).filter(
			([part]) => part === 'claims',
		),
		[
			['claims', 'contradicts', '1'],
			['claims', 'matches', '1'],
		],
	);
	t.deepEqual(
		rowTexts(sourceOf(stating, fact, keyWords), ['part', 'item', 'value', 'line']).filter(([part]) => part === 'claim'),
		[['claim', 'contradicts', '减少112.71万元，下降1.6%', '12']],
	);
});
