import test from 'ava';
import {width} from '../../source/model/width.js';
import {openExplorer} from '../../source/ui/app.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {fakeExplorer, vocabulary, wordsIn} from '../helpers/fake-explorer.js';
import {FakeTerminal, fakeStore} from '../helpers/fake-terminal.js';

const nasty = '医\u001B[31m保\u0007👩‍👩‍👧\u202E事务\u200B𠮷①—“”';
const hostile = madeUpReport({id: 'nasty-2024-budget-unit', unit: nasty, title: nasty})
	.paragraphs(`一、${nasty}`, nasty.repeat(30))
	.statement('expenditure', {
		title: nasty,
		number: nasty,
		columns: [codeColumn(), labelColumn(), amountColumn(`合计${nasty}`)],
		rows: [
			['', '合计', '12.00'],
			['210', nasty, '12.00'],
			['21015', nasty.repeat(9), '12.00'],
		],
	})
	.finding('a-rule', 'error', `${nasty}：${nasty}`)
	.contents();

const ways: ReadonlyArray<readonly string[]> = [
	[],
	['2'],
	['4'],
	['4', 'enter'],
	['enter'],
	['enter', '2'],
	['enter', '2', 'i'],
	['enter', '2', 'o'],
	['enter', '4'],
	['enter', '4', 'enter'],
	['enter', '5'],
	['enter', '7'],
	['enter', '8'],
	['enter', '2', 'r'],
];

test('no text of a report steers the terminal or breaks a line', async t => {
	for (const [columns, rows] of [
		[80, 24],
		[40, 12],
		[17, 9],
	] as const) {
		for (const keys of ways) {
			const explorer = fakeExplorer([hostile], {columns, rows});
			await explorer.press(...keys);
			const name = `${columns}x${rows} ${keys.join(' ')}`;
			t.notRegex(explorer.lines.join(''), /[\p{Cc}\p{Bidi_C}\u200B]/u, name);
			t.deepEqual(
				explorer.lines.filter(line => width(line) !== columns),
				[],
				name,
			);
		}
	}
});

const start = (terminal: FakeTerminal, more: Partial<Parameters<typeof openExplorer>[0]>): Promise<number> =>
	openExplorer({
		store: fakeStore([exampleBudget(2024)]),
		vocabulary,
		wordsIn,
		streams: terminal.streams,
		environment: {TERM: 'xterm-256color'},
		...more,
	});

test.serial('a store that cannot be written to says so, and the explorer goes on', async t => {
	const terminal = new FakeTerminal(120, 24);
	const store = fakeStore([exampleBudget(2024)], {
		async writeSettings() {
			throw new Error('the store cannot be written to');
		},
	});
	const exitCode = start(terminal, {store});
	await terminal.waitFor('示例市医疗保障局');
	terminal.input.type('\r');
	await terminal.waitFor('主要数字');
	terminal.input.type('B');
	await terminal.waitFor('the store cannot be written to');
	terminal.input.type('2');
	await terminal.waitFor('卫生健康支出');
	terminal.input.type('q');
	t.is(await exitCode, 0);
});

test.serial('something stands on the screen before the catalog is read', async t => {
	const terminal = new FakeTerminal();
	let read: (() => void) | undefined;
	const store = fakeStore([exampleBudget(2024)]);
	const slow = {
		...store,
		async catalog() {
			await new Promise<void>(resolve => {
				read = resolve;
			});
			return store.catalog();
		},
	};
	const exitCode = start(terminal, {store: slow});
	await terminal.waitFor('正在读取目录');
	read?.();
	await terminal.waitFor('示例市医疗保障局');
	t.false(terminal.lines.join('\n').includes('正在读取目录'));
	terminal.input.type('q');
	t.is(await exitCode, 0);
});

test.serial('R shows what another process has added meanwhile', async t => {
	const terminal = new FakeTerminal();
	let reports = [exampleBudget(2024)];
	const store = {...fakeStore(reports), catalog: async () => fakeStore(reports).catalog()};
	const exitCode = start(terminal, {store});
	await terminal.waitFor('1 份报告');
	reports = [exampleBudget(2024), exampleBudget(2025)];
	terminal.input.type('R');
	await terminal.waitFor('2 份报告');
	terminal.input.type('q');
	t.is(await exitCode, 0);
});

const codesSent = async (more: Partial<Parameters<typeof openExplorer>[0]>): Promise<readonly string[]> => {
	const terminal = new FakeTerminal();
	const exitCode = start(terminal, more);
	await terminal.waitFor('示例市医疗保障局');
	const codes = terminal.output.written.split('\u001B[').flatMap(part => /^(\d+)m/.exec(part)?.[1] ?? []);
	terminal.input.type('q');
	await exitCode;
	return [...new Set(codes)];
};

test.serial('without colour no colour is sent, and in plain no attribute at all', async t => {
	const isColour = (code: string): boolean => /^[39]\d$/.test(code);
	t.true((await codesSent({})).some(isColour));
	const uncoloured = await codesSent({environment: {TERM: 'xterm-256color', NO_COLOR: '1'}});
	t.true(uncoloured.length > 0);
	t.false(uncoloured.some(isColour));
	t.deepEqual(await codesSent({plain: true}), []);
});
