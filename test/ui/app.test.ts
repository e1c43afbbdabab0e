import {readFile} from 'node:fs/promises';
import test from 'ava';
import {openExplorer} from '../../source/ui/app.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {vocabulary, wordsIn} from '../helpers/fake-explorer.js';
import {FakeTerminal, fakeStore} from '../helpers/fake-terminal.js';

const reports = [exampleBudget(2024), exampleFinal(2023)];

const start = (terminal: FakeTerminal, more: Partial<Parameters<typeof openExplorer>[0]> = {}): Promise<number> =>
	openExplorer({
		store: fakeStore(reports),
		vocabulary,
		wordsIn,
		streams: terminal.streams,
		environment: {TERM: 'xterm-256color'},
		...more,
	});

test.serial('a session by keys: move, open, drill, back, quit; the terminal is given back', async t => {
	const terminal = new FakeTerminal();
	const exitCode = start(terminal);
	await terminal.waitFor('示例市医疗保障局');
	t.true(terminal.input.isRaw);
	terminal.input.type('\r');
	await terminal.waitFor('决算●');
	terminal.input.type('\u001B[B');
	await terminal.waitFor('2/2');
	terminal.input.type('\u001B[A\r');
	await terminal.waitFor('主要数字');
	await terminal.waitFor('┌');
	terminal.input.type('2');
	await terminal.waitFor('社会保障和就业支出');
	terminal.input.type('j\r');
	await terminal.waitFor('21015');
	terminal.input.type('\u007F');
	await terminal.waitFor('208');
	terminal.input.type('q');
	t.is(await exitCode, 0);
	t.true(terminal.output.written.endsWith('\u001B[?1049l'));
	t.false(terminal.input.isRaw);
});

test.serial('every line stays where it belongs, however little of the screen changes', async t => {
	const terminal = new FakeTerminal(80, 24);
	const exitCode = start(terminal);
	await terminal.waitFor('示例市医疗保障局');
	const before = terminal.lines;
	terminal.input.type('?');
	await terminal.waitFor('帮助 ▸');
	terminal.input.type('\u001B');
	await terminal.waitFor('全部单位');
	t.deepEqual(terminal.lines, before);
	terminal.input.type('q');
	await exitCode;
});

test.serial('a new size is drawn from an empty screen', async t => {
	const terminal = new FakeTerminal(80, 24);
	const exitCode = start(terminal);
	await terminal.waitFor('示例市医疗保障局');
	const isWhole = (lines: readonly string[]): boolean =>
		lines[0]?.startsWith('款项') === true &&
		lines.at(-2)?.includes('q 退出') === true &&
		lines.filter(line => line.includes('款项') || line.includes('q 退出')).length === 2;
	for (const [columns, rows] of [
		[60, 15],
		[100, 30],
		[100, 12],
		[41, 12],
	] as const) {
		terminal.resize(columns, rows);
		await terminal.waitFor(isWhole);
		t.is(terminal.lines.length, rows);
	}

	terminal.input.type('q');
	await exitCode;
});

test.serial(
	'a card is as wide as the terminal after a new size, and its labels whole in the other language',
	async t => {
		const terminal = new FakeTerminal(80, 24);
		const exitCode = start(terminal);
		await terminal.waitFor('示例市医疗保障局');
		terminal.input.type('\r');
		await terminal.waitFor('决算●');
		terminal.input.type('\r');
		await terminal.waitFor(lines => lines.includes(`┌──────┬${'─'.repeat(71)}┐`));
		terminal.resize(100, 30);
		await terminal.waitFor(lines => lines.includes(`┌──────┬${'─'.repeat(91)}┐`));
		terminal.input.type('L');
		await terminal.waitFor('│ title │');
		terminal.input.type('q');
		t.is(await exitCode, 0);
	},
);

test.serial('the caret stands in the search box', async t => {
	const terminal = new FakeTerminal();
	const exitCode = start(terminal, {initialSearch: '江北'});
	await terminal.waitFor('江北');
	const {cursorX, cursorY} = terminal.output.terminal.buffer.active;
	t.is(terminal.lines[cursorY]?.trimEnd(), ' 搜索 / 江北');
	t.is(cursorX, ' 搜索 / 江北'.length + 4);
	terminal.input.type('\u0003');
	t.is(await exitCode, 130);
});

test.serial('a crash while drawing is thrown after the terminal has been given back', async t => {
	const terminal = new FakeTerminal();
	const broken = {
		...fakeStore(reports),
		load: async () => ({report: reports[0]?.report}) as never,
	};
	const exitCode = start(terminal, {store: broken});
	await terminal.waitFor('示例市医疗保障局');
	terminal.input.type('\r');
	await terminal.waitFor('决算●');
	terminal.input.type('\r');
	await t.throwsAsync(exitCode);
	t.true(terminal.output.written.endsWith('\u001B[?1049l'));
});

test.serial('the next run knows the last place, one key away, and how things were seen', async t => {
	const store = fakeStore(reports);
	const first = new FakeTerminal();
	const firstEnd = start(first, {store});
	await first.waitFor('示例市医疗保障局');
	first.input.type('L');
	await first.waitFor('All units');
	first.input.type('\r');
	await first.waitFor('1/2');
	first.input.type('\r');
	await first.waitFor('Key figures');
	first.input.type('q');
	await firstEnd;
	const second = new FakeTerminal();
	const secondEnd = start(second, {store});
	await second.waitFor('All units');
	second.input.type('>');
	await second.waitFor('Key figures');
	second.input.type('q');
	t.is(await secondEnd, 0);
});

test.serial('a text is copied through the terminal, which is said', async t => {
	const terminal = new FakeTerminal();
	const exitCode = start(terminal);
	await terminal.waitFor('示例市医疗保障局');
	terminal.input.type('Y');
	await terminal.waitFor('OSC 52');
	const text = Buffer.from('kuanxiang units').toString('base64');
	t.true(terminal.output.written.includes(`]52;c;${text}`));
	terminal.input.type('q');
	await exitCode;
});

test.serial('where there is no clipboard the text goes to a file, which is named', async t => {
	const terminal = new FakeTerminal(200, 24);
	const exitCode = start(terminal, {environment: {TERM: 'linux'}});
	await terminal.waitFor('示例市医疗保障局');
	terminal.input.type('Y');
	const screen = await terminal.waitFor('copied.txt');
	const [, file = ''] = /存入 (\S+)/u.exec(screen) ?? [];
	t.is(await readFile(file, 'utf8'), 'kuanxiang units\n');
	terminal.input.type('q');
	await exitCode;
});

test.serial('an export goes to whoever writes it, and the file is named', async t => {
	const terminal = new FakeTerminal();
	const written: string[] = [];
	const exitCode = start(terminal, {
		async exportAnswer(answer, name) {
			written.push(`${name} ${answer.rows.length}`);
			return 'reports.csv';
		},
	});
	await terminal.waitFor('示例市医疗保障局');
	terminal.input.type('2e');
	await terminal.waitFor('已导出到 reports.csv');
	t.deepEqual(written, ['reports 2']);
	terminal.input.type('q');
	await exitCode;
});

test.serial('own keys are used, and those that cannot be are named', async t => {
	const store = fakeStore(reports);
	await store.writeSettings('settings', () => ({keys: {quit: ['x'], help: ['x']}}));
	const terminal = new FakeTerminal();
	const exitCode = start(terminal, {store});
	await terminal.waitFor('自定按键未采用：help');
	terminal.input.type('q');
	terminal.input.type('x');
	t.is(await exitCode, 0);
});
