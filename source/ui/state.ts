import type {Answer} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import type {CheckResult, Coverage} from '../model/check.js';
import type {ReportContents} from '../model/report.js';
import type {Language} from '../model/words.js';
import type {UnitAliases} from '../query/unit-identity.js';
import type {MoneyUnit} from './cell-text.js';
import type {Navigation} from './navigation.js';
import type {Screen} from './screen.js';
import type {Search, SearchFound, SearchQuestion} from './search-index.js';
import type {Survey} from './survey.js';
import type {Size} from './terminal.js';

/** How a person likes to see things; kept between runs. */
export type Wishes = {
	readonly language: Language;
	readonly moneyUnit: MoneyUnit;
	readonly bars: boolean;
	readonly tree: boolean;
	readonly onlyDifferences: boolean;
	/** Whether Latin letters are searched for as pinyin too. */
	readonly pinyin: boolean;
	/** Comparisons turned round. */
	readonly transposed: boolean;
};

/** As the store keeps them: a report, or a figure or a table of it. */
export type Bookmark = {
	readonly report: string;
	readonly fact: string | null;
	readonly table: number | null;
	readonly note: string;
};

/** A report's contents, or why it could not be read. */
export type Loaded = {readonly contents: ReportContents} | {readonly failure: string};

/** Every identity of a report with its verdict, what holds too, and how many figures are in one. */
export type Checked = {
	readonly results: readonly CheckResult[];
	readonly coverage: Coverage;
	/** Of the results, what somebody has looked into: they count no more. */
	readonly dismissed?: ReadonlySet<CheckResult>;
};

/** What the search box asked last, and the answer. */
export type AnsweredSearch = {readonly question: SearchQuestion; readonly answer: SearchFound};

/** What is known of the store so far; reports are read when a screen needs them. */
export type Library = {
	readonly catalog: readonly CatalogEntry[] | undefined;
	/** Older names of units. */
	readonly aliases: UnitAliases;
	readonly reports: ReadonlyMap<string, Loaded>;
	readonly loading: ReadonlySet<string>;
	/** By report; nothing where it could not be checked. */
	readonly checks: ReadonlyMap<string, Checked | undefined>;
	/** Of the screen about many reports that was opened last. */
	readonly survey: Survey | undefined;
	/** Ready once the search has been opened. */
	readonly search: Search | undefined;
	readonly found: AnsweredSearch | undefined;
	/** What an account means, over the years; ready once accounts have been looked at. */
	readonly accounts: ((code: string) => Answer) | undefined;
	/** Letters of a Chinese text, for the palette. */
	readonly letters: ((text: string) => readonly string[]) | undefined;
};

export type State = {
	readonly size: Size;
	readonly navigation: Navigation;
	readonly wishes: Wishes;
	/** Reports chosen for a comparison, in the order they were chosen. */
	readonly marks: readonly string[];
	readonly bookmarks: readonly Bookmark[];
	readonly library: Library;
	/** One line about what the last key did. */
	readonly notice: string | undefined;
};

export const emptyLibrary: Library = {
	catalog: undefined,
	aliases: {},
	reports: new Map(),
	loading: new Set(),
	checks: new Map(),
	survey: undefined,
	search: undefined,
	found: undefined,
	accounts: undefined,
	letters: undefined,
};

export const home: Screen = {kind: 'home', tab: 'units'};
