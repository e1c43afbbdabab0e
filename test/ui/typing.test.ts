import test from 'ava';
import {graphemes} from '../../source/model/width.js';
import type {SearchAnswer} from '../../source/query/search.js';

import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {type FakeOptions, fakeExplorer} from '../helpers/fake-explorer.js';

const reports = [exampleBudget(2024), exampleFinal(2023)];
const budget = 'ssyb-2024-budget-department';

const open = async (...keys: readonly string[]) => fakeExplorer(reports).press(...keys);

const hit = (title: string, text: string): SearchAnswer => ({
	columns: [
		{key: 'type', kind: 'text', importance: 2},
		{key: 'title', kind: 'text', importance: 1},
	],
	rows: text === '江' ? [{cells: {type: 'report', title}, opens: {kind: 'report', report: budget}}] : [],
	outcome: text === '江' ? 'found' : 'nothing',
	total: text === '江' ? 1 : 0,
	highlights: [[{cell: 'title', ranges: [[0, 1]]}]],
});

const searching: FakeOptions = {search: text => hit('江北区医疗保障局', text)};

test('in the search all keys that print are text; Enter opens the hit, Esc goes back to it', async t => {
	const explorer = fakeExplorer(reports, searching);
	await explorer.press('/');
	await explorer.type('q江');
	t.is(explorer.state.navigation.current.text, 'q江');
	t.true(explorer.screen.includes('没有找到'));
	await explorer.press('home', 'right', 'backspace');
	t.is(explorer.state.navigation.current.text, '江');
	t.true(explorer.screen.includes('江北区医疗保障局'));
	await explorer.press('enter');
	t.like(explorer.state.navigation.current.screen, {kind: 'report', report: budget});
	await explorer.press('escape');
	t.is(explorer.state.navigation.current.text, '江');
	await explorer.press('escape');
	t.is(explorer.state.navigation.current.screen.kind, 'home');
});

test('the palette carries an action out on the screen underneath', async t => {
	const explorer = await open('enter', 'enter', '2', ':');
	await explorer.type('tree');
	t.is(explorer.scene.row?.cells.action, 'tree');
	await explorer.press('enter');
	t.true(explorer.state.wishes.tree);
	t.like(explorer.state.navigation.current.screen, {kind: 'report', tab: 'functional'});
	await explorer.press(':');
	await explorer.type('退出');
	await explorer.press('enter');
	t.deepEqual(explorer.effects, [{type: 'quit', exitCode: 0}]);
});

test('a pasted text is searched for once, and no longer than anybody types', async t => {
	const asked: string[] = [];
	const search = (text: string): SearchAnswer => {
		asked.push(text);
		return {columns: [], rows: [], outcome: 'nothing', total: 0, highlights: []};
	};
	const explorer = fakeExplorer([exampleBudget(2024)], {search});
	await explorer.press('/');
	explorer.paste('医疗保障 '.repeat(200));
	t.is(explorer.screen.split('\n')[1]?.startsWith(' 搜索 /'), true);
	t.is(asked.length, 1);
	t.is(graphemes(explorer.state.navigation.current.text).length, 120);
	await explorer.press('ctrl-u');
	t.is(explorer.state.navigation.current.text, '');
});

test('keys that come together on a slow line keep their meaning', async t => {
	const explorer = fakeExplorer([exampleBudget(2023), exampleBudget(2024)]);
	explorer.paste('2j');
	t.like(explorer.state.navigation.current.screen, {kind: 'home', tab: 'reports'});
	t.is(explorer.scene.view.cursor, 1);
});
