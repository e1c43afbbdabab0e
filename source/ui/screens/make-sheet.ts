import {ExpectedError} from '../../model/expected-error.js';
import type {ReportContents} from '../../model/report.js';
import {neededReports} from '../needs.js';
import type {HomeScreen, ReportScreen, Screen} from '../screen.js';
import type {Sheet} from '../sheet.js';
import type {Survey} from '../survey.js';
import {contentsOf, type World} from '../world.js';
import {accountSheet} from './account.js';
import {accountsSheet} from './accounts.js';
import {bookmarksSheet} from './bookmarks.js';
import {comparisonSheet} from './comparison.js';
import {departmentSheet} from './department.js';
import {figureSheet} from './figure.js';
import {figuresSheet} from './figures.js';
import {findingSheet} from './finding.js';
import {findingMapSheet} from './finding-map.js';

import {helpSheet} from './help.js';
import {messageSheet} from './message.js';
import {outlineSheet} from './outline.js';
import {overviewSheet} from './overview.js';
import {paletteSheet} from './palette.js';
import {performanceSheet} from './performance.js';
import {findingsSheet, problemsSheet} from './problems.js';
import {proseSheet} from './prose.js';
import {reportPath, reportTabsOf} from './report-path.js';
import {reportsSheet} from './reports.js';
import {searchSheet} from './search.js';
import {tableSheet} from './table.js';
import {tablesSheet} from './tables.js';
import {unitsSheet} from './units.js';
import {waterfallSheet} from './waterfall.js';

const reportSheet = (screen: ReportScreen, contents: ReportContents, world: World): Sheet => {
	switch (screen.tab) {
		case 'functional':
		case 'economic': {
			return outlineSheet(screen, contents, world);
		}

		case 'years': {
			return comparisonSheet({reports: [contents], by: screen.by}, world);
		}

		case 'overview': {
			return overviewSheet(contents, world);
		}

		case 'tables': {
			return tablesSheet(contents, world);
		}

		case 'problems': {
			return problemsSheet(contents, screen.all === true, world);
		}

		case 'performance': {
			return performanceSheet(contents, world);
		}

		case 'prose': {
			return proseSheet(contents, screen.line, world);
		}

		case 'figures': {
			return figuresSheet(contents, world);
		}
	}
};

const noSurvey: Survey = {of: '', found: [], done: 0, all: 1, failed: 0};

const homeSheet = ({tab, map}: HomeScreen, world: World): Sheet => {
	switch (tab) {
		case 'units': {
			return unitsSheet(world);
		}

		case 'accounts': {
			return accountsSheet(world);
		}

		case 'reports': {
			return reportsSheet(world);
		}

		case 'findings': {
			return (map === true ? findingMapSheet : findingsSheet)(world.library.survey ?? noSurvey, world);
		}

		case 'bookmarks': {
			return bookmarksSheet(world);
		}
	}
};

const crumbsOf = (screen: Screen, reports: readonly string[], world: World): readonly string[] =>
	reports.length === 1 && reports[0] !== undefined
		? reportPath(reports[0], world)
		: [world.words('program.name'), ...('over' in screen ? [world.words(`view.${screen.kind}`)] : [])];

/** Why a screen cannot be shown yet, or at all. */
const obstacle = (screen: Screen, world: World): Sheet | undefined => {
	const {library, words} = world;
	const needed = neededReports(screen, library);
	const path = crumbsOf(screen, needed, world);
	const tabs = screen.kind === 'report' ? {tabs: reportTabsOf(screen.tab, world)} : {};
	const missing = needed.filter(report => !library.reports.has(report));
	if (missing.length > 0) {
		const [report = ''] = missing;
		const message = words('loading.reports', {done: needed.length - missing.length, all: needed.length, report});
		return messageSheet(path, message, tabs);
	}

	const loaded = needed.map(report => library.reports.get(report));
	const failed = loaded.find(entry => entry !== undefined && 'failure' in entry);
	return failed !== undefined && 'failure' in failed ? messageSheet(path, failed.failure, tabs) : undefined;
};

const shown = (screen: Screen, text: string, world: World): Sheet | undefined => {
	const contents = neededReports(screen, world.library)
		.map(report => contentsOf(world, report))
		.filter(found => found !== undefined);
	const [first] = contents;
	switch (screen.kind) {
		case 'home': {
			return homeSheet(screen, world);
		}

		case 'unit': {
			return reportsSheet(world, screen.unit);
		}

		case 'search': {
			return searchSheet(text, world);
		}

		case 'palette': {
			return paletteSheet(screen.over, text, world);
		}

		case 'help': {
			return helpSheet(screen.over, world);
		}

		case 'report': {
			return first && reportSheet(screen, first, world);
		}

		case 'table': {
			return first && tableSheet(first, screen.n, screen.row, world);
		}

		case 'figure':
		case 'source': {
			return first && figureSheet(screen.kind, screen.fact, first, world);
		}

		case 'department': {
			return first && departmentSheet(first, world);
		}

		case 'finding': {
			return first && findingSheet(screen.finding, first, world);
		}

		case 'account': {
			return accountSheet(screen.code, world.library.survey ?? noSurvey, world);
		}

		case 'compare': {
			return comparisonSheet({reports: contents, by: screen.by}, world);
		}

		case 'waterfall': {
			return waterfallSheet(screen, {reports: contents, by: screen.by}, world);
		}
	}
};

/** The sheet of a screen. A screen that cannot be made says why: whatever is pressed, something is shown. */
export const makeSheet = (screen: Screen, text: string, world: World): Sheet => {
	try {
		const {words} = world;
		return (
			obstacle(screen, world) ??
			shown(screen, text, world) ??
			messageSheet([words('program.name')], words('screen.gone'))
		);
	} catch (error) {
		if (error instanceof ExpectedError) {
			return messageSheet(crumbsOf(screen, neededReports(screen, world.library), world), error.message);
		}

		throw error;
	}
};
