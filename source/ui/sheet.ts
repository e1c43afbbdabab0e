import type {Answer, Row, Value} from '../model/answer.js';
import type {Align} from '../model/width.js';
import type {FilterChip} from '../query/filter-chips.js';
import type {Span} from './line.js';
import type {Screen} from './screen.js';
import type {Tone} from './theme.js';
import type {World} from './world.js';

export type SheetRow = {
	readonly cells: Readonly<Record<string, Value>>;
	readonly mark?: Row['mark'];
	/** What Enter opens. */
	readonly opens?: Screen | undefined;
	/** The figure behind a cell, by column: what ← → choose between, and `i` and `o` look at. */
	readonly facts?: Readonly<Record<string, readonly string[]>> | undefined;
	/** What Enter opens on a chosen cell, where that is not the figure. */
	readonly openings?: Readonly<Record<string, Screen>>;
	/** The report it is about, which `m` marks. */
	readonly report?: string | undefined;
	/** The reports it stands for in a list of reports: they show whether they are marked. */
	readonly stands?: readonly string[];
	/** The account, or the line without a code, that `r` ranks. */
	readonly code?: string | undefined;
	readonly tone?: Tone | undefined;
	/** What takes the place of the word at the caret when this row is chosen. */
	readonly completes?: string;
	/** Where `[` and `]` stop. */
	readonly notable?: boolean;
	/** Sorted away from the rows it shares its first cells with. */
	readonly isApart?: boolean;
};

export type SheetColumn = {
	readonly key: string;
	readonly title: string;
	readonly align: Align;
	/** Columns drop out as the width shrinks, the largest number first. */
	readonly importance: number;
	/** Text may be cut down to so many columns; numbers never are. */
	readonly least?: number;
	/** Wider than this it does not grow. */
	readonly most?: number;
	/** Stays in sight while others pan. */
	readonly frozen?: boolean;
	/** One of the figures ← → choose between. */
	readonly isCell?: boolean;
	/** Sorted by size, whatever the sign. */
	readonly byMagnitude?: boolean;
	/** `columns` is how wide it will be drawn; without, it is only measured. */
	readonly draw: (row: SheetRow, columns?: number) => readonly Span[];
};

/** What a screen shows. Made by `screens/` from answers, drawn by `components/`, and all a key can act on. */
export type Sheet = {
	/** Where this is, as the breadcrumb says it. */
	readonly path: readonly string[];
	/** At the right of the breadcrumb: how many there are, the unit of money; the last part stays longest. */
	readonly caption: readonly string[];
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly SheetRow[];
	/** Sums and residual rows, always in sight. */
	readonly pinned: readonly SheetRow[];
	/** A line about a row and the chosen figure, from what is known by now. */
	readonly detail: (row: SheetRow | undefined, column: string | undefined, world: World) => string;
	/** One line above the rows about all of them. */
	readonly summary?: string;
	/** Said where there is no row. */
	readonly empty: string;
	/** Names of the tabs in the order of their keys, the same for a narrow terminal, and which is open. */
	readonly tabs?: {readonly names: readonly string[]; readonly short: readonly string[]; readonly open: number};
	/** A few static lines above the rows: label and value. */
	readonly card?: readonly (readonly [label: string, value: string])[];
	/** Columns keep their width and pan instead of dropping out. */
	readonly pans?: boolean;
	/** Lines of the column titles; a printed header has several. */
	readonly headLines?: number;
	readonly prompt?: string;
	/** What Tab makes of the word at the caret where no row says so, and what that means. */
	readonly completion?: {readonly word: string; readonly meaning: string};
	/** Words of the input line that are drawn otherwise than they were typed. */
	readonly chips?: readonly FilterChip[];
	/** The row a fresh view starts on. */
	readonly start?: number;
	/** Its rows have one order only. */
	readonly isFixed?: true;
	/** What `e` writes, and the arguments of the program that print the same; none where no command does. */
	readonly answer: Answer;
	readonly command?: readonly string[];
};

export const cellColumnsOf = (sheet: Sheet): readonly string[] =>
	sheet.columns.filter(({isCell}) => isCell).map(({key}) => key);
