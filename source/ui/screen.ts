import type {Finding} from '../model/finding.js';
import type {By} from '../query/compared-columns.js';

export const homeTabs = ['units', 'reports', 'accounts', 'findings', 'bookmarks'] as const;
export type HomeTab = (typeof homeTabs)[number];

/** The views of one report, on the keys 1 to 9 in this order. */
export const reportTabs = [
	'overview',
	'functional',
	'economic',
	'tables',
	'problems',
	'performance',
	'prose',
	'figures',
	'years',
] as const;
export type ReportTab = (typeof reportTabs)[number];

/** Where a person can be. Everything a screen shows follows from this value, the store and a few wishes. */
export type Screen =
	/** `map`: of the findings, how many each rule has in each report. */
	| {readonly kind: 'home'; readonly tab: HomeTab; readonly map?: boolean}
	| {readonly kind: 'unit'; readonly unit: string}
	/** `path` is the account an outline stands in, `''` at its top. */
	| {
			readonly kind: 'report';
			readonly report: string;
			readonly tab: ReportTab;
			readonly path: string;
			/** Where in the prose to start. */
			readonly line?: number;
			/** What the columns of a comparison within the report differ in. */
			readonly by?: By;
			/** Of the checks, what holds too. */
			readonly all?: boolean;
	  }
	| {readonly kind: 'table'; readonly report: string; readonly n: number; readonly row?: number}
	| {readonly kind: 'figure'; readonly fact: string}
	/** A department and its units, from its report. */
	| {readonly kind: 'department'; readonly report: string}
	/** Where a figure was printed, in its surroundings. */
	| {readonly kind: 'source'; readonly fact: string}
	/** What one check or the import had to say. */
	| {readonly kind: 'finding'; readonly report: string; readonly finding: Finding}
	/** `by` the years or stages of reports of one unit, each from the report that tells it best. */
	| {readonly kind: 'compare'; readonly reports: readonly string[]; readonly by?: By}
	| {readonly kind: 'waterfall'; readonly reports: readonly string[]; readonly by?: By; readonly path: string}
	/** An account, or a line or measure without a code, in all reports. */
	| {readonly kind: 'account'; readonly code: string}
	| {readonly kind: 'search'}
	| {readonly kind: 'palette'; readonly over: ViewName}
	| {readonly kind: 'help'; readonly over: ViewName};

/** What the keys depend on: the screen, and on screens with tabs the tab. */
export type ViewName = Exclude<Screen['kind'], 'home' | 'report'> | HomeTab | ReportTab | 'map';

export const viewNameOf = (screen: Screen): ViewName =>
	screen.kind === 'home' && screen.map === true
		? 'map'
		: screen.kind === 'home' || screen.kind === 'report'
			? screen.tab
			: screen.kind;

/** Views with an input line: printable keys are text there. */
export const isTyping = ({kind}: Screen): boolean => kind === 'search' || kind === 'palette';

export type HomeScreen = Extract<Screen, {readonly kind: 'home'}>;
export type ReportScreen = Extract<Screen, {readonly kind: 'report'}>;

export const reportScreen = (report: string, tab: ReportTab = 'overview', path = ''): ReportScreen => ({
	kind: 'report',
	report,
	tab,
	path,
});
