import test from 'ava';
import type {ReportContents} from '../../source/model/report.js';
import {width} from '../../source/model/width.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {fakeExplorer} from '../helpers/fake-explorer.js';

/** A unit that spends twice as much every year; one account ended, another has a gap. */
const budgetOf = (fiscalYear: number, amounts: readonly [string, string, string]): ReportContents =>
	madeUpReport({id: `ssjt-${fiscalYear}-budget-department`, unit: '示例市交通局', fiscalYear})
		.statement('expenditure', {
			columns: [codeColumn(), labelColumn(), amountColumn('合计')],
			rows: [
				['', '合计', amounts[0]],
				['214', '交通运输支出', amounts[1]],
				['221', '住房保障支出', amounts[2]],
			],
		})
		.contents();

const reports = [
	budgetOf(2022, ['25.00', '20.00', '5.00']),
	budgetOf(2023, ['50.00', '50.00', '']),
	budgetOf(2024, ['100.00', '95.00', '5.00']),
];

for (const columns of [40, 80, 120]) {
	test(`a level has a sparkline over three years where there is room, every line as wide as ${columns} columns`, async t => {
		const drawn = await fakeExplorer(reports, {columns, rows: 24}).press('enter', 'enter', '2');
		t.deepEqual(
			drawn.lines.filter(line => width(line) !== columns),
			[],
		);
		t.is(drawn.screen.includes('▂▅█'), columns > 40);
		t.is(drawn.screen.includes('█·█'), columns > 40);
		const plain = await fakeExplorer(reports, {columns, rows: 24, plain: true}).press('enter', 'enter', '2');
		t.is(plain.screen.includes('.=#'), columns > 40);
		t.is(plain.screen.includes('#-#'), columns > 40);
		t.regex(plain.screen, /^[^▁▂▃▄▅▆▇█]*$/u);
	});

	test(`the years of a unit beside each other have it too at ${columns} columns`, async t => {
		const drawn = await fakeExplorer(reports, {columns, rows: 24}).press('enter', 'c');
		t.deepEqual(
			drawn.lines.filter(line => width(line) !== columns),
			[],
		);
		t.is(drawn.screen.includes('█·█'), columns > 40);
		const turned = await fakeExplorer(reports, {columns, rows: 24}).press('enter', 'c', 'T');
		t.deepEqual(
			turned.lines.filter(line => width(line) !== columns),
			[],
		);
		t.true(turned.screen.includes('2023'));
	});
}

test('fewer than three years of the same stage make no trend', async t => {
	const explorer = await fakeExplorer(reports.slice(1), {columns: 120}).press('enter', 'enter', '2');
	t.false(explorer.screen.includes('走势'));
});
