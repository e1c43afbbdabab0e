import {departmentReport} from '../query/department.js';
import {inOrder, yearsFrom, yearsOf} from './comparing.js';
import type {Action} from './keymap.js';
import type {Step} from './navigation.js';
import type {Scene} from './scene.js';
import {homeTabs, reportScreen, reportTabs, type Screen, viewNameOf} from './screen.js';
import {nextVariant} from './screens/variant.js';
import type {State} from './state.js';

/** A step, or a line that says why there is none. */
export type Opening = Step | {readonly notice: string};

const open = (screen: Screen): Step => ({type: 'open', screen});

/** The figure meant: the chosen cell's, else the row's first, else the one the screen itself is about. A blank cell has none. */
export const figureIn = ({row, chosen, view}: Scene): string | undefined => {
	const facts = row?.facts ?? {};
	if (chosen !== undefined) {
		return facts[chosen]?.[0];
	}

	const target = row?.opens?.kind === 'figure' ? row.opens.fact : undefined;
	const own = 'fact' in view.screen ? view.screen.fact : undefined;
	return target ?? Object.values(facts).flat()[0] ?? own;
};

/** The report a screen, the chosen cell or the row under the cursor is about. */
export const reportIn = ({row, chosen, view: {screen}}: Scene): string | undefined => {
	if ('report' in screen) {
		return screen.report;
	}

	const opened = chosen === undefined ? undefined : row?.openings?.[chosen];
	if (opened !== undefined && 'report' in opened) {
		return opened.report;
	}

	return 'fact' in screen ? screen.fact.split(':')[0] : row?.report;
};

const rowOpening = ({row, chosen, view}: Scene): Opening | undefined => {
	if (row === undefined) {
		return undefined;
	}

	const fact = chosen === undefined ? undefined : row.facts?.[chosen]?.[0];
	const cellScreen =
		chosen === undefined ? undefined : (row.openings?.[chosen] ?? (fact && {kind: 'figure' as const, fact}));
	// Enter on a blank cell may lead further in, but not to another cell's figure
	const rowScreen = chosen !== undefined && row.opens?.kind === 'figure' ? undefined : row.opens;
	const screen = cellScreen || rowScreen;
	return screen === undefined || screen === view.screen ? undefined : open(screen);
};

const tabOpening = (by: number | 'key', key: string, scene: Scene): Opening | undefined => {
	const {screen} = scene.view;
	if (screen.kind === 'home') {
		const index = by === 'key' ? Number(key) - 1 : homeTabs.indexOf(screen.tab) + by;
		const tab = homeTabs[by === 'key' ? index : (index + homeTabs.length) % homeTabs.length];
		return tab === undefined ? undefined : {type: 'replace', screen: {kind: 'home', tab}};
	}

	const report = reportIn(scene);
	if (report === undefined) {
		return undefined;
	}

	const current = screen.kind === 'report' ? reportTabs.indexOf(screen.tab) : 0;
	const index = by === 'key' ? Number(key) - 1 : (current + by + reportTabs.length) % reportTabs.length;
	const tab = reportTabs[index];
	if (tab === undefined) {
		return undefined;
	}

	const next = reportScreen(report, tab);
	return screen.kind === 'report' && screen.path === '' ? {type: 'replace', screen: next} : open(next);
};

const mostCompared = 6;

/** Of a unit its years, of a department what it says itself beside its units, as far as they fit. */
const allIn = ({view: {screen}, sheet, world: {library}}: Scene): Screen | undefined => {
	if (screen.kind === 'unit') {
		return yearsOf(screen.unit, library);
	}

	if (screen.kind !== 'department') {
		return undefined;
	}

	const units = sheet.rows.flatMap(({stands = []}) => stands);
	return units.length === 0
		? {...reportScreen(screen.report, 'years'), by: 'unit'}
		: {kind: 'compare', reports: [screen.report, ...new Set(units)].slice(0, mostCompared)};
};

/** The marked reports side by side; without marks, what one report says of several years. */
const comparison = ({marks}: State, scene: Scene): Opening | undefined => {
	const {words} = scene.world;
	const here = reportIn(scene);
	const all = marks.length === 0 ? allIn(scene) : undefined;
	if (all !== undefined) {
		return open(all);
	}

	const chosen = marks.length === 1 && here !== undefined && !marks.includes(here) ? [...marks, here] : marks;
	if (chosen.length > mostCompared) {
		return {notice: words('compare.too_many', {count: mostCompared})};
	}

	if (chosen.length >= 2) {
		return open({kind: 'compare', reports: inOrder(chosen, scene.world.library)});
	}

	return here === undefined ? {notice: words('compare.mark_first')} : open(yearsFrom(here, scene.world));
};

const waterfallOf = (screen: Screen): Opening | undefined => {
	if (screen.kind === 'compare') {
		const {reports, by} = screen;
		return open({kind: 'waterfall', reports, path: '', ...(by === undefined ? {} : {by})});
	}

	if (screen.kind !== 'report') {
		return undefined;
	}

	const {report, by} = screen;
	return open({kind: 'waterfall', reports: [report], path: '', ...(by === undefined ? {} : {by})});
};

/** Where an action leads from here; nothing if it does not lead anywhere. */
export const openingOf = (action: Action, key: string, state: State, scene: Scene): Opening | undefined => {
	const {row, view, world} = scene;
	switch (action) {
		case 'open':
		case 'step-in': {
			return rowOpening(scene);
		}

		case 'search': {
			return open({kind: 'search'});
		}

		case 'palette':
		case 'help': {
			return view.screen.kind === action ? undefined : open({kind: action, over: viewNameOf(view.screen)});
		}

		case 'next-tab':
		case 'previous-tab': {
			return tabOpening(action === 'next-tab' ? 1 : -1, key, scene);
		}

		case 'tab': {
			return tabOpening('key', key, scene);
		}

		case 'inspect':
		case 'source': {
			const fact = figureIn(scene);
			const kind = action === 'inspect' ? 'figure' : 'source';
			const isHere = view.screen.kind === kind && view.screen.fact === fact;
			if (fact === undefined || isHere) {
				return {notice: world.words('figure.none_here')};
			}

			return open({kind, fact});
		}

		case 'rank': {
			return row?.code === undefined
				? {notice: world.words('rank.no_account')}
				: open({kind: 'account', code: row.code});
		}

		case 'department': {
			const report = reportIn(scene);
			const {catalog = []} = world.library;
			return report === undefined
				? {notice: world.words('mark.no_report')}
				: open({kind: 'department', report: departmentReport(report, catalog) ?? report});
		}

		case 'compare': {
			return comparison(state, scene);
		}

		case 'waterfall': {
			return waterfallOf(view.screen);
		}

		case 'variant': {
			const screen = nextVariant(view.screen, world);
			return screen === undefined ? {notice: world.words('variant.none')} : {type: 'replace', screen};
		}

		default: {
			return undefined;
		}
	}
};
