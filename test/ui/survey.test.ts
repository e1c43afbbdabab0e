import test from 'ava';
import {catalogEntryOf} from '../../source/model/catalog.js';
import type {ReportContents} from '../../source/model/report.js';
import {createExplorer, type Explorer} from '../../source/ui/explorer.js';
import {keymap} from '../../source/ui/keymap.js';
import {startAt} from '../../source/ui/navigation.js';
import {emptyLibrary, home, type State} from '../../source/ui/state.js';
import {createSurveying} from '../../source/ui/surveying.js';
import {themeOf} from '../../source/ui/theme.js';
import {exampleBudget} from '../helpers/example-reports.js';
import {fakeExplorer, vocabulary, wordsIn} from '../helpers/fake-explorer.js';

const reports = Array.from({length: 30}, (_, index) => exampleBudget(2000 + index));
const broken = 'ssyb-2003-budget-department';

/** The explorer with the real survey over reports that take a moment each. */
const surveying = (read: (report: string) => Promise<ReportContents>): Explorer => {
	const survey = createSurveying({
		async read(report) {
			try {
				return {contents: await read(report)};
			} catch (error) {
				return {failure: String(error)};
			}
		},
		vocabulary,
		wordsOf: () => wordsIn('zh'),
		fail(error) {
			throw error;
		},
	});
	const state: State = {
		size: {columns: 100, rows: 30},
		navigation: startAt(home, {kind: 'account', code: '2101501'}),
		wishes: {
			language: 'zh',
			moneyUnit: 'printed',
			bars: true,
			tree: false,
			onlyDifferences: false,
			pinyin: true,
			transposed: false,
		},
		marks: [],
		bookmarks: [],
		library: {...emptyLibrary, catalog: reports.map(catalogEntryOf)},
		notice: undefined,
	};
	const {glyphs} = themeOf({colour: false, plain: false});
	const surroundings = {
		chinese: wordsIn('zh'),
		english: wordsIn('en'),
		vocabulary,
		keys: keymap,
		glyphs,
		isSample: false,
		storeArguments: [],
	};
	return createExplorer(state, surroundings, {
		perform: () => undefined,
		load: () => undefined,
		survey,
		check: () => undefined,
		open: () => undefined,
		search: () => undefined,
		crash(error) {
			throw error;
		},
	});
};

const until = async (test: () => boolean): Promise<void> => {
	while (!test()) {
		await new Promise(resolve => {
			setTimeout(resolve, 5);
		});
	}
};

const contentsOf = (report: string): ReportContents => {
	const found = reports.find(contents => contents.report.id === report);
	if (found === undefined || report === broken) {
		throw new Error(`${report} is broken`);
	}

	return found;
};

test('a survey shows what it has found so far, says how far it is, and counts what it cannot read', async t => {
	let open: (() => void) | undefined;
	let asked = 0;
	const explorer = surveying(async report => {
		asked++;
		if (asked === 8) {
			await new Promise<void>(resolve => {
				open = resolve;
			});
		} else {
			// So long that a batch is full before the eighth
			await new Promise(resolve => {
				setTimeout(resolve, 30);
			});
		}

		return contentsOf(report);
	});
	await until(() => open !== undefined);
	const {summary = '', rows} = explorer.scene().sheet;
	t.regex(summary, /已读 \d \/ 30 份报告/u);
	t.true(rows.length > 0);
	open?.();
	await until(() => explorer.state().library.survey?.done === 30);
	t.is(explorer.scene().sheet.rows.length, 29);
	t.regex(explorer.scene().sheet.summary ?? '', /1 份读不出来/u);
	t.is(explorer.state().library.reports.size, 0);
});

test('a survey stops where another screen is opened, and goes on from there', async t => {
	const read: string[] = [];
	let letGo: (() => void) | undefined;
	const explorer = surveying(async report => {
		read.push(report);
		if (read.length === 1) {
			await new Promise<void>(resolve => {
				letGo = resolve;
			});
		}

		return contentsOf(report);
	});
	const pause = async () =>
		new Promise(resolve => {
			setTimeout(resolve, 200);
		});
	await until(() => letGo !== undefined);
	explorer.press([{name: '?', text: '?'}]);
	// Longer than a batch takes: after this report another screen is noticed
	await pause();
	letGo?.();
	await pause();
	t.is(read.length, 1);
	explorer.press([{name: 'escape'}]);
	await until(() => explorer.state().library.survey?.done === 30);
	t.is(read.length, 30);
	t.is(new Set(read).size, 30);
});

test('the ranking of a survey has one rank for equal amounts', async t => {
	const explorer = fakeExplorer([exampleBudget(2023), exampleBudget(2024), exampleBudget(2025)]);
	await explorer.press('3');
	await explorer.press('r');
	t.deepEqual(
		explorer.scene.sheet.rows.map(({cells}) => [cells.rank, cells.percentile]),
		[
			[1, 100],
			[1, 100],
			[1, 100],
		],
	);
});

test('R reads the store again', async t => {
	const explorer = fakeExplorer([exampleBudget(2024)]);
	await explorer.press('R');
	t.deepEqual(explorer.effects, [{type: 'reload'}]);
});
