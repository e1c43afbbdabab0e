import {neededReports, wantedReports} from './needs.js';
import type {Screen} from './screen.js';
import type {Library} from './state.js';

/** The parts of the library that a screen's rows are made from: only when one of them changes are they made anew. */
export const shownParts = (screen: Screen, library: Library): readonly unknown[] => {
	const {catalog, survey, accounts, search, found, letters, reports, checks} = library;
	switch (screen.kind) {
		case 'search': {
			return [search, found];
		}

		case 'palette': {
			return [letters];
		}

		case 'help': {
			return [];
		}

		case 'account': {
			return [catalog, survey, accounts];
		}

		case 'home': {
			return screen.tab === 'findings' ? [catalog, survey] : [catalog];
		}

		default: {
			const needed = neededReports(screen, library);
			const wanted = wantedReports(screen, library);
			return [
				catalog,
				...needed.flatMap(report => [reports.get(report), checks.get(report)]),
				...wanted.map(report => reports.get(report)),
			];
		}
	}
};
