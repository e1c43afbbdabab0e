import test from 'ava';
import fc from 'fast-check';
import {keymap} from '../../source/ui/keymap.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

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
	t.true(explorer.screen.includes(`${budget}.txt 第 `));
});

test("a blank cell is nobody else's figure", async t => {
	const explorer = await open('enter', 'enter', '4', 'down', 'enter', 'down', 'right', 'right', 'right', 'enter');
	t.is(explorer.state.navigation.current.screen.kind, 'table');
	await explorer.press('i');
	t.is(explorer.state.navigation.current.screen.kind, 'table');
	t.true(explorer.screen.includes('这一行没有数'));
	await explorer.press('left', 'enter');
	t.is(explorer.state.navigation.current.screen.kind, 'figure');
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

test('q quits at once with 0, Ctrl-C with 130', async t => {
	t.deepEqual((await open('enter', 'q')).effects, [{type: 'quit', exitCode: 0}]);
	t.deepEqual((await open('/', 'ctrl-c')).effects, [{type: 'quit', exitCode: 130}]);
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
				const explorer = fakeExplorer(reports, {columns: columns ?? 80, rows: rows ?? 24});
				await explorer.press(...keys.filter(key => key !== 'q' && key !== 'ctrl-c'));
				const {view, extent} = explorer.scene;
				t.true(view.cursor >= 0 && view.cursor <= Math.max(0, extent.rows - 1));
				t.is(explorer.lines.length, (rows ?? 24) - 1);
			},
		),
		{numRuns: 60},
	);
});
