import test from 'ava';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

const reports = [exampleBudget(2024), exampleFinal(2023)];
const budget = 'ssyb-2024-budget-department';

const open = async (...keys: readonly string[]) => fakeExplorer(reports).press(...keys);

test('y copies the row or the chosen figure, Y the command line of the view', async t => {
	const explorer = await open('enter', 'enter', '2', 'y', 'right', 'y', 'Y');
	t.deepEqual(explorer.effects, [
		{type: 'copy', text: '208\t社会保障和就业支出\t150.00\t15.0%\t█▎\t15.0%\t150.00'},
		{type: 'copy', text: '150.00'},
		{type: 'copy', text: `kuanxiang outline ${budget} expenditure --depth 1`},
	]);
	t.true(explorer.screen.includes(`kuanxiang outline ${budget} expenditure --depth 1`));
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
