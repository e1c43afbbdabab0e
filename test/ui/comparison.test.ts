import test from 'ava';
import {toFen} from '../../source/model/amount.js';
import {comparisons} from '../../source/query/compared-columns.js';
import {moneyIn} from '../../source/ui/cell-text.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

const reports = [exampleBudget(2024), exampleFinal(2023)];
const budget = 'ssyb-2024-budget-department';

const open = async (...keys: readonly string[]) => fakeExplorer(reports).press(...keys);

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
	const ends = explorer.scene.sheet.rows.map(({cells}) => [cells.begins, cells.ends]);
	for (const [index, [from]] of ends.slice(1, -1).entries()) {
		t.deepEqual(from, ends[index]?.[1]);
	}

	t.deepEqual(ends.at(-2)?.[1], ends.at(-1)?.[1]);
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
	const inside = await fakeExplorer([exampleBudget(2024)]).press('enter', 'c');
	t.like(inside.state.navigation.current.screen, {kind: 'report', tab: 'years'});
});

test('a report that tells of one year alone is compared with the others of its unit', async t => {
	const explorer = await fakeExplorer([exampleBudget(2024), exampleBudget(2023)]).press('enter', 'enter', '9');
	for (const _ of comparisons) {
		await (/▸ 年度对比/.test(explorer.screen) ? undefined : explorer.press('v'));
	}

	t.regex(explorer.screen, /按 c 对比本单位的各年/);
	const {screen} = explorer.state.navigation.current;
	await explorer.press('c');
	t.deepEqual(explorer.state.navigation.current.screen, {
		kind: 'compare',
		reports: ['ssyb-2023-budget-department', 'ssyb-2024-budget-department'],
		by: 'year',
	});
	await explorer.press('escape');
	t.deepEqual(explorer.state.navigation.current.screen, screen);
});

test('a difference too small for the unit of money is not shown as nothing', t => {
	const difference = {fen: toFen(-30_000), unit: 'ten_thousand_yuan', decimals: 2} as const;
	t.is(moneyIn(difference, 'hundred_million_yuan'), '-0.000003');
	t.is(moneyIn({...difference, fen: toFen(0)}, 'hundred_million_yuan'), '0.0000');
	t.is(moneyIn({...difference, fen: toFen(123_450_000)}, 'hundred_million_yuan'), '0.0123');
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
