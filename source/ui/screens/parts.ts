import {isAmount, type Row} from '../../model/answer.js';
import {width} from '../../model/width.js';
import {moneyWithUnit, wordFor} from '../cell-text.js';
import {printable, type Span} from '../line.js';
import type {Screen} from '../screen.js';
import type {SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow} from './answer-columns.js';

/** `part | item | value | detail`: the shape of what is told of one report and of one figure. */
export type Part = {
	readonly row: Row;
	readonly opens?: Screen | undefined;
	/** Drawn in the place of the item's word, of the value and of the detail. */
	readonly item?: readonly Span[];
	readonly value?: string;
	readonly detail?: string;
};

/** A line that no answer has in these words. */
export const part = (
	name: string,
	item: string,
	value: string,
	{detail = null, ...more}: {readonly detail?: string | null} & Omit<Part, 'row' | 'detail'> = {},
): Part => ({row: {cells: {part: name, item, value, detail}}, ...more});

export const itemWord = (item: unknown, {words}: World): string =>
	printable(wordFor('item', String(item ?? ''), words));

/** A value with its unit, as rows of different units stand under each other. */
export const partValue = ({cells}: Pick<Row, 'cells'>, {wishes, glyphs}: World): string => {
	const value = cells.value ?? null;
	if (value === null) {
		return '';
	}

	if (isAmount(value)) {
		return moneyWithUnit(value, wishes.moneyUnit);
	}

	if (Array.isArray(value)) {
		return value.map(text => printable(String(text)).trim()).join(` ${glyphs.dot} `);
	}

	return printable(
		typeof value === 'object' ? [...new Set(Object.values(value).filter(Boolean))].join('·') : String(value),
	);
};

export const shownValue = (entry: Part, world: World): string => entry.value ?? partValue(entry.row, world);

export const shownDetail = ({row, detail}: Part): string => printable(detail ?? String(row.cells.detail ?? ''));

/** The name of a part stands before its first row only; `[` and `]` stop there. */
export const partRows = (parts: readonly Part[], more: Partial<SheetRow>): readonly SheetRow[] =>
	parts.map(({row, opens}, index) => {
		const own = answerRow(row, {...more, notable: row.cells.part !== parts[index - 1]?.row.cells.part});
		return {...own, opens: opens ?? own.opens};
	});

const partWord = (name: unknown, {words}: World): string => words(`part.${String(name)}`);

export const partColumns = (parts: readonly Part[], world: World): readonly SheetColumn[] => {
	const {words, glyphs} = world;
	const byCells = new Map(parts.map(entry => [entry.row.cells, entry]));
	const firsts = new Set(
		parts.filter(({row}, index) => row.cells.part !== parts[index - 1]?.row.cells.part).map(({row}) => row.cells),
	);
	// Amounts under each other, their decimals too
	const isMoney = ({row: {cells}}: Part): boolean => cells.value != null && isAmount(cells.value);
	const widest = Math.max(0, ...parts.filter(isMoney).map(entry => width(shownValue(entry, world))));
	const text = (
		key: string,
		importance: number,
		least: number,
		most: number,
		draw: (entry: Part, row: SheetRow) => readonly Span[],
	): SheetColumn => ({
		key,
		title: words(`column.${key}`),
		align: 'left',
		importance,
		least,
		most,
		draw(row) {
			const entry = byCells.get(row.cells);
			return entry === undefined ? [] : draw(entry, row);
		},
	});
	const columns = [
		text('part', 3, 8, 12, ({row: {cells}}, {isApart = false}) =>
			isApart || firsts.has(cells) ? [{text: partWord(cells.part, world), tone: 'dim'}] : [],
		),
		text('item', 2, 12, 20, ({row: {cells}, item}) => item ?? [{text: itemWord(cells.item, world)}]),
		text('value', 1, 40, 400, entry => {
			const {mark} = entry.row;
			const value = shownValue(entry, world);
			const indent = isMoney(entry) ? ' '.repeat(Math.max(0, widest - width(value))) : '';
			return [
				// Of the printed rows around a figure, its own
				...(mark === 'total' ? [{text: `${glyphs.marked} `}] : []),
				{text: indent + value, tone: mark === 'total' ? 'strong' : undefined},
			];
		}),
		text('detail', 4, 10, 24, entry => [{text: shownDetail(entry), tone: 'dim'}]),
	];
	return columns.filter(({key}) => key !== 'detail' || parts.some(entry => shownDetail(entry) !== ''));
};
