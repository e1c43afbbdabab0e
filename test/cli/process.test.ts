import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, existsSync, openSync, readFileSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'ava';
import {runCli} from '../helpers/run-cli.js';
import {exampleStore} from './example-store.js';

const folder = exampleStore();

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const ownFolder = exampleStore();

test('--version prints the version', async t => {
	t.deepEqual(await runCli(['--version']), {stdout: `${version}\n`, stderr: '', exitCode: 0});
});

test('help of what is no verb is exit 2', async t => {
	const {stdout, stderr, exitCode} = await runCli(['help', 'nothing-like-it']);
	t.deepEqual([stdout, exitCode], ['', 2]);
	t.regex(stderr, /nothing-like-it/);
});

test('--help is help, of the program and of a verb', async t => {
	const [program, verb] = await Promise.all([runCli(['--help']), runCli(['facts', '--help', '--lang', 'en'])]);
	t.is(program.stdout, await readFile('test/golden/cli/help.txt', 'utf8'));
	t.is(program.exitCode, 0);
	t.regex(verb.stdout, /^money figures[\s\S]*kuanxiang facts \[<report>…\] \[<filter>…\]/);
	t.is(verb.stderr, '');
});

test('without arguments, off a terminal, it is help and exit 2', async t => {
	const {stdout, exitCode} = await runCli([]);
	t.is(stdout, await readFile('test/golden/cli/help.txt', 'utf8'));
	t.is(exitCode, 2);
});

test('a slip of a verb names the verb', async t => {
	const {stdout, stderr, exitCode} = await runCli(['fatcs', '--lang', 'en']);
	t.deepEqual([stdout, exitCode], ['', 2]);
	t.is(
		stderr,
		'kuanxiang: there is no command `fatcs`; did you mean facts? To search for it: kuanxiang search fatcs\n',
	);
});

test('a wrong flag is one line and exit 2, never a stack', async t => {
	for (const argv of [
		['facts', '--format', 'jsno'],
		['facts', '--nonsense'],
		['--lang', 'de'],
	]) {
		const {stdout, stderr, exitCode} = await runCli(argv);
		t.deepEqual([stdout, exitCode], ['', 2]);
		t.regex(stderr, /^kuanxiang: [^\n]+\n$/);
	}
});

test('a text off a terminal is a search', async t => {
	const store = ['--store', folder, '--format', 'json'];
	const [text, search] = await Promise.all([
		runCli(['示例市医疗保障局', ...store]),
		runCli(['search', '示例市医疗保障局', ...store]),
	]);
	t.is(text.exitCode, 0);
	t.deepEqual(text, search);
});

test('a pipe gets tsv without escape codes, whatever the environment', async t => {
	const environment = {FORCE_COLOR: '1', TERM: 'xterm-256color', COLORTERM: 'truecolor'};
	const {stdout, stderr, exitCode} = await runCli(['reports', '--store', folder], {environment});
	t.is(exitCode, 0);
	t.is(stderr, '');
	t.is(stdout.split('\n').length, 5);
	t.false(stdout.includes('\u001B'));
});

test('the store is the one named, else that of KUANXIANG_STORE, else the sample, which says so', async t => {
	const [named, variable, sample] = await Promise.all([
		runCli(['store', 'path', '--store', folder]),
		runCli(['reports', '--format', 'json'], {environment: {KUANXIANG_STORE: folder}}),
		runCli(['reports', '--format', 'json']),
	]);
	t.is(named.stdout, `${folder}\n`);
	t.is(variable.stderr, '');
	t.regex(variable.stdout, /示例市医疗保障局/);
	t.notRegex(sample.stdout, /示例市/);
	t.is(sample.stderr.split('\n').length, 2);
	t.regex(sample.stderr, /示例数据/);
});

test('what changes a store never means the sample', async t => {
	const {stderr, exitCode} = await runCli(['remove', 'cqsjbqylbzj']);
	t.is(exitCode, 3);
	t.regex(stderr, /^kuanxiang: 库是空的[^\n]+只读[^\n]+\n$/);
});

test('a broken store is one clear line, and exit 1', async t => {
	const broken = await mkdtemp(path.join(tmpdir(), 'kuanxiang-broken-'));
	await mkdir(path.join(broken, 'reports'));
	await writeFile(path.join(broken, 'catalog.json'), '{');
	const {stdout, stderr, exitCode} = await runCli(['reports', '--store', broken, '--format', 'json']);
	t.deepEqual([stdout, exitCode], ['', 1]);
	t.regex(stderr, /^kuanxiang: [^\n]*catalog\.json[^\n]*\n$/);
	await rm(broken, {recursive: true});
});

test('a store that is not there is exit 1', async t => {
	const {stderr, exitCode} = await runCli(['facts', '--store', path.join(folder, 'missing')]);
	t.is(exitCode, 1);
	t.regex(stderr, /^kuanxiang: [^\n]*missing[^\n]*\n$/);
});

test('a closed pipe ends quietly', async t => {
	const tsx = import.meta.resolve('tsx');
	const child = spawn(process.execPath, ['--import', tsx, 'cli.tsx', 'facts', '--format', 'ndjson'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {...process.env, KUANXIANG_STORE: undefined, XDG_DATA_HOME: path.join(folder, 'none'), HOME: folder},
	});
	let stderr = '';
	child.stderr.on('data', chunk => {
		stderr += chunk;
	});
	child.stdout.once('data', () => child.stdout.destroy());
	const [exitCode, signal] = await once(child, 'close');
	t.deepEqual([exitCode, signal], [0, null]);
	t.notRegex(stderr, /EPIPE|Error|at /);
});

test('a slow reader on a pipe that does not wait gets every line', async t => {
	const reader = spawn(
		process.execPath,
		['-e', 'process.stdin.pause(); setTimeout(() => process.stdin.pipe(process.stdout), 300)'],
		{stdio: ['pipe', 'pipe', 'inherit']},
	);
	const tsx = import.meta.resolve('tsx');
	const argv = ['facts', '--format', 'ndjson', '--store', 'data/sample'];
	// Node opens its own end so that it never waits, and hands that on
	const child = spawn(process.execPath, ['--import', tsx, 'cli.tsx', ...argv], {
		stdio: ['ignore', reader.stdin, 'inherit'],
	});
	const childClosed = once(child, 'close');
	reader.stdin.destroy();
	const [text, [exitCode]] = await Promise.all([reader.stdout.setEncoding('utf8').toArray(), childClosed]);
	t.is(exitCode, 0);
	t.is(text.join(''), (await runCli(argv)).stdout);
});

test('standard output that is full is one clear line, and exit 1', async t => {
	if (!existsSync('/dev/full')) {
		t.pass();
		return;
	}

	const full = openSync('/dev/full', 'w');
	const child = spawn(
		process.execPath,
		['--import', import.meta.resolve('tsx'), 'cli.tsx', 'facts', '--store', folder],
		{
			stdio: ['ignore', full, 'pipe'],
		},
	);
	let stderr = '';
	child.stderr?.on('data', chunk => {
		stderr += chunk;
	});
	const [exitCode] = await once(child, 'close');
	closeSync(full);
	t.is(exitCode, 1);
	t.is(stderr, 'kuanxiang: 无法写到标准输出：磁盘已满\n');
});

test('a verb changes a store from outside: edit, remove, verify, backup and restore', async t => {
	const run = async (...argv: readonly string[]) => runCli([...argv, '--store', ownFolder, '--format', 'json']);
	const backup = `${ownFolder}.backup`;
	t.is((await run('store', 'backup', backup)).exitCode, 0);

	const edited = await run('edit', 'ssyb-2024', '--year', '2025', '--unit', '示例市财政局');
	t.is(edited.exitCode, 0);
	const [row] = JSON.parse(edited.stdout) as [Record<string, unknown>];
	t.like(row, {report: 'slsczj-2025-budget-department', unit: '示例市财政局', fiscal_year: 2025});
	t.regex(String(row.witnesses), /fiscal_year=2025 user/);

	const facts = await run('facts', 'slsczj-2025', 'code:=2101501', 'measure:total');
	t.like((JSON.parse(facts.stdout) as unknown[])[0] as object, {fiscal_year: 2025, unit_name: '示例市财政局'});

	t.is((await run('remove', 'ssyb-2023-final')).exitCode, 0);
	t.is((JSON.parse((await run('reports')).stdout) as unknown[]).length, 2);
	t.deepEqual([(await run('store', 'verify')).stdout, (await run('store', 'verify')).exitCode], ['[]\n', 0]);
	t.is((await run('store', 'restore', backup)).exitCode, 1, 'it would lose the edited report');
	t.is((await run('remove', 'slsczj-2025')).exitCode, 0);
	t.is((await run('store', 'restore', backup)).exitCode, 0);
	t.is((JSON.parse((await run('reports')).stdout) as unknown[]).length, 3);
	await rm(backup, {force: true});
});

test('an output that cannot be written is one clear line', async t => {
	const place = await mkdtemp(path.join(tmpdir(), 'kuanxiang-output-'));
	await chmod(place, 0o500);
	const {stdout, stderr, exitCode} = await runCli([
		'reports',
		'--store',
		folder,
		'--output',
		path.join(place, 'missing', 'a.csv'),
	]);
	t.deepEqual([stdout, exitCode], ['', 1]);
	t.regex(stderr, /^kuanxiang: 无法写入 [^\n]+missing[^\n]*没有这个文件或文件夹\n$/);
	await rm(place, {recursive: true});
});
