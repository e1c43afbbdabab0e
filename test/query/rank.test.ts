import test from 'ava';
import {outlineFor} from '../../source/query/outline-choice.js';
import {cutIds} from '../../source/query/outline-cut.js';
import {mayHaveNode} from '../../source/query/outline-names.js';
import {allNodes} from '../../source/query/outline-tree.js';
import {rankColumns, rankRows} from '../../source/query/rank.js';
import {exampleBudget, exampleDepartment, exampleFinal, exampleStages} from '../helpers/example-reports.js';
import {amountColumn, madeUpReport} from '../helpers/facts.js';
import {contentsOf, madeUpBudget} from '../helpers/made-up-budget.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';
import {claimsIn} from '../helpers/told-claims.js';

const unit = (id: string, amount: string, reception: string) =>
	madeUpReport({id, unit: id})
		.statement('expenditure', {
			rows: [
				['', '合计', '10.00', '', ''],
				['2101501', '行政运行', amount, '', ''],
			],
		})
		.statement('three_public', {
			columns: [amountColumn('合计'), amountColumn('公务接待费', 'reception')],
			rows: [['', reception]],
		})
		.contents();

const reports = [
	unit('a', '2.00', '0.50'),
	unit('b', '6.00', ''),
	unit('c', '2.00', '0.25'),
	madeUpReport({id: 'd'}).contents(),
];
const ranked = (text: string) => rankRows(reports, text, vocabulary, keyWords);

test('the columns are those of the contract', t => {
	t.is(
		rankColumns.map(({key}) => key).join(', '),
		'rank, report, unit, fiscal_year, stage, code, label, amount, share, percentile, fact',
	);
});

test('an account, the largest first; equals share a rank; reports without it are counted', t => {
	const answer = ranked('2101501');
	t.deepEqual(rowTexts(answer, ['rank', 'unit', 'amount', 'share', 'percentile']), [
		['1', 'b', '6000000', '60', '100'],
		['2', 'a', '2000000', '20', '66.7'],
		['2', 'c', '2000000', '20', '66.7'],
	]);
	t.is(
		answer.note,
		'rank.summary {"count":3,"lower":"2.00 万元","median":"2.00 万元","upper":"4.00 万元"}compare.andrank.without {"text":"2101501","without":1}',
	);
	t.deepEqual(answer.rows[0]?.opens, {kind: 'fact', fact: String(answer.rows[0]?.cells.fact)});
});

test('an account that no table prints is ranked by what was added up, and opens its outline', t => {
	const [first] = ranked('支出/210').rows;
	t.is(first?.cells.fact, null);
	t.deepEqual(first?.opens, {kind: 'outline', report: 'b', path: 'expenditure/210'});
});

test('no account is overlooked: every node of every cut is found by its key, code and name', t => {
	const world = [exampleBudget(), exampleFinal(), exampleDepartment, exampleStages];
	for (const contents of [...world, ...[1, 2, 3].map(seed => contentsOf(madeUpBudget(seed)))]) {
		for (const id of cutIds) {
			const root = outlineFor(contents, id, vocabulary)?.root;
			for (const {key, code, label} of root === undefined ? [] : allNodes(root).slice(1)) {
				for (const text of [key, code, label]) {
					t.true(text === null || mayHaveNode(contents, id, text, vocabulary), `${id} ${text}`);
				}
			}
		}
	}

	t.false(mayHaveNode(exampleBudget(), 'expenditure', '30201', vocabulary));
	t.false(mayHaveNode(exampleBudget(), 'expenditure', '没有的科目', vocabulary));
});

test('the printed cells, most of a report file, are not asked for', t => {
	const untouched = reports.map(contents => ({
		...contents,
		statements: contents.statements.map(statement => ({
			...statement,
			get rows(): never {
				throw new Error('the printed cells were asked for');
			},
		})),
	}));
	for (const text of ['2101501', '行政运行', '三公']) {
		t.deepEqual(rankRows(untouched, text, vocabulary, keyWords), ranked(text));
	}
});

test('an account by its name', t => {
	t.deepEqual(rowTexts(ranked('行政运行'), ['unit', 'code']), [
		['b', '2101501'],
		['a', '2101501'],
		['c', '2101501'],
	]);
});

test('a measure, by name or identifier', t => {
	for (const text of ['公务接待费', 'reception']) {
		t.deepEqual(rowTexts(ranked(text), ['rank', 'unit', 'amount', 'share', 'label']), [
			['1', 'a', '500000', '5', 'value.measure.reception'],
			['2', 'c', '250000', '2.5', 'value.measure.reception'],
		]);
	}
});

test('a row by its label', t => {
	t.deepEqual(
		rowTexts(rankRows([exampleBudget()], '一般公共预算拨款收入', vocabulary, keyWords), ['amount', 'share']),
		[['1000000000', '']],
	);
	t.deepEqual(ranked('没有的行').rows, []);
});

const withStaff = (id: string, agency: string, prose: string, project: string) => {
	const contents = madeUpReport({id, unit: id})
		.statement('expenditure', {rows: [['', '合计', '10.00', '6.00', project]]})
		.statement('three_public', {
			columns: [amountColumn('合计'), amountColumn('机关运行经费', 'agency_operations')],
			rows: [['0.50', agency]],
		})
		.paragraphs(prose)
		.contents();
	return {...contents, claims: claimsIn(prose, {unit: id})};
};

const staffed = [
	withStaff('a', '8.00', '行政编制12名。2024年年末实有工作人员8名。', '4.00'),
	withStaff('b', '9.00', '编制人数小计 3 人', '2.00'),
	withStaff('c', '9.00', '全年接待在职人员3人次', ''),
];

test('the share of a part in a whole, by name or as two lines', t => {
	for (const text of ['项目占比', 'project_share', '项目支出÷基本支出+项目支出']) {
		t.deepEqual(rowTexts(rankRows(staffed, text, vocabulary, keyWords), ['rank', 'unit', 'amount', 'share']), [
			['1', 'a', '4000000', '40'],
			['2', 'b', '2000000', '25'],
		]);
	}

	t.deepEqual(rowTexts(rankRows(staffed, '三公占比', vocabulary, keyWords), ['unit', 'share']), [
		['a', '5'],
		['b', '5'],
		['c', '5'],
	]);
});

test('an amount a head, where the report says how many work there; those who are there before the posts', t => {
	const answer = rankRows(staffed, '人均机关运行经费', vocabulary, keyWords);
	t.deepEqual(rowTexts(answer, ['rank', 'unit', 'amount', 'persons', 'per_head']), [
		['1', 'b', '9000000', '3', '3000000'],
		['2', 'a', '8000000', '8', '1000000'],
	]);
});

test('people are counted only where the word means all of them', t => {
	const personsFor = (prose: string) =>
		rankRows([withStaff('a', '8.00', prose, '')], '人均机关运行经费', vocabulary, keyWords).rows[0]?.cells.persons ??
		null;
	t.is(personsFor('实有人数30人，其中：在职人数24人，退休人数6人。'), 24);
	t.is(personsFor('截至上年底，本部门人员编制310人，其中行政编制191人；实有人员292人，其中行政179人。'), 292);
	t.is(personsFor('在职人员编制496人，其中行政编制333人。在职实有438人。'), 438);
	t.is(personsFor('本年新增在职人员3人。'), null);
	t.is(personsFor('示例局在职人数5人。示例中心在职人数9人。'), null);
	t.is(personsFor('在职人数减少3人。'), null);
	t.is(personsFor('退休人员12人。'), null);
});

test('机关运行经费 that only the text states is ranked by its sentence', t => {
	const told = (id: string, prose: string) => ({
		...madeUpReport({id, unit: id}).paragraphs(prose).contents(),
		claims: claimsIn(prose, {unit: id}),
	});
	const reports = [
		told('a', '2024年本部门机关运行经费安排839.21万元，比上年增加86.23万元，增长11.5%。'),
		told('b', '2024年本部门机关运行经费安排20.00万元。2024年本部门机关运行经费安排30.00万元。'),
		told('c', '2023年本部门机关运行经费支出10.00万元。'),
	];
	const answer = rankRows(reports, '机关运行经费', vocabulary, keyWords);
	t.deepEqual(rowTexts(answer, ['unit', 'amount', 'fact']), [['a', '839210000', '']]);
	t.like(answer.rows[0]?.opens, {kind: 'prose', report: 'a'});
});

test('median and quartiles, exact, instead of the ranking', t => {
	const many = ['4.00', '1.00', '3.00', '2.00'].map((amount, index) => unit(`u${index}`, amount, ''));
	const answer = rankRows(many, {text: '2101501', summary: true}, vocabulary, keyWords);
	t.deepEqual(rowTexts(answer, ['statistic', 'count', 'amount']), [
		['count', '4', ''],
		['smallest', '', '1000000'],
		['lower_quartile', '', '1750000'],
		['median', '', '2500000'],
		['upper_quartile', '', '3250000'],
		['largest', '', '4000000'],
	]);
});
