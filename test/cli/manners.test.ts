import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import test from 'ava';
import {width} from '../../source/model/width.js';
import {exampleStore} from './example-store.js';
import {runInProcess} from './run-in-process.js';

const folder = exampleStore();

const run = async (line: string, terminal?: Parameters<typeof runInProcess>[1]) =>
	runInProcess([...line.split(' '), '--store', folder], terminal);

const ends = test.macro({
	async exec(t, line: string, exitCode: number, stdout: string, message: RegExp) {
		const result = await run(line);
		t.is(result.exitCode, exitCode);
		t.is(result.stdout, stdout);
		t.regex(result.stderr, message);
	},
	title: (_, line, exitCode) => `${line} ends with ${exitCode}`,
});

test(ends, 'show nowhere', 3, '', /没有报告符合“nowhere”/);
test(ends, 'show nowhere --format json', 3, '[]\n', /没有报告符合/);
test(ends, 'show nowhere --format json --columns item --sort -value', 3, '[]\n', /没有报告符合/);
test(ends, 'show nowhere --format ndjson', 3, '', /没有报告符合/);
test(ends, 'show nowhere --format csv', 3, '', /没有报告符合/);
test(ends, 'show ssyb', 1, '', /“ssyb”对应 3 份报告，请写明一份：\n {2}ssyb-2023-budget-department/);
test(ends, 'facts code:=2999999', 3, '', /没有符合的内容/);
test(ends, 'facts code:=2999999 --format json', 3, '[]\n', /没有符合的内容/);
test(ends, 'facts colour:red', 2, '', /colour/);
test(ends, 'facts year:soon', 2, '', /soon/);
test(ends, 'reports amount:5..', 2, '', /amount:/);
test(ends, 'facts --columns code,nonsense', 2, '', /没有列“nonsense”，可用 fact, report/);
test(ends, 'facts --sort nonsense', 2, '', /没有列“nonsense”/);
test(ends, 'facts --limit -1', 2, '', /--limit 要一个整数/);
test(ends, 'table 2024 x', 2, '', /<n> 要一个整数/);
test(ends, 'table 2024 99', 3, '', /99/);
test(ends, 'source nonsense', 3, '', /没有数字“nonsense”/);
test(ends, 'compare 2024', 2, '', /两份以上/);
test(ends, 'compare ssyb-2024 ssyb-2023-final --by fund', 2, '', /只能用于一份报告/);
test(ends, 'compare ssyb-2024 ssyb-2023-final level:项', 2, '', /不能用 level:/);
test(ends, 'facts --format xlsx', 2, '', /--output FILE/);
test(ends, 'claims', 3, '', /没有符合的内容/);
test(ends, 'claims --format json', 3, '[]\n', /没有符合的内容/);
test(ends, 'edit 2024', 2, '', /要改什么/);
test(ends, 'edit 2024 --year soon', 2, '', /“soon”不是年度/);
test(ends, 'remove ssyb-2024 nowhere', 3, '', /没有报告符合“nowhere”/);
test(ends, 'store backup', 2, '', /需要文件名/);
test(ends, 'search qqqqxxzz', 3, '', /没有符合的内容/);

test('what is said cannot steer the terminal', async t => {
	const {stderr} = await runInProcess(['show', 'a\u001B[2Jb', '--store', folder]);
	t.true(stderr.includes('a\uFFFD[2Jb'));
	t.false(stderr.includes('\u001B'));
});

test('--quiet leaves errors alone', async t => {
	t.is((await run('facts code:=2999999 --quiet')).stderr, '');
	t.not((await run('show nowhere --quiet')).stderr, '');
});

test('the last line on standard error of check is the coverage, even with --quiet', async t => {
	t.regex((await run('check --quiet --lang en')).stderr, /^checked \d+ \/ checkable \d+ \/ not checkable \d+\n$/);
});

test('machine formats are the same bytes on a terminal and in a pipe', async t => {
	for (const format of ['tsv', 'csv', 'json', 'ndjson', 'markdown', 'html']) {
		const line = `facts 2024 --money-unit 亿元 --format ${format}`;
		t.is((await run(line, {columns: 40})).stdout, (await run(line)).stdout, format);
	}
});

test('a terminal gets a table that fits it, a pipe tsv', async t => {
	const {stdout, stderr} = await run('facts 2024', {columns: 60, environment: {TERM: 'xterm'}});
	t.true(stdout.split('\n').every(line => width(stripVTControlCharacters(line)) <= 60));
	t.regex(stderr, /终端太窄，未显示：/);
	t.true((await run('facts 2024')).stdout.startsWith('fact\treport\t'));
});

test('colour is for terminals, and nobody who declines it', async t => {
	const isColoured = async (line: string, environment: Record<string, string>, columns?: number) =>
		(await run(line, {environment, ...(columns === undefined ? {} : {columns})})).stdout.includes('\u001B');
	const terminal = {TERM: 'xterm'};
	t.true(await isColoured('reports', terminal, 100));
	t.false(await isColoured('reports', terminal));
	t.false(await isColoured('reports --format table', terminal));
	t.false(await isColoured('reports --no-color', terminal, 100));
	t.false(await isColoured('reports --plain', terminal, 100));
	t.false(await isColoured('reports', {...terminal, NO_COLOR: '1'}, 100));
	t.false(await isColoured('reports', {TERM: 'dumb'}, 100));
	t.false(await isColoured('reports --format json', terminal, 100));
});

test('columns, sorting and limit hold for every verb', async t => {
	const {stdout} = await run(
		'facts 2024 table:expenditure level:项 measure:total --columns code,amount --sort -amount --limit 2',
	);
	t.is(stdout, 'code\tamount\n2101501\t5500000\n2101506\t3000100\n');
});

test('--output writes the file whole, in the format of its ending, and prints nothing', async t => {
	const place = await mkdtemp(path.join(tmpdir(), 'kuanxiang-output-'));
	const file = path.join(place, 'codes.json');
	await writeFile(file, 'old');
	const {stdout, exitCode} = await run(`facts 2024 --columns code --limit 1 --output ${file}`);
	t.deepEqual([stdout, exitCode], ['', 0]);
	t.is(await readFile(file, 'utf8'), '[\n{"code":null}\n]\n');
	await run(`export 2024 --columns code --limit 1 --output ${file}`);
	t.is(await readFile(file, 'utf8'), '[\n{"code":null}\n]\n');
	await run(`facts nowhere --output ${file}`);
	t.is(await readFile(file, 'utf8'), '[]\n');
	await mkdir(path.join(place, 'folder'));
	for (const target of ['folder', 'missing/codes.csv']) {
		const refused = await run(`facts 2024 --output ${path.join(place, target)}`);
		t.is(refused.exitCode, 1);
		t.regex(refused.stderr, /无法写入/);
	}

	await rm(place, {recursive: true});
});

test('programs read identifiers in show and source, whatever the language; people read words', async t => {
	const fact = 'ssyb-2024-budget-department:4906.expenditure.10.3';
	for (const argv of [
		['show', '2024'],
		['source', fact],
	]) {
		const [chinese, english, people] = await Promise.all(
			[
				['--format', 'json', '--lang', 'zh'],
				['--format', 'json', '--lang', 'en'],
				['--format', 'table'],
			].map(flags => runInProcess([...argv, ...flags, '--store', folder])),
		);
		t.is(chinese?.stdout, english?.stdout);
		t.regex(chinese?.stdout ?? '', /"item":"stage","value":"budget"/);
		t.regex(people?.stdout ?? '', /预算/);
	}
});

test('a file is given to store only where it means one; its path is a record in a format', async t => {
	t.is((await runInProcess(['store', 'verify', 'extra', '--store', folder])).exitCode, 2);
	const {stdout} = await runInProcess(['store', 'path', '--format', 'json', '--store', folder]);
	t.deepEqual(JSON.parse(stdout), [{path: folder}]);
});
