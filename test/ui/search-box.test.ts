import test from 'ava';
import {catalogEntryOf} from '../../source/model/catalog.js';
import {finished} from '../../source/model/work.js';
import {openSearch, type SearchQuestion} from '../../source/ui/search-index.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {type FakeOptions, fakeExplorer, vocabulary, wordsIn} from '../helpers/fake-explorer.js';

const reports = [exampleBudget(2024), exampleFinal(2023)];

/** A store of these reports whose search is made in memory. */
const store = {
	catalog: async () => reports.map(catalogEntryOf),
	load: async (id: string) => {
		const found = reports.find(({report}) => report.id === id);
		if (found === undefined) {
			throw new Error(id);
		}

		return found;
	},
	readExtra: async () => undefined,
	writeExtra: async () => true,
};

const index = await openSearch(store, vocabulary, wordsIn);
const open = async (options: FakeOptions = {}) => fakeExplorer(reports, {index, ...options}).press('/');
const box = (screen: string): string => screen.split('\n')[1] ?? '';

test('a filter the caret has left is a chip; with the caret at its end it is text again', async t => {
	const explorer = await open();
	await explorer.type('stage:final');
	t.true(box(explorer.screen).startsWith(' 搜索 / stage:final'));
	await explorer.type(' 医保');
	t.is(box(explorer.screen), ' 搜索 / [阶段 决算] 医保');
	await explorer.press('backspace', 'backspace', 'backspace', 'backspace');
	t.true(box(explorer.screen).startsWith(' 搜索 / stage:fina'));
	t.is(explorer.state.navigation.current.text, 'stage:fina');
});

test('Ctrl-W takes a chip away whole, and the caret stands where its text ends', async t => {
	const explorer = await open();
	await explorer.type('医保 年度：2023 ');
	t.is(box(explorer.screen), ' 搜索 / 医保 [年度 2023]');
	await explorer.press('ctrl-w');
	t.is(explorer.state.navigation.current.text, '医保 ');
	t.is(box(explorer.screen), ' 搜索 / 医保');
});

test('a wrong filter is marked without colour, and the list says what is possible', async t => {
	const explorer = await open({plain: true});
	await explorer.type('stage:q 医保');
	t.true(box(explorer.screen).includes('[x stage:q] 医保'));
	t.true(explorer.screen.includes('budget 预算'));
	await explorer.press('home', 'right', 'right', 'right', 'right', 'right', 'right', 'right');
	t.deepEqual(
		explorer.scene.sheet.rows.map(({completes}) => completes),
		['stage:budget', 'stage:final'],
	);
});

test('a key lists its values; Down and Enter take one, Tab the first', async t => {
	const explorer = await open();
	await explorer.type('阶');
	t.true(box(explorer.screen).endsWith('Tab 阶段: stage'));
	await explorer.press('tab');
	t.is(explorer.state.navigation.current.text, '阶段:');
	t.true(explorer.screen.includes('阶段:决算'));
	await explorer.press('down', 'enter');
	t.is(explorer.state.navigation.current.text, '阶段:决算 ');
	t.is(box(explorer.screen), ' 搜索 / [阶段 决算]');
	t.is(explorer.state.navigation.current.screen.kind, 'search');
});

test('every line is as wide as the terminal, and the caret stays in it', async t => {
	for (const columns of [40, 80]) {
		const explorer = await open({columns, rows: 12});
		await explorer.type('stage:final 年度:2023 unit:示例 scope:部门 医保');
		t.true(explorer.lines.every(line => line.length <= columns));
		t.true(box(explorer.screen).trimEnd().endsWith('医保'));
	}
});

test('pinyin can be switched off, in the box and outside of it', async t => {
	const explorer = await open();
	await explorer.type('yb');
	const all = explorer.scene.sheet.rows.length;
	t.true(all > 0);
	await explorer.press('ctrl-t');
	t.false(explorer.state.wishes.pinyin);
	t.true(explorer.scene.sheet.rows.length < all);
	t.true(explorer.screen.split('\n')[0]?.includes('不按拼音'));
	t.deepEqual(explorer.scene.sheet.command, ['search', '--limit', '100', '--no-pinyin', 'yb']);
	await explorer.press('escape', 'P');
	t.true(explorer.state.wishes.pinyin);
});

test('an answer comes in pieces, and is the same as at once', t => {
	const question: SearchQuestion = {text: '医保', word: '医保', pinyin: true, language: 'zh'};
	t.true([...index.find(question)].length > 0);
	t.true(finished(index.find(question)).rows.length > 0);
});

test('Enter before the search is there waits for it, and so do the keys behind it', async t => {
	const ready = await (await open()).type('示例市医疗保障局');
	await ready.press('enter', 'down');
	const {screen, cursor} = ready.state.navigation.current;
	t.not(screen.kind, 'search');

	const early = await fakeExplorer(reports).press('/');
	await early.type('示例市医疗保障局');
	await early.press('enter', 'down');
	t.is(early.state.navigation.current.screen.kind, 'search');
	early.searchIsThere(index);
	// The report that Enter opens has to be read before there is a row to go down to
	await Promise.resolve();
	t.deepEqual(early.state.navigation.current.screen, screen);
	t.is(early.state.navigation.current.cursor, cursor);
});

test('Escape ends the waiting for the search', async t => {
	const explorer = await fakeExplorer(reports).press('/');
	await explorer.type('医保');
	await explorer.press('enter', 'x', 'escape');
	t.is(explorer.state.navigation.current.screen.kind, 'home');
	explorer.searchIsThere(index);
	t.is(explorer.state.navigation.current.screen.kind, 'home');
});
