import type {Answer} from '../../model/answer.js';
import {reportScreen, type Screen} from '../screen.js';
import type {Sheet} from '../sheet.js';
import type {Bookmark} from '../state.js';
import type {World} from '../world.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';
import {reportName} from './report-path.js';

/** Where a bookmark leads. */
const bookmarkedScreen = ({report, fact, table}: Bookmark): Screen => {
	if (fact !== null) {
		return {kind: 'figure', fact};
	}

	return table === null ? reportScreen(report) : {kind: 'table', report, n: table};
};

/** What of a screen can be found again: a figure, a table, or the report it is about. */
export const bookmarkOf = (screen: Screen, note: string): Bookmark | undefined => {
	switch (screen.kind) {
		case 'figure':
		case 'source': {
			return {report: screen.fact.split(':')[0] ?? '', fact: screen.fact, table: null, note};
		}

		case 'table': {
			return {report: screen.report, fact: null, table: screen.n, note};
		}

		case 'report': {
			return {report: screen.report, fact: null, table: null, note};
		}

		default: {
			return undefined;
		}
	}
};

export const isSameBookmark = (a: Bookmark, b: Bookmark): boolean =>
	a.report === b.report && a.fact === b.fact && a.table === b.table;

export const bookmarksSheet = (world: World): Sheet => {
	const {words, bookmarks} = world;
	const answer: Answer = {
		columns: [
			{key: 'note', kind: 'text', importance: 1},
			{key: 'report', kind: 'text', importance: 2},
		],
		rows: bookmarks.map(({note, report}) => ({cells: {note, report}})),
	};
	return {
		path: [words('program.name'), words('tab.bookmarks')],
		caption: [words('bookmarks.count', {count: bookmarks.length}), sampleNotice(world)],
		columns: answer.columns.map(({key, importance}) => ({
			key,
			title: words(`column.${key}`),
			align: 'left',
			importance,
			least: 12,
			draw: ({cells}, columns) => [
				{text: key === 'report' ? reportName(String(cells.report), world, columns) : String(cells[key] ?? '')},
			],
		})),
		rows: bookmarks.map((bookmark, index) => ({
			cells: answer.rows[index]?.cells ?? {},
			opens: bookmarkedScreen(bookmark),
			report: bookmark.report,
			stands: [bookmark.report],
		})),
		pinned: [],
		detail: row => String(row?.cells.note ?? ''),
		empty: words('bookmarks.none'),
		tabs: homeTabsOf('bookmarks', world),
		answer,
	};
};
