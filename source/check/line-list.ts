import type {Fact, Side} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {oncePer, oncePerText} from '../model/once.js';
import {blocksOf, type Lane} from './lanes.js';
import type {TableView} from './table-view.js';

/** One line of one side of a summary table, blank ones too: they are the headings of what follows. */
export type Line = {
	readonly row: number;
	/** Without its number. */
	readonly name: string;
	/** 0 total, 1 subtotal; then by the number before it: 2 一、 3 （一） 4 1、 5 (1); 6 none. */
	readonly rank: number;
	readonly isOfWhich: boolean;
	/** By the number of the lane. */
	readonly cells: ReadonlyMap<number, Fact>;
};

export type LineList = {readonly side: Side | null; readonly lanes: readonly Lane[]; readonly lines: readonly Line[]};

export const ranks = {total: 0, subtotal: 1, heading: 2, unnumbered: 6} as const;

const numbers: ReadonlyArray<readonly [RegExp, number]> = [
	[/^[一二三四五六七八九十]+[、.．]/u, 2],
	[/^[(（][一二三四五六七八九十]+[)）]/u, 3],
	[/^\d+[、.．](?!\d)/u, 4],
	[/^[(（]\d+[)）]/u, 5],
];
const ofWhich = /^其中[:：]?/u;
const totalName = /^(?:收入|支出|收支)?(?:总计|合计)$/u;
const subtotalName = /^(?:本年|当年)(?:收入|支出)(?:合计|小计)$/u;

const readLabel = oncePerText((label): Pick<Line, 'name' | 'rank' | 'isOfWhich'> => {
	const key = labelKey(label);
	const isOfWhich = ofWhich.test(key);
	const plain = key.replace(ofWhich, '');
	const number = numbers.find(([pattern]) => pattern.test(plain));
	const name = number === undefined ? plain : plain.replace(number[0], '');
	if (number === undefined && totalName.test(name)) {
		return {name, rank: ranks.total, isOfWhich};
	}

	if (number === undefined && subtotalName.test(name)) {
		return {name, rank: ranks.subtotal, isOfWhich};
	}

	return {name, rank: number?.[1] ?? ranks.unnumbered, isOfWhich};
});

/** A label that spans several lists of a side (当年支出小计) has its amount in the last of them. */
const spanned = ({statement, at}: TableView, row: number, column: number): Fact | undefined => {
	for (let next = column + 1; next <= statement.columns.length; next++) {
		const cell = statement.rows[row - 1]?.cells[next - 1] ?? '';
		if (statement.columns[next - 1]?.side !== statement.columns[column - 1]?.side) {
			return undefined;
		}

		if (cell !== '') {
			return at(row, next);
		}
	}

	return undefined;
};

const linesOf = (table: TableView, label: number, lanes: readonly Lane[]): readonly Line[] => {
	const texts: string[] = [];
	const lines = table.statement.rows.flatMap(({kind, cells}, index): readonly Line[] => {
		const row = index + 1;
		const own = lanes.flatMap(lane => {
			const figure = table.at(row, lane.columns[0] ?? 0);
			return figure === undefined ? [] : [[lane.index, figure] as const];
		});
		const printed = cells[label] ?? '';
		const text = /\S/u.test(printed) ? printed : (own[0]?.[1].label ?? '');
		if (kind !== 'body' || text === '') {
			return [];
		}

		const line = readLabel(text);
		const only = lanes.length === 1 ? lanes[0] : undefined;
		const wide =
			own.length === 0 && line.rank <= ranks.subtotal && only !== undefined
				? spanned(table, row, only.columns[0] ?? 0)
				: undefined;
		const found = wide === undefined || only === undefined ? own : [[only.index, wide] as const];
		texts.push(text);
		return [{row, ...line, cells: new Map(found)}];
	});
	return withHeads(lines, texts);
};

const isFirst = (text: string): boolean => /^[(（]?(?:一|1)[)）、.．]/u.test(labelKey(text));

/** 财政拨款, then 1.一般公共预算拨款: a line without a number heads a list that begins below it. */
const withHeads = (lines: readonly Line[], texts: readonly string[]): readonly Line[] => {
	const found = lines.findIndex(({rank}) => rank === ranks.heading || rank === ranks.subtotal);
	const first = found < 0 ? lines.length : found + 1;
	return lines.map((line, index) => {
		const isHead = line.rank === ranks.unnumbered && index < first && isFirst(texts[index + 1] ?? '');
		return isHead ? {...line, rank: ranks.heading} : line;
	});
};

/** The lists of a summary table: revenue, and expenditure by function, by use … each with its label column. */
export const lineLists = oncePer((table: TableView): readonly LineList[] => {
	const {statement, lanes} = table;
	const blocks = blocksOf(statement);
	return [...new Set(blocks)].flatMap(block => {
		const label = statement.columns.findIndex(({role}, column) => role === 'label' && blocks[column] === block);
		const own = lanes.filter(({columns}) => blocks[(columns[0] ?? 0) - 1] === block);
		return label === -1 || own.length === 0
			? []
			: [{side: own[0]?.side ?? null, lanes: own, lines: linesOf(table, label, own)}];
	});
});
