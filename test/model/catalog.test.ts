import test from 'ava';
import type {Level} from '../../source/model/account.js';
import {catalogEntryOf} from '../../source/model/catalog.js';
import type {Fact} from '../../source/model/fact.js';
import type {ReportContents, StatementKind} from '../../source/model/report.js';
import {amountColumn, labelColumn, madeUpReport} from '../helpers/facts.js';

const columns = [
	labelColumn('收入 / 项目', {side: 'revenue'}),
	amountColumn('收入 / 预算数', 'total', {side: 'revenue'}),
	labelColumn('支出 / 项目', {side: 'expenditure'}),
	amountColumn('支出 / 预算数', 'total', {side: 'expenditure'}),
];

const summary = (id: string, kind: StatementKind, rows: readonly (readonly string[])[]) =>
	madeUpReport({id}).statement(kind, {columns, rows});

const printed = (contents: ReportContents): string | undefined => {
	const {totalExpenditure} = catalogEntryOf(contents);
	return totalExpenditure === null
		? undefined
		: contents.facts.find(({id}) => id === totalExpenditure.fact)?.provenance.text;
};

const withFacts = (contents: ReportContents, change: (fact: Fact) => Partial<Fact>): ReportContents => ({
	...contents,
	facts: contents.facts.map(fact => ({...fact, ...change(fact)})),
});

test('total expenditure is 支出总计 of the summary, carryover included', t => {
	const contents = summary('aa', 'revenue_expenditure_summary', [
		['本年收入合计', '90.00', '本年支出合计', '80.00'],
		['上年结转', '10.00', '结转下年', '20.00'],
		['收入总计', '200.00', '支出总计', '100.00'],
	]).contents();
	t.is(printed(contents), '100.00');
});

test('the first table that prints a total says it', t => {
	const expenditure = [
		['', '合计', '70.00', '30.00', '40.00'],
		['210', '卫生健康支出', '75.00', '30.00', '45.00'],
	];
	const made = summary('aa', 'fiscal_appropriation_summary', [['收入总计', '1.00', '支出总计', '60.00']])
		.statement('general_public_expenditure', {rows: [['', '合计', '50.00', '50.00', '']], fund: 'general_public'})
		.statement('expenditure', {rows: expenditure});
	t.is(printed(made.contents()), '70.00');
	t.is(
		printed(made.statement('revenue_expenditure_summary', {columns, rows: [['', '', '合计', '80.00']]}).contents()),
		'80.00',
	);
});

test('a subtotal is taken where no total is printed, a revenue never', t => {
	const subtotal = summary('aa', 'revenue_expenditure_summary', [['收入总计', '9.00', '本年支出合计', '8.00']]);
	t.is(printed(subtotal.contents()), '8.00');
	t.is(printed(subtotal.statement('expenditure', {rows: [['', '合计', '7.00', '', '']]}).contents()), '7.00');
	t.is(printed(summary('aa', 'revenue_expenditure_summary', [['收入总计', '9.00', '', '']]).contents()), undefined);
});

const notTotal = test.macro({
	exec(t, change: Partial<Fact>) {
		const contents = madeUpReport({id: 'aa'})
			.statement('expenditure', {rows: [['', '合计', '70.00', '', '']]})
			.contents();
		t.is(printed(contents), '70.00');
		t.is(printed(withFacts(contents, () => change)), undefined);
	},
	title: (_, change) => `no total expenditure: ${JSON.stringify(change)}`,
});

test(notTotal, {fiscalYear: 2023});
test(notTotal, {stage: 'execution'});
test(notTotal, {measure: 'basic'});
test(notTotal, {fund: 'government_fund'});
test(notTotal, {level: 'category' satisfies Level});
test(notTotal, {derived: true});

test('codes are those of the figures and of the other columns of their rows, sorted, once', t => {
	const contents = madeUpReport({id: 'aa'})
		.statement('expenditure', {
			rows: [
				['2101506', '医疗保障经办事务', '1.00', '', ''],
				['210', '卫生健康支出', '1.00', '', ''],
				['210', '卫生健康支出', '2.00', '', ''],
				['', '合计', '3.00', '', ''],
			],
		})
		.contents();
	t.deepEqual(catalogEntryOf(contents).codes, ['functional:210', 'functional:2101506']);
	t.deepEqual(catalogEntryOf(withFacts(contents, () => ({otherCodes: ['economic_government:50101']}))).codes, [
		'economic_government:50101',
		'functional:210',
		'functional:2101506',
	]);
});

test('counts', t => {
	const contents = madeUpReport({id: 'aa'})
		.statement('expenditure', {rows: [['', '合计', '70.00', '30.00', '']]})
		.indicator('满意度')
		.finding('one', 'error', '')
		.finding('two', 'warning', '')
		.finding('three', 'warning', '')
		.finding('four', 'note', '')
		.change(fact => fact.measure === 'basic', {derived: true})
		.contents();
	t.deepEqual(catalogEntryOf(contents).counts, {
		tables: 1,
		facts: 1,
		quantities: 0,
		claims: 0,
		indicators: 1,
		errors: 1,
		warnings: 2,
		unclassified: 0,
	});
	t.is(catalogEntryOf(contents).report, 'aa');
});
