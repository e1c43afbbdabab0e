import test from 'ava';
import fc from 'fast-check';
import {width} from '../../source/model/width.js';
import {layOut} from '../../source/ui/column-layout.js';
import {paintLine, printable, textOf} from '../../source/ui/line.js';
import {messageSheet} from '../../source/ui/screens/message.js';
import type {Sheet, SheetColumn, SheetRow} from '../../source/ui/sheet.js';
import {tableLines} from '../../source/ui/table-lines.js';
import {themeOf} from '../../source/ui/theme.js';

const column = (key: string, importance: number, more: Partial<SheetColumn> = {}): SheetColumn => ({
	key,
	title: key,
	align: 'left',
	importance,
	draw: ({cells}) => [{text: printable(String(cells[key] ?? ''))}],
	...more,
});

const sheetOf = (
	columns: readonly SheetColumn[],
	rows: readonly Record<string, string>[],
	more: Partial<Sheet> = {},
): Sheet => messageSheet([], '', {columns, rows: rows.map(cells => ({cells})), ...more});

const shown = (sheet: Sheet, columns: number, chosen?: string): readonly string[] =>
	layOut(sheet, columns, chosen).map(({column: {key}, columns: own}) => `${key}${own}`);

const row = {name: '医疗保障经办事务', amount: '452.54', share: '32.2%', note: '备注'};
const drops = sheetOf(
	[column('name', 1, {least: 10}), column('amount', 1, {align: 'right'}), column('share', 3), column('note', 2)],
	[row],
);

test('everything that fits is shown as wide as it is', t => {
	t.deepEqual(shown(drops, 80), ['name16', 'amount6', 'share5', 'note4']);
});

test('text is cut first, then the least important column drops out', t => {
	t.deepEqual(shown(drops, 35), ['name14', 'amount6', 'share5', 'note4']);
	t.deepEqual(shown(drops, 30), ['name16', 'amount6', 'note4']);
	t.deepEqual(shown(drops, 16), ['name8', 'amount6']);
});

test('numbers are never cut while another column is there', t => {
	for (let columns = 16; columns < 60; columns++) {
		const amount = layOut(drops, columns).find(({column: {key}}) => key === 'amount');
		t.is(amount?.columns, 6, `${columns}`);
	}
});

const wide = sheetOf(
	[
		column('code', 1, {frozen: true}),
		...['a', 'b', 'c', 'd'].map((key, index) => column(key, index + 2, {isCell: true})),
	],
	[{code: '2101506', a: '1234567890', b: '1234567890', c: '1234567890', d: '1234567890'}],
	{pans: true},
);

test('a table that pans keeps its first columns and brings the chosen one into sight', t => {
	t.deepEqual(shown(wide, 34), ['code7', 'a10', 'b10']);
	t.deepEqual(shown(wide, 34, 'b'), ['code7', 'a10', 'b10']);
	t.deepEqual(shown(wide, 34, 'd'), ['code7', 'c10', 'd10']);
});

const escapeCode = '\u001B';
const sequence = new RegExp(`${escapeCode}\\[\\d+m`);

const anyText = (): fc.Arbitrary<string> =>
	fc
		.array(
			fc.constantFrom(
				'医',
				'疗',
				'支',
				'（',
				'）',
				'2',
				'a',
				'.',
				' ',
				'—',
				'…',
				'“',
				'①',
				'👍🏽',
				'𠮷',
				'é',
				'\t',
				'\u200B',
				'\u202E',
				'\u001B[31m',
				'\n',
			),
			{maxLength: 40},
		)
		.map(parts => parts.join(''));

const anySheet = (): fc.Arbitrary<Sheet> =>
	fc
		.record({
			rows: fc.array(fc.array(anyText(), {minLength: 4, maxLength: 4}), {minLength: 1, maxLength: 6}),
			pans: fc.boolean(),
			isRight: fc.boolean(),
			titles: fc.array(anyText(), {minLength: 4, maxLength: 4}),
		})
		.map(({rows, pans, isRight, titles}) => {
			const columns = titles.map((title, index) =>
				column(`c${index}`, index + 1, {
					title: printable(title),
					align: isRight && index > 1 ? 'right' : 'left',
					frozen: pans && index === 0,
					isCell: index > 1,
					...(index < 2 ? {least: 6} : {}),
				}),
			);
			const cells = rows.map(texts => Object.fromEntries(texts.map((text, index) => [`c${index}`, text])));
			return sheetOf(columns, cells, {pans, pinned: [{cells: cells[0] ?? {}, mark: 'total'} satisfies SheetRow]});
		});

test('every line is exactly as wide as the terminal, whatever stands in the cells', t => {
	const theme = themeOf({colour: true, plain: false});
	fc.assert(
		fc.property(anySheet(), fc.integer({min: 1, max: 130}), fc.nat({max: 6}), (sheet, columns, cursor) => {
			const {head, body, pinned} = tableLines(
				sheet,
				{top: 0, height: 6, head: 2, pinned: 1},
				{columns, cursor, chosen: 'c2', sort: {column: 'c1', descending: true}, marked: () => true, theme},
			);
			for (const line of [...head, ...body, ...pinned]) {
				t.is(width(textOf(line)), columns);
				// Painting adds codes, never characters
				t.is(paintLine(line, theme).split(sequence).join(''), textOf(line));
			}
		}),
		{numRuns: 300},
	);
});
