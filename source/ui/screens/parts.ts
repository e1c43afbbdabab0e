import {type Answer, isAmount, type Row} from '../../model/answer.js';
import {moneyWithUnit, wordFor} from '../cell-text.js';
import {printable, type Span} from '../line.js';
import type {SheetColumn, SheetRow} from '../sheet.js';
import type {Tone} from '../theme.js';
import type {World} from '../world.js';

/** `part | item | value | detail`: the shape of what is told of one report and of one figure. */
const tones: Readonly<Record<string, Tone>> = {error: 'error', warning: 'warning'};

export const itemWord = (item: unknown, {words}: World): string =>
	printable(wordFor('item', String(item ?? ''), words));

/** A value with its unit, as rows of different units stand under each other. */
export const partValue = ({cells}: Pick<Row, 'cells'>, {wishes, words, glyphs}: World): string => {
	const value = cells.value ?? null;
	if (value === null) {
		return '';
	}

	if (isAmount(value)) {
		return moneyWithUnit(value, wishes.moneyUnit);
	}

	if (Array.isArray(value)) {
		return value
			.map(text => printable(String(text)).trim())
			.join(cells.part === 'surroundings' ? ' | ' : ` ${glyphs.dot} `);
	}

	return printable(
		typeof value === 'object'
			? [...new Set(Object.values(value).filter(Boolean))].join('·')
			: cells.part === 'finding'
				? wordFor('severity', String(value), words)
				: String(value),
	);
};

/** The name of a part stands before its first row only; `[` and `]` stop there. */
export const partRows = (rows: readonly Row[], rowOf: (row: Row, isFirst: boolean) => SheetRow): readonly SheetRow[] =>
	rows.map((row, index) => rowOf(row, row.cells.part !== rows[index - 1]?.cells.part));

export const partColumns = (answer: Answer, world: World): readonly SheetColumn[] => {
	const {words} = world;
	const firsts = new Set(
		answer.rows.filter((row, index) => row.cells.part !== answer.rows[index - 1]?.cells.part).map(({cells}) => cells),
	);
	const text = (
		key: string,
		importance: number,
		least: number,
		draw: (row: SheetRow) => readonly Span[],
	): SheetColumn => ({
		key,
		title: words(`column.${key}`),
		align: 'left',
		importance,
		least,
		draw,
	});
	const columns = [
		text('part', 3, 8, ({cells}) =>
			firsts.has(cells) ? [{text: wordFor('part', String(cells.part), words), tone: 'dim'}] : [],
		),
		text('item', 2, 12, ({cells}) => [{text: itemWord(cells.item, world), tone: tones[String(cells.item)]}]),
		text('value', 1, 28, row => [
			// Of the printed rows around a figure, its own
			...(row.mark === 'total' ? [{text: `${world.glyphs.marked} `}] : []),
			{text: partValue(row, world), tone: row.mark === 'total' ? 'strong' : tones[String(row.cells.value)]},
		]),
		text('detail', 4, 10, ({cells}) => [
			{text: printable(wordFor('kind', String(cells.detail ?? ''), words)), tone: 'dim'},
		]),
	];
	return columns.filter(({key}) => answer.rows.some(({cells}) => cells[key] !== null && cells[key] !== ''));
};
