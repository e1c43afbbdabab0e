import {mkdtempSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'ava';
import {withChecks} from '../../source/check/check.js';
import type {Row} from '../../source/model/answer.js';
import {writeAnswer} from '../../source/output/write-answer.js';
import {openStore} from '../../source/store/store.js';
import {commandArguments} from '../../source/ui/command-line.js';
import type {Sheet} from '../../source/ui/sheet.js';
import {
	exampleBudget,
	exampleDepartment,
	exampleFinal,
	exampleStages,
	exampleUnit,
} from '../helpers/example-reports.js';
import {vocabulary, wordsIn} from '../helpers/fake-explorer.js';
import {type StoredExplorer, storedExplorer} from '../helpers/stored-explorer.js';
import {runInProcess} from './run-in-process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kuanxiang-replay-'));

test.before(async () => {
	const store = openStore(folder, {create: true});
	const budgets = [2022, 2023, 2024].map(year => exampleBudget(year));
	for (const contents of [...budgets, exampleFinal(2023), exampleStages, exampleDepartment, exampleUnit]) {
		await store.put(withChecks(contents, vocabulary));
	}
});
test.after.always(async () => rm(folder, {recursive: true, force: true}));

type Cells = Readonly<Record<string, unknown>>;

/** Cells as a command prints them in json. */
const asPrinted = async (sheet: Sheet, rows: ReadonlyArray<Pick<Row, 'cells'>>): Promise<readonly Cells[]> => {
	const words = wordsIn('zh');
	const pieces = await writeAnswer({columns: sheet.answer.columns, rows}, 'json', {words, say: () => undefined});
	return JSON.parse([...pieces].join('')) as readonly Cells[];
};

const opened = async (...keys: readonly string[]): Promise<StoredExplorer> =>
	(await storedExplorer(folder)).press(...keys);

const commandOf = ({scene, state}: StoredExplorer): readonly string[] => {
	const {sheet, view, world} = scene;
	return commandArguments(sheet, {sort: view.sort, wishes: state.wishes, storeArguments: world.storeArguments}) ?? [];
};

const replayed = async (explorer: StoredExplorer): Promise<readonly Cells[]> => {
	const [verb = '', ...given] = commandOf(explorer);
	const {stdout, stderr, exitCode} = await runInProcess([verb, '--format', 'json', ...given]);
	if (exitCode === 2) {
		throw new Error(stderr);
	}

	return JSON.parse(stdout) as readonly Cells[];
};

/** Only what both tell: a list in the explorer leaves some columns of the command out. */
const sameColumns = (rows: readonly Cells[], others: readonly Cells[]): readonly string[] =>
	rows.map(cells => {
		const shared = Object.keys(cells).filter(key => others.length === 0 || key in (others[0] ?? {}));
		return JSON.stringify(shared.sort().map(key => [key, cells[key]]));
	});

/** Home and all below it: keys from the first screen. Sorting is by the columns in turn. */
const views: Readonly<Record<string, readonly string[]>> = {
	units: [],
	'units by total': ['s', 's', 's', 's', 's', 's'],
	reports: ['2'],
	'reports by year': ['2', 's', 's', 's', 'S'],
	'reports by region': ['2', 's', 's', 's', 's', 's', 's', 's', 's', 's'],
	accounts: ['3'],
	'accounts by how many have them': ['3', 's', 's', 's', 's'],
	'findings of all reports': ['4'],
	'a unit': ['enter'],
	'tables of a report': ['enter', 'enter', '4'],
	'tables by kind': ['enter', 'enter', '4', 's', 's'],
	'findings of a report': ['enter', 'enter', '5'],
	'all identities of a report': ['enter', 'enter', '5', 'v'],
	performance: ['enter', 'enter', '6'],
	'all figures': ['enter', 'enter', '8'],
	'figures by amount': ['enter', 'enter', '8', 's', 's', 's', 's'],
	'accounts by function': ['enter', 'enter', '2'],
	'the next way to cut': ['enter', 'enter', '2', 'v'],
	'one more way to cut': ['enter', 'enter', '2', 'v', 'v'],
	'a level further': ['enter', 'enter', '2', 'down', 'enter'],
	'two levels further': ['enter', 'enter', '2', 'down', 'enter', 'enter'],
	'the tree': ['enter', 'enter', '2', 't'],
	'the tree of a category': ['enter', 'enter', '2', 'down', 'enter', 't'],
	'the tree by amount': ['enter', 'enter', '2', 't', 's', 's', 's'],
	'a level in 元': ['enter', 'enter', '2', 'u'],
	'accounts by economic class': ['enter', 'enter', '3'],
	'a level by economic class': ['enter', 'enter', '3', 'enter', 's', 's', 's'],
	'years of one report': ['2', 'enter', '9'],
	'years of one report, differences turned round': ['2', 'enter', '9', '=', 'T'],
	'stages of one report': ['2', 'enter', '9', 'v'],
	'stages of one report by completion': ['2', 'enter', '9', 'v', 's', 's', 's', 's', 's', 's', 's', 's', 's'],
	'funds of one report': ['2', 'enter', '9', 'v', 'v'],
	'the difference between stages': ['2', 'enter', '9', 'v', 'w'],
	'years of a unit': ['enter', 'c'],
	'years of a unit by change': ['enter', 'c', 's', 's', 's', 's', 's', 's'],
	'years of a unit, turned round': ['enter', 'c', 'T'],
	'reports of a unit side by side': ['enter', 'c', 'v', 'v'],
	'stages of a unit': ['enter', 'c', 'v'],
	'what made the difference': ['enter', 'c', 'w'],
	'what made a part of it': ['enter', 'c', 'w', 'down', 'enter'],
	'two marked reports': ['enter', 'm', 'down', 'm', 'c'],
	'differences of two reports': ['enter', 'm', 'down', 'm', 'c', '='],
	'differences of two reports, turned round': ['enter', 'm', 'down', 'm', 'c', '=', 'T'],
	'two reports by change': ['enter', 'm', 'down', 'm', 'c', 's', 's', 's', 's', 's'],
	'the difference of two reports': ['enter', 'm', 'down', 'm', 'c', 'w'],
	'the difference within one report': ['2', 'enter', '9', 'w'],
	'a ranking': ['3', 'down', 'enter'],
	'a ranking by unit': ['3', 'down', 'enter', 's', 's'],
	'a line ranked': ['enter', 'enter', 'r'],
	'a department and its units': ['down', 'd'],
	'the department of a unit': ['down', 'down', 'd'],
	'a department beside its units': ['down', 'd', 'c'],
	'accounts of the units that a department lists': ['down', 'enter', '9'],
	'a search': ['/', ...'医疗'],
	'a search by letters': ['/', ...'ybj'],
	'a search for the nearest': ['/', ...'医疗保漳'],
	'a search for a dash': ['/', ...'-医疗'],
};

for (const [name, keys] of Object.entries(views)) {
	test(`the command of ${name} prints the rows of the screen`, async t => {
		const explorer = await opened(...keys);
		const {sheet} = explorer.scene;
		const printed = await replayed(explorer);
		t.true(sheet.rows.length > 0, JSON.stringify(explorer.state.navigation.current.screen));
		const rows = await asPrinted(sheet, sheet.rows);
		const pinned = sameColumns(await asPrinted(sheet, sheet.pinned), printed);
		const commanded = sameColumns(printed, rows);
		const isListed = (row: string): boolean => !pinned.includes(row);
		t.deepEqual(commanded.filter(isListed), sameColumns(rows, printed).filter(isListed));
		t.deepEqual(
			pinned.filter(row => !commanded.includes(row)),
			[],
		);
	});
}

const places = (rows: readonly Cells[]): readonly string[] =>
	rows.map(({part, item, line, fact}) => JSON.stringify([part, item, line, fact]));

test('the command of where a figure stands prints its lines; the card above them has what is printed', async t => {
	const explorer = await opened('enter', 'enter', '2', 'o');
	const {sheet} = explorer.scene;
	const [text, ...lines] = await replayed(explorer);
	t.is(text?.item, 'text');
	t.deepEqual(sameColumns(lines, lines), sameColumns(await asPrinted(sheet, sheet.rows), lines));
});

test('the command of a table prints the header above the rows of the screen', async t => {
	const explorer = await opened('enter', 'enter', '4', 'down', 'enter');
	const {sheet} = explorer.scene;
	const [header, ...body] = await replayed(explorer);
	t.deepEqual(sameColumns(body, body), sameColumns(await asPrinted(sheet, sheet.rows), body));
	t.true(Object.values(header ?? {}).includes('科目编码'));
});

const lettersOf = (text: unknown): string => String(text ?? '').replace(/[^\p{L}\p{N}]/gu, '');

test('the command of the prose prints the text of the screen', async t => {
	const explorer = await opened('enter', 'enter', '7');
	const shown = explorer.scene.sheet.rows.map(({cells}) => lettersOf(cells.text)).join('');
	const printed = (await replayed(explorer)).map(({heading, text}) => lettersOf(heading) + lettersOf(text)).join('');
	t.not(shown, '');
	t.is(shown, printed);
});

test('the command of a report prints what its first page shows', async t => {
	const explorer = await opened('enter', 'enter');
	const {sheet} = explorer.scene;
	const own = sheet.rows.filter(({cells}) => cells.part !== 'check');
	t.true(own.length > 5);
	const printed = places(await replayed(explorer));
	t.deepEqual(
		places(await asPrinted(sheet, own)).filter(row => !printed.includes(row)),
		[],
	);
});

test('the command of a finding prints it with the places of the figures that the screen lists', async t => {
	const explorer = await opened('enter', 'enter', '5', 'enter');
	const printed = (await replayed(explorer)).map(({places: told}) => JSON.stringify(told));
	const facts = explorer.scene.sheet.rows.flatMap(({facts: own = {}}) => Object.values(own).flat());
	t.true(facts.length > 1);
	t.true(printed.some(told => facts.every(fact => told.includes(`#${fact}`))));
});

test('what is seen in English is printed in English, and nothing is printed for help', async t => {
	const english = await (await storedExplorer(folder, {language: 'en'})).press('2', 'enter', '2');
	t.deepEqual(commandOf(english).slice(-4), ['--lang', 'en', '--store', folder]);
	const help = await opened('?', 'Y');
	t.is(help.scene.sheet.command, undefined);
	t.is(help.state.notice, wordsIn('zh')('command.none'));
});
