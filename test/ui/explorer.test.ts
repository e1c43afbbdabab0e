import test from 'ava';
import fc from 'fast-check';
import type {SearchAnswer} from '../../source/query/search.js';
import {keymap} from '../../source/ui/keymap.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {type FakeOptions, fakeExplorer} from '../helpers/fake-terminal.js';

const reports = [exampleBudget(2024), exampleFinal(2023)];
const budget = 'ssyb-2024-budget-department';

const open = async (...keys: readonly string[]) => fakeExplorer(reports).press(...keys);

test('a unit with one report opens it, one with several lists them', async t => {
	const several = await open('enter');
	t.is(several.state.navigation.current.screen.kind, 'unit');
	const one = fakeExplorer([exampleFinal(2023)]);
	await one.press('enter');
	t.is(one.state.navigation.current.screen.kind, 'report');
});

test('→ chooses a year of a unit, and Enter opens that report', async t => {
	const explorer = await open('right', 'right', 'enter');
	t.like(explorer.state.navigation.current.screen, {kind: 'report', report: budget});
});

test('drill-down goes 类 → 款 → 项 → figure, and Esc the same way out', async t => {
	const explorer = await open('enter', 'enter', '2', 'down', 'enter');
	t.true(explorer.screen.includes('210 卫生健康支出'));
	await explorer.press('enter');
	t.true(explorer.screen.includes('21015 医疗保障管理事务'));
	await explorer.press('enter');
	t.is(explorer.state.navigation.current.screen.kind, 'figure');
	await explorer.press('escape', 'escape', 'escape');
	t.like(explorer.state.navigation.current.screen, {kind: 'report', tab: 'functional', path: ''});
	t.is(explorer.scene.view.cursor, 1);
	await explorer.press('>', '>');
	t.true(explorer.screen.includes('21015 医疗保障管理事务'));
});

test('children that do not add up to their parent show a residual row, pinned over the total', async t => {
	const explorer = await open('enter', 'enter', '2', 'down', 'enter', 'enter');
	const [residual, total] = explorer.scene.sheet.pinned;
	t.is(residual?.mark, 'residual');
	t.is(total?.cells.code, '21015');
	t.true(explorer.screen.includes('-0.01'));
});

test('the figure under the cursor is one key away, and its source another', async t => {
	const explorer = await open('enter', 'enter', '2', 'right', 'right', 'i');
	const {screen} = explorer.state.navigation.current;
	t.is(screen.kind, 'figure');
	t.true(explorer.screen.includes('700.00') || explorer.screen.includes('150.00'));
	await explorer.press('o');
	t.is(explorer.state.navigation.current.screen.kind, 'source');
	t.true(explorer.screen.includes(`${budget}.txt:`));
});

test('two marked reports are compared, the earlier first, and only differences stay with =', async t => {
	const explorer = await open('enter', 'm', 'down', 'm', 'c');
	t.deepEqual(explorer.state.navigation.current.screen, {
		kind: 'compare',
		reports: ['ssyb-2023-final-department', budget],
	});
	const all = explorer.scene.sheet.rows.length;
	await explorer.press('=');
	t.true(explorer.scene.sheet.rows.length < all);
	await explorer.press(']');
	t.true(explorer.scene.row?.notable);
	await explorer.press('w');
	t.is(explorer.state.navigation.current.screen.kind, 'waterfall');
});

test('the steps of a waterfall lead from the first total to the last', async t => {
	const explorer = await open('enter', 'm', 'down', 'm', 'c', 'w');
	const ends = explorer.scene.sheet.rows.map(({cells}) => [cells.from, cells.to]);
	for (const [index, [from]] of ends.slice(1, -1).entries()) {
		t.is(from, ends[index]?.[1]);
	}

	t.is(ends.at(-2)?.[1], ends.at(-1)?.[1]);
});

test('what is missing in a comparison is a dash, never nothing or 0', async t => {
	const explorer = await open('enter', 'm', 'down', 'm', 'c');
	const row = explorer.lines.find(line => line.includes('2101504'));
	t.regex(row ?? '', /—/);
});

test('c without marks says what to do, or compares the years of the report at hand', async t => {
	const home = fakeExplorer([]);
	await home.press('c');
	t.regex(home.screen, /先用 m 标记/);
	const inside = await open('enter', 'enter', 'c');
	t.like(inside.state.navigation.current.screen, {kind: 'report', tab: 'years'});
});

test('u changes the unit of money and never shows more digits than were printed', async t => {
	const explorer = await open('enter', 'enter', '2');
	const amounts = (): readonly string[] => explorer.screen.match(/\d[\d,]*\.?\d*(?= )/g) ?? [];
	t.true(explorer.screen.includes('1,000.00'));
	await explorer.press('u');
	t.true(explorer.screen.includes('10,000,000 ') || explorer.screen.includes('10,000,000\n'));
	t.false(explorer.screen.includes('10,000,000.00'));
	await explorer.press('u', 'u');
	t.true(amounts().includes('0.1000'));
});

test('figures printed in different units are compared in one', async t => {
	const explorer = await open('enter', 'm', 'down', 'm', 'c');
	t.true(explorer.screen.includes('万元'));
	t.true(explorer.screen.includes('950.00'));
	t.false(explorer.screen.includes('9,500,000.00'));
});

test('s sorts by one column after the other, S turns the order, sums stay pinned', async t => {
	const explorer = await open('enter', 'enter', '2', 's', 's', 's');
	t.deepEqual(explorer.scene.view.sort, {column: 'amount', descending: true});
	t.deepEqual(
		explorer.scene.sheet.rows.map(({cells}) => cells.code),
		['210', '208'],
	);
	await explorer.press('S');
	t.is(explorer.scene.row?.cells.code, '208');
	t.is(explorer.scene.sheet.pinned.length, 1);
});

test('y copies the row or the chosen figure, Y the command line of the view', async t => {
	const explorer = await open('enter', 'enter', '2', 'y', 'right', 'y', 'Y');
	t.deepEqual(explorer.effects, [
		{type: 'copy', text: '208\t社会保障和就业支出\t150.00\t15.0%\t█▎\t15.0%\t150.00'},
		{type: 'copy', text: '150.00'},
		{type: 'copy', text: `kuanxiang outline ${budget} expenditure`},
	]);
	t.true(explorer.screen.includes(`kuanxiang outline ${budget} expenditure`));
});

test('e exports what the screen lists, under the name of the view', async t => {
	const explorer = await open('enter', 'enter', '4', 'e');
	const [effect] = explorer.effects;
	t.like(effect, {type: 'export', name: `tables-${budget}`});
	t.is(effect?.type === 'export' ? effect.answer.rows.length : 0, 6);
});

test('B keeps a figure as a bookmark, and again lets it go', async t => {
	const explorer = await open('enter', 'enter', '2', 'i', 'B');
	t.is(explorer.state.bookmarks.length, 1);
	t.is(explorer.state.bookmarks[0]?.report, budget);
	await explorer.press('H', '5', 'enter');
	t.is(explorer.state.navigation.current.screen.kind, 'figure');
	await explorer.press('B');
	t.deepEqual(explorer.state.bookmarks, []);
	t.deepEqual(
		explorer.effects.map(({type}) => type),
		['save-bookmarks', 'save-bookmarks'],
	);
});

test('q quits at once with 0, Ctrl-C with 130', async t => {
	t.deepEqual((await open('enter', 'q')).effects, [{type: 'quit', exitCode: 0}]);
	t.deepEqual((await open('/', 'ctrl-c')).effects, [{type: 'quit', exitCode: 130}]);
});

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

test('while a report is read the screen says so, and keys work', async t => {
	const explorer = fakeExplorer(reports, {isSlow: true});
	await explorer.press('enter', 'enter');
	t.true(explorer.screen.includes(`正在读取 ${budget}`));
	await explorer.press('escape', 'down');
	t.is(explorer.scene.view.cursor, 1);
});

test('a report that cannot be read says why, and the others open', async t => {
	const explorer = fakeExplorer(reports, {broken: {[budget]: '文件已损坏，请重新导入'}});
	await explorer.press('enter', 'enter');
	t.true(explorer.screen.includes('文件已损坏，请重新导入'));
	await explorer.press('escape', 'down', 'enter');
	t.true(explorer.screen.includes('决算'));
});

test('an empty store says how to fill it', t => {
	t.true(fakeExplorer([]).screen.includes('kuanxiang import'));
});

test('a change of size keeps the cursor and what it stands on', async t => {
	const explorer = await open('enter', 'enter', '8', 'G', 'up');
	const {row} = explorer.scene;
	explorer.resize(40, 12);
	t.deepEqual(explorer.scene.row, row);
	const {view, extent} = explorer.scene;
	t.true(view.cursor >= view.top && view.cursor < view.top + extent.height);
});

test('reports already read are not asked for again', async t => {
	const explorer = await open('enter', 'enter', 'escape', 'enter');
	t.is(explorer.state.library.reports.size, 1);
	t.is(explorer.state.library.loading.size, 0);
});

test('the answer of a screen is not made anew when only the cursor moves', async t => {
	const explorer = await open('enter', 'enter', '8');
	const {sheet} = explorer.scene;
	await explorer.press('down', 'down', 'G');
	t.is(explorer.scene.sheet, sheet);
});

const anyKey = fc.constantFrom(...new Set(keymap.flatMap(({keys}) => keys)), '江', 'a', 'left', 'right');

test('whatever is pressed, a screen of the right size is drawn and the cursor is inside', async t => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(anyKey, {maxLength: 30}),
			fc.constantFrom([40, 12], [80, 24]),
			async (keys, [columns, rows]) => {
				const explorer = fakeExplorer(reports, {...searching, columns: columns ?? 80, rows: rows ?? 24});
				await explorer.press(...keys.filter(key => key !== 'q' && key !== 'ctrl-c'));
				const {view, extent} = explorer.scene;
				t.true(view.cursor >= 0 && view.cursor <= Math.max(0, extent.rows - 1));
				t.is(explorer.lines.length, (rows ?? 24) - 1);
			},
		),
		{numRuns: 60},
	);
});
