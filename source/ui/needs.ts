import {seriesOf} from '../query/unit-series.js';
import {reportIn} from './openings.js';
import type {Scene} from './scene.js';
import type {Screen} from './screen.js';
import type {Library} from './state.js';

/** The reports whose whole contents a screen is made from. */
export const neededReports = (screen: Screen, {catalog = []}: Library): readonly string[] => {
	const known = (reports: readonly string[]): readonly string[] =>
		reports.filter(report => catalog.some(entry => entry.report === report));
	switch (screen.kind) {
		case 'report':
		case 'department':
		case 'finding':
		case 'table': {
			return known([screen.report]);
		}

		case 'figure':
		case 'source': {
			return known(screen.fact.split(':').slice(0, 1));
		}

		case 'compare':
		case 'waterfall': {
			return known(screen.reports);
		}

		default: {
			return [];
		}
	}
};

const outlineTabs: ReadonlySet<string> = new Set(['functional', 'economic']);

/** What a screen is drawn without, and then with: the reports of other years, for the trends of an outline. */
export const wantedReports = (screen: Screen, library: Library): readonly string[] =>
	screen.kind === 'report' && outlineTabs.has(screen.tab)
		? seriesOf(screen.report, library.catalog ?? [], library.aliases).map(({report}) => report)
		: [];

/** The report whose identities are worth checking: the one that is looked at, on a list the one under the cursor. */
export const reportToCheck = (scene: Scene, {reports, checks, catalog = []}: Library): string | undefined => {
	const {screen} = scene.view;
	const report = reportIn(scene);
	const isListed = screen.kind === 'home' ? screen.tab === 'units' || screen.tab === 'reports' : screen.kind === 'unit';
	const isThere =
		report !== undefined && (isListed ? catalog.some(entry => entry.report === report) : reports.has(report));
	return isThere && !checks.has(report) ? report : undefined;
};

/** Parts of the library that are not there from the start. */
export type LazyPart = 'search' | 'accounts' | 'letters';

export const neededPart = (screen: Screen): LazyPart | undefined => {
	switch (screen.kind) {
		case 'search': {
			return 'search';
		}

		case 'palette': {
			return 'letters';
		}

		case 'account': {
			return 'accounts';
		}

		default: {
			return screen.kind === 'home' && screen.tab === 'accounts' ? 'accounts' : undefined;
		}
	}
};
