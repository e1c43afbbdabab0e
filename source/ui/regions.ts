import type {Sheet} from './sheet.js';
import type {Size} from './terminal.js';

/** How many lines each part of the screen has; together one less than the terminal, as Ink 6 clears at its full height. */
export type Regions = {
	readonly crumb: number;
	readonly tabs: number;
	readonly input: number;
	readonly card: number;
	readonly summary: number;
	readonly head: number;
	readonly body: number;
	/** A rule and the pinned rows. */
	readonly pinned: number;
	readonly rule: number;
	readonly detail: number;
	readonly footer: number;
};

/** The border above and below a card. */
const cardBorder = 2;

/** What is least needed goes first as the height shrinks; the rows always keep a line. */
export const regionsOf = (sheet: Sheet, {rows}: Size): Regions => {
	const height = Math.max(1, rows - 1);
	const from = (least: number, lines: number): number => (height >= least ? lines : 0);
	const cardLines = sheet.card === undefined ? 0 : sheet.card.length + cardBorder;
	const headLines = sheet.headLines ?? 1;
	const isEmpty = sheet.rows.length === 0 && sheet.pinned.length === 0;
	const parts = {
		crumb: from(3, 1),
		tabs: sheet.tabs === undefined ? 0 : from(9, 1),
		input: sheet.prompt === undefined ? 0 : from(2, 1),
		card: height >= cardLines + 12 ? cardLines : 0,
		summary: sheet.summary === undefined ? 0 : from(10, 1),
		head: isEmpty ? 0 : from(6, 1) + from(14, headLines - 1),
		pinned:
			sheet.pinned.length === 0 ? 0 : from(9, Math.min(sheet.pinned.length, Math.max(1, Math.floor(height / 8))) + 1),
		rule: sheet.pinned.length === 0 ? from(14, 1) : 0,
		detail: from(5, 1),
		footer: from(4, 1),
	};
	const taken = Object.values(parts).reduce((sum, lines) => sum + lines, 0);
	return {...parts, body: Math.max(1, height - taken)};
};
