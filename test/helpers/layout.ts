import {yuanText} from '../../source/model/amount.js';
import type {StatementKind} from '../../source/model/report.js';
import type {MadeUpReport} from '../fixtures/shili-2024-budget.js';

/**
 * A made-up table in a layout of real ones, with what is true of it. Cells are parted by `|`; `←` and `↑` go on from
 * their neighbour, `?` becomes an amount that occurs nowhere else.
 */
export type LayoutTable = {
	readonly kind: StatementKind;
	readonly above: readonly string[];
	readonly header: readonly string[];
	/**
	 * One word a column: `code`, `label`, `-`, or what its money is: `basic:general_public@2023.execution`. `*` stands for
	 * anything, `|` parts the sides of a summary.
	 */
	readonly columns: string;
	/** After ` # ` what is true of the row: its code, its level, `fund=` …; a word for each side, parted by `;`. */
	readonly rows: readonly string[];
	readonly below?: readonly string[];
	/** 万元 unless said. */
	readonly unit?: '元' | '万元' | '亿元';
	readonly fund?: string;
	/** How `?` is printed: `1,234.56` unless said. */
	readonly print?: (cents: number) => string;
};

export type Layout = {
	readonly name: string;
	readonly identity: readonly [unit: string | null, year: number | null, stage: string | null, scope: string | null];
	readonly before: readonly string[];
	readonly tables: readonly LayoutTable[];
	readonly after?: readonly string[];
};

/** One printed figure, and what is true of it. */
export type TrueFigure = {
	readonly table: number;
	readonly row: number;
	readonly text: string;
	readonly yuan: string;
	readonly said: Readonly<Record<string, string | null>>;
};

const separated = (cents: number): string => {
	const [whole = '', fraction = ''] = (cents / 100).toFixed(2).split('.');
	return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
};

export const prints = {
	separated,
	plain: (cents: number) => (cents / 100).toFixed(2),
	whole: (cents: number) => separated(cents * 100).slice(0, -3),
	trimmed: (cents: number) => String(cents / 100),
	six: (cents: number) => `${separated(cents)}4321`,
} as const;

/** The table's cells with every `?` filled in. */
export type Filled = {readonly header: readonly string[][]; readonly rows: readonly string[][]};

const cellsOf = (line: string): string[] => (line.split(' # ')[0] as string).split('|').map(cell => cell.trim());

/** Amounts of all sizes, none of them twice. */
const centsOf = (n: number): number => ([11, 1013, 20_017, 410_023, 5_310_029][n % 5] as number) + 7 * n;

export const filledTables = ({tables}: Layout): readonly Filled[] => {
	let count = 0;
	return tables.map(({header, rows, print = separated}) => ({
		header: header.map(cellsOf),
		rows: rows.map(line => cellsOf(line).map(cell => cell.replace('?', () => print(centsOf(count++))))),
	}));
};

const sums = /^(?:合计|总计|收入总计|支出总计|收支总计|支出合计|收入合计|人员经费合计|公用经费合计)$/u;
const partialSums = /(?:小计|合计)$|^本年(?:收入|支出)$/u;
const multiple = {元: 1, 万元: 10_000, 亿元: 100_000_000} as const;

/** Full-width digits and negatives in brackets, as some offices print them. */
const plainNumber = (text: string): string =>
	text
		.normalize('NFKC')
		.replaceAll(',', '')
		.replace(/^\((.*)\)$/u, '-$1');

const yuanOf = (text: string, unit: keyof typeof multiple): string => {
	const [whole = '', fraction = ''] = plainNumber(text).split('.');
	const zeros = String(multiple[unit]).length - 1;
	const digits = fraction.padEnd(zeros + 2, '0');
	const fen = Number(`${whole}${digits.slice(0, zeros + 2)}`);
	return yuanText(fen as never);
};

const defaultLevel = (code: string | null, label: string | null): string => {
	if (code !== null) {
		return ['category', 'section', 'item'][(code.length - 3) / 2] ?? 'line';
	}

	const plain = (label ?? '合计').replace(/^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/u, '');
	return sums.test(plain) ? 'total' : partialSums.test(plain) ? 'subtotal' : 'line';
};

/** The figures of one side of one row. */
const figuresOfSide = (
	table: LayoutTable,
	n: number,
	row: number,
	side: string | null,
	columns: readonly string[],
	cells: readonly string[],
	words: readonly string[],
	[, year, stage]: Layout['identity'],
): readonly TrueFigure[] => {
	const named = Object.fromEntries(words.filter(word => word.includes('=')).map(word => word.split('=')));
	const codes = columns.flatMap((word, index) => (word === 'code' ? [cells[index] ?? ''] : [])).join('');
	const code = words.find(word => /^\d+$/.test(word)) ?? (/^(?:\d{3}|\d{5}|\d{7})$/.test(codes) ? codes : null);
	const isNone = words.includes('none');
	const wordsIn = (role: string): string | undefined =>
		columns
			.flatMap((word, index) => (word === role ? [cells[index] ?? ''] : []))
			.find(text => !/^(?:[←↑]?|\d+)$/u.test(text));
	const printedLabel = wordsIn('label') ?? wordsIn('code');
	const label = named.label ?? printedLabel?.replaceAll(' ', '') ?? null;
	const level =
		words.find(word => ['total', 'subtotal', 'line', '*'].includes(word)) ?? defaultLevel(isNone ? null : code, label);
	if (words.includes('count')) {
		return [];
	}

	return columns.flatMap((word, index): readonly TrueFigure[] => {
		const text = cells[index] ?? '';
		if (['code', 'label', '-'].includes(word) || !/^-?[\d.]*\d$/.test(plainNumber(text))) {
			return [];
		}

		const [, measure = '', fund, at] = /^([^:@]+)(?::([^@]*))?(?:@(.*))?$/u.exec(word) ?? [];
		const [ownYear, ownStage] = (at ?? '').split('.');
		return [
			{
				table: n,
				row,
				text,
				yuan: yuanOf(text, table.unit ?? '万元'),
				said: {
					kind: table.kind,
					code: isNone ? null : code,
					label,
					level,
					side,
					measure: measure === 'total' ? (named.measure ?? measure) : measure,
					fund: named.fund ?? fund ?? table.fund ?? null,
					fiscalYear: named.year ?? (ownYear || String(year)),
					stage: named.stage ?? (ownStage || stage),
				},
			},
		];
	});
};

/** Every figure of money the layout prints, with all that is true of it. */
export const trueFigures = (layout: Layout): readonly TrueFigure[] =>
	filledTables(layout).flatMap(({rows}, n) => {
		const table = layout.tables[n] as LayoutTable;
		const sides = table.columns.split('|').map(part => part.trim().split(/\s+/u));
		return rows.flatMap((cells, row) => {
			const truths = ((table.rows[row] as string).split(' # ')[1] ?? '').split(';');
			let start = 0;
			return sides.flatMap((columns, index) => {
				const own = cells.slice(start, start + columns.length);
				start += columns.length;
				const isSummary = /summary$/u.test(table.kind) && table.kind !== 'economic_summary' && sides.length > 1;
				const side = isSummary ? (index === 0 ? 'revenue' : 'expenditure') : null;
				const words = (truths[index] ?? '').trim().split(/\s+/u).filter(Boolean);
				return figuresOfSide(table, n, row, side, columns, own, words, layout.identity);
			});
		});
	});

/** The layout as any format can write it. */
export const asMadeUpReport = (layout: Layout): MadeUpReport => {
	const filled = filledTables(layout);
	return {
		before: layout.before,
		after: layout.after ?? [],
		tables: layout.tables.map(({above, below = []}, n) => {
			const [unit = '', title = '', number] = [...above].reverse();
			return {
				number: number ?? `表${n + 1}`,
				title,
				unit: unit.includes('|') ? unit : `|${unit}`,
				rows: [...(filled[n]?.header ?? []), ...(filled[n]?.rows ?? [])],
				...(below.length === 0 ? {} : {note: below.join('')}),
			};
		}),
	};
};
