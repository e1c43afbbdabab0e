import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {hostname, tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {width} from '../../source/model/width.js';
import {openStore} from '../../source/store/store.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {
	canOpenTerminal,
	keys,
	type OpenTerminal,
	openTerminal,
	type TerminalOptions,
} from '../helpers/open-terminal.js';

const testOnTerminal = canOpenTerminal ? test.serial : test.skip;

let folder = '';

test.before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'kuanxiang-explorer-'));
	const store = openStore(folder, {create: true});
	await store.put(exampleBudget(2024));
	await store.put(exampleFinal(2023));
});

test.after.always(async () => rm(folder, {recursive: true, force: true}));

const started: OpenTerminal[] = [];

test.afterEach.always(() => {
	for (const terminal of started.splice(0)) {
		terminal.end();
	}
});

const start = async (options: TerminalOptions = {}): Promise<OpenTerminal> => {
	const terminal = openTerminal('cli.tsx', ['--store', folder], options);
	started.push(terminal);
	await terminal.waitFor('示例市医疗保障局');
	return terminal;
};

const isGivenBack = ({written, screen}: OpenTerminal): boolean =>
	written.includes('\u001B[?1049l') && written.includes('\u001B[?25h') && screen.includes('before the program');

testOnTerminal('open, move, drill, back, quit with 0, on a machine where CI is set', async t => {
	const terminal = await start({environment: {CI: '1'}});
	terminal.press(keys.enter);
	await terminal.waitFor('1/2');
	terminal.press(keys.down);
	await terminal.waitFor('2/2');
	terminal.press(keys.enter);
	await terminal.waitFor('┌');
	terminal.press('2');
	await terminal.waitFor('卫生健康支出');
	terminal.press(`${keys.down}${keys.enter}`);
	await terminal.waitFor('医疗保障管理事务');
	t.deepEqual(
		terminal.lines.filter(line => width(line) !== 80),
		[],
	);
	terminal.press(keys.escape);
	await terminal.waitFor('社会保障和就业支出');
	terminal.press('q');
	t.is(await terminal.exitCode(), 0);
	t.true(isGivenBack(terminal));
});

testOnTerminal('Ctrl-C gives the terminal back', async t => {
	const terminal = await start();
	terminal.press(keys.interrupt);
	t.is(await terminal.exitCode(), 130);
	t.true(isGivenBack(terminal));
});

testOnTerminal('Ctrl-Z gives the terminal to the shell, and going on draws the screen again', async t => {
	const terminal = await start({underShell: true});
	terminal.press(keys.suspend);
	const shown = await terminal.waitFor('the shell is back');
	t.true(shown.includes('before the program'));
	t.false(shown.includes('示例市医疗保障局'));
	terminal.press(keys.enter);
	await terminal.waitFor('示例市医疗保障局');
	terminal.press('?');
	await terminal.waitFor('帮助 ▸');
	terminal.press('q');
	t.is(await terminal.exitCode(), 0);
});

testOnTerminal('Ctrl-Z without a shell that could continue the program comes back by itself', async t => {
	const terminal = await start();
	terminal.press(keys.suspend);
	await terminal.waitFor('before the program');
	await terminal.waitFor('示例市医疗保障局');
	terminal.press('q');
	t.is(await terminal.exitCode(), 0);
});

testOnTerminal('leaving waits for nobody, not even for a store that another process has locked', async t => {
	const terminal = await start();
	const lock = path.join(folder, '.lock');
	await writeFile(lock, JSON.stringify({pid: process.pid, host: hostname(), token: 'another', touched: 'all'}));
	try {
		terminal.press('q');
		// Who waits for a lock does so for half a minute
		const longest = wait(20_000, 'waits for the lock', {ref: false});
		t.is(await Promise.race([terminal.exitCode(), longest]), 0);
	} finally {
		await rm(lock);
	}
});

testOnTerminal('SIGTERM and a hang-up give the terminal back', async t => {
	for (const [name, code] of [
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const) {
		const terminal = await start();
		terminal.signal(name);
		t.is(await terminal.exitCode(), code);
		t.true(isGivenBack(terminal), name);
	}
});

testOnTerminal('a cursor move writes little, and nothing but a new size clears the screen', async t => {
	const terminal = await start({columns: 120, rows: 40});
	terminal.press(`${keys.enter}`);
	await terminal.waitFor('1/2');
	terminal.press(keys.enter);
	await terminal.waitFor('┌');
	terminal.press('8');
	await terminal.waitFor('1/42');
	const cleared = terminal.written.split('\u001B[2J').length;
	for (let row = 2; row <= 10; row++) {
		const before = terminal.byteCount;
		terminal.press(keys.down);
		await terminal.waitFor(`${row}/42`);
		t.true(terminal.byteCount - before <= 700, `${terminal.byteCount - before} bytes`);
	}

	const beforeScrolling = terminal.byteCount;
	for (let row = 11; row <= 42; row++) {
		terminal.press(keys.down);
		await terminal.waitFor(`${row}/42`);
	}

	t.true((terminal.byteCount - beforeScrolling) / 32 <= 1024, `${(terminal.byteCount - beforeScrolling) / 32} bytes`);
	t.is(terminal.written.split('\u001B[2J').length, cleared);
	terminal.resize(60, 20);
	await terminal.waitFor(screen => screen.split('\n')[18]?.includes('q 退出') === true);
	t.true(terminal.screen.includes('42/42'));
	terminal.press('q');
	t.is(await terminal.exitCode(), 0);
});
