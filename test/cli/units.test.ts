import {mkdtempSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'ava';
import {openStore} from '../../source/store/store.js';
import {madeUpReport} from '../helpers/facts.js';
import {runInProcess} from './run-in-process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kuanxiang-units-'));

const report = (id: string, unit: string, fiscalYear: number, amount: string) =>
	madeUpReport({id, unit, fiscalYear})
		.statement('expenditure', {rows: [['210', '卫生健康支出', amount, '', '']]})
		.contents();

test.before(async () => {
	const store = openStore(folder, {create: true});
	await store.put(report('older-2018', '示例市卫生局', 2018, '4.00'));
	await store.put(report('newer-2019', '示例市卫生健康局', 2019, '5.00'));
});
test.after.always(async () => rm(folder, {recursive: true, force: true}));

const run = async (...argv: readonly string[]) => runInProcess([...argv, '--store', folder, '--format', 'tsv']);

test.serial('a name that is no unit of the store is refused, and one that is no pair', async t => {
	t.is((await run('units', '--same', '示例市卫生局=示例市民政局')).exitCode, 3);
	t.is((await run('units', '--same', '示例市卫生局')).exitCode, 2);
	t.is((await run('units', '--same', '示例市卫生局=示例市卫生局')).exitCode, 2);
});

test.serial('once confirmed, the years of a unit go on under its newer name; forgotten, they end there', async t => {
	const years = async (...more: string[]) => run('compare', '示例市卫生健康局', '--by', 'year', ...more);
	t.is((await years()).exitCode, 3);
	const {stdout, stderr} = await run(
		'units',
		'--same',
		'示例市卫生局=示例市卫生健康局',
		'--columns',
		'unit,years,also_named',
	);
	t.is(stdout, 'unit\tyears\talso_named\n示例市卫生健康局\t2019;2018\t示例市卫生局\n');
	t.true(stderr.includes('示例市卫生局'));
	t.is(
		(await years('--columns', 'amount_2018,amount_2019')).stdout,
		'amount_2018\tamount_2019\n40000\t50000\n40000\t50000\n',
	);
	await run('units', '--forget', '示例市卫生局');
	t.is((await years()).exitCode, 3);
});
