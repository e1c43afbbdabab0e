import type {Answer, Column, Row} from '../model/answer.js';
import {type Align, fit, width} from '../model/width.js';
import type {Words} from '../model/words.js';
import {type MoneyUnit, peopleColumn} from './people-text.js';
import {type Laid, layOut} from './table-layout.js';

export type TableOptions = {
	readonly words: Words;
	/** Columns of the terminal; without, nothing is cut or left out. */
	readonly width?: number;
	/** @default printed */
	readonly moneyUnit?: MoneyUnit;
	/** @default false */
	readonly colour?: boolean;
};

export type Table = {
	readonly text: string;
	/** Keys of the columns a narrow terminal had no room for. */
	readonly dropped: readonly string[];
};

const bold = (line: string): string => `\u001B[1m${line}\u001B[22m`;
const dim = (line: string): string => `\u001B[2m${line}\u001B[22m`;

const marked = (line: string, mark: Row['mark']): string =>
	mark === undefined ? line : mark === 'total' ? bold(line) : dim(line);

const isNumeric = ({kind}: Column): boolean => kind === 'amount' || kind === 'count' || kind === 'percent';

/** Numbers stand to the right, and so does the title over them; a text in such a column to the left. */
const alignOf = (column: Column, text: string, isTitle = false): Align =>
	isNumeric(column) && (isTitle || /^[-+]?\d[\d,.]*%?(?: \S{1,2})?$/u.test(text)) ? 'right' : 'left';

const lineOf = (texts: readonly string[], laid: readonly Laid[], isTitle = false): string =>
	laid
		.map(({index, columns, column}) => {
			const text = texts[index] ?? '';
			return fit(text, columns, alignOf(column, text, isTitle));
		})
		.join('  ')
		.trimEnd();

/** Aligned columns for people; money in a unit of their choice, identifiers in words. */
export const toTable = (answer: Answer, {words, moneyUnit = 'printed', ...options}: TableOptions): Table => {
	if (answer.rows.length === 0) {
		return {text: '', dropped: []};
	}

	const shown = answer.columns.filter(({importance}) => importance > 0);
	const writers = shown.map(column => peopleColumn(column, answer, moneyUnit, words));
	const titles = writers.map(({title}) => title);
	const texts = answer.rows.map(({cells}) =>
		writers.map(({text}, index) => text(cells[shown[index]?.key ?? ''] ?? null)),
	);
	const cells = shown.map((_, index) => texts.reduce((widest, line) => Math.max(widest, width(line[index] ?? '')), 0));
	const widths = cells.map((widest, index) => Math.max(widest, width(titles[index] ?? '')));
	const laid = layOut(shown, widths, options.width, cells);
	const header = lineOf(titles, laid, true);
	const rule = laid.map(({columns}) => '─'.repeat(columns)).join('  ');
	const body = texts.map((line, index) => {
		const text = lineOf(line, laid);
		return options.colour === true ? marked(text, answer.rows[index]?.mark) : text;
	});
	// A table as printed has its own header among its rows
	const top = titles.every(title => title === '') ? [] : [options.colour === true ? bold(header) : header, rule];
	const kept = new Set(laid.map(({index}) => index));
	return {
		text: [...top, ...body].map(line => `${line}\n`).join(''),
		dropped: shown.filter((_, index) => !kept.has(index)).map(({key}) => key),
	};
};
