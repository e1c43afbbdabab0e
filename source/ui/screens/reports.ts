import type {CatalogEntry} from '../../model/catalog.js';
import {newestFirst} from '../../query/home.js';
import {reportRows} from '../../query/reports.js';
import {unitIdentity} from '../../query/unit-identity.js';
import {wordFor} from '../cell-text.js';
import {completenessMark} from '../completeness.js';
import {printable} from '../line.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {Library} from '../state.js';
import type {World} from '../world.js';
import {answerColumns, answerRow} from './answer-columns.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';
import {findingCounts, reportLine} from './report-line.js';
import {unitName} from './report-path.js';

/** Of a unit, under whatever name it had, the newest first. */
export const reportsOfUnit = (unit: string, {catalog = [], aliases}: Library): readonly CatalogEntry[] => {
	const identity = unitIdentity(aliases);
	const wanted = identity(unit);
	return catalog.filter(entry => entry.unit !== null && identity(entry.unit) === wanted).sort(newestFirst);
};

/** People know a report by its unit and year; its id is for commands, and stands last. */
const idLast = (columns: readonly SheetColumn[]): readonly SheetColumn[] => [
	...columns.filter(({key}) => key !== 'report'),
	...columns.filter(({key}) => key === 'report'),
];

/** The reports one by one, all of them or those of one unit. */
export const reportsSheet = (world: World, unit?: string): Sheet => {
	const {library, words, glyphs} = world;
	const all = library.catalog ?? [];
	const catalog = unit === undefined ? all : reportsOfUnit(unit, library);
	const entries = new Map(catalog.map(entry => [entry.report, entry]));
	const answer = reportRows(catalog);
	const nameOf = ({report}: SheetRow['cells']): string => {
		const entry = entries.get(String(report));
		return entry === undefined ? String(report) : unitName(entry, world);
	};
	return {
		path: [words('program.name'), unit === undefined ? words('home.reports') : printable(unit)],
		caption: [words('home.report_count', {count: catalog.length}), sampleNotice(world)],
		columns: idLast(
			answerColumns(answer, world, {
				...findingCounts(world),
				unit: unit === undefined ? {draw: ({cells}) => [{text: nameOf(cells)}]} : false,
				region: {least: 12},
				report: {importance: 12, least: 12},
				stage: {
					draw({cells}) {
						const entry = entries.get(String(cells.report));
						const stage = typeof cells.stage === 'string' ? wordFor('stage', cells.stage, words) : '';
						return [{text: entry === undefined ? stage : `${stage}${completenessMark(entry.counts, glyphs)}`}];
					},
				},
			}),
		),
		rows: answer.rows.map(row => answerRow(row, {stands: [String(row.cells.report)]})),
		pinned: [],
		detail(row, _, now) {
			const entry = entries.get(row?.report ?? '');
			return entry === undefined ? '' : reportLine(entry, now);
		},
		empty: library.catalog === undefined ? words('loading.catalog') : words('home.empty'),
		...(unit === undefined ? {tabs: homeTabsOf('reports', world)} : {}),
		answer,
		command: ['reports', ...(unit === undefined ? [] : catalog.map(({report}) => report))],
	};
};
