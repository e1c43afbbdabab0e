import test from 'ava';
import {accountColumns, accountRows} from '../../source/query/account.js';
import {openWords} from '../../source/words.js';
import {catalogEntry, indexOf, vocabulary} from '../helpers/search-index.js';

const words = (key: string): string => key;
const catalog = [
	catalogEntry({report: 'a-2023', codes: ['functional:2101506']}),
	catalogEntry({report: 'b-2024', codes: ['functional:2101506', 'functional:2109977']}),
];
const sources = {vocabulary, catalog, words, index: indexOf(catalog)};
const codes = (question: string) =>
	accountRows(question, sources).rows.map(({cells}) => `${cells.classification}:${cells.code}`);

test('a code in any spelling says what it means and who prints it', t => {
	for (const typed of ['2101506', '210 15 06', '210.15.06', '２１０１５０６']) {
		const {columns, rows} = accountRows(typed, sources);
		t.deepEqual(columns, accountColumns);
		t.deepEqual(
			rows.map(({cells, opens}) => [cells, opens]),
			[
				[
					{
						code: '2101506',
						classification: 'functional',
						level: 'item',
						name: '医疗保障经办事务',
						parent: '21015',
						since: rows[0]?.cells.since ?? null,
						until: null,
						former_names: [],
						attested: true,
						seen_in: ['a-2023', 'b-2024'],
					},
					{kind: 'account', code: '2101506'},
				],
			],
			typed,
		);
	}
});

test('a code no catalogue has is known from the reports that print it', t => {
	const [row, ...others] = accountRows('2109977', sources).rows;
	t.deepEqual(others, []);
	t.is(row?.cells.attested, false);
	t.deepEqual(row?.cells.seen_in, ['b-2024']);
});

test('the beginning of a code stands for all below it', t => {
	const found = codes('2101');
	t.true(found.length > 10);
	t.true(found.every(code => code.startsWith('functional:2101')));
	t.deepEqual(codes('9999'), []);
});

test('a name, a former name, a part of a name or its sound says which accounts', t => {
	t.true(codes('行政运行').length > 40);
	t.deepEqual(codes('公务接待费'), ['economic_department:30217', 'economic_government:50206']);
	t.true(codes('一般公共服务').includes('functional:201'));
	t.true(codes('gongwujiedaifei').includes('economic_department:30217'));
	t.is(codes('ylbzjbsw')[0], 'functional:2101506');
	t.true(codes('接待').includes('economic_government:50206'));
	t.deepEqual(codes('绝无此名'), []);
});

test('what only resembles an account is no answer, but is offered', t => {
	const spoken = {...sources, words: openWords('data/words', 'zh')};
	const near = (question: string) => {
		const {rows, note} = accountRows(question, spoken);
		return [rows.length, note];
	};

	t.deepEqual(near('医疗保嶂经办事务'), [0, '没有符合的内容；相近的有：医疗保障经办事务']);
	t.is(near('xyzzy')[0], 0);
	t.deepEqual(near('绝无此名'), [0, undefined]);
});
