import {unitLabels} from '../../model/amount.js';
import type {CatalogEntry} from '../../model/catalog.js';
import {unitRows} from '../../query/home.js';
import {wordFor} from '../cell-text.js';
import {completenessMark} from '../completeness.js';
import {printable, type Span} from '../line.js';
import {reportScreen, type Screen} from '../screen.js';
import type {Sheet, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';
import {findingCounts, reportLine} from './report-line.js';
import {unitName} from './report-path.js';

const yearKeyOf = ({fiscalYear}: CatalogEntry): string => `year_${fiscalYear ?? 'unknown'}`;

const unitScreen = (row: SheetRow, reports: readonly CatalogEntry[]): Screen => {
	const [only, ...others] = reports;
	return only !== undefined && others.length === 0
		? reportScreen(only.report)
		: {kind: 'unit', unit: String(row.cells.unit ?? '')};
};

/** `预算● 决算◐`: what a unit published for a year, and how much of it was understood. */
const stageSpans = (reports: readonly CatalogEntry[], {words, glyphs}: World): readonly Span[] =>
	reports.map(({stage, counts}, index) => ({
		text: `${index === 0 ? '' : ' '}${stage === null ? '' : wordFor('stage', stage, words)}${completenessMark(counts, glyphs)}`,
	}));

/** Units × years: what the store holds, from the catalog alone. */
export const unitsSheet = (world: World): Sheet => {
	const {library, words} = world;
	const catalog = library.catalog ?? [];
	const entries = new Map(catalog.map(entry => [entry.report, entry]));
	const answer = unitRows(catalog, library.aliases);
	const years = answer.columns.filter(({key}) => key.startsWith('year_'));
	/** Newest first. */
	const reportsOf = ({cells: {reports}}: SheetRow, year?: string): readonly CatalogEntry[] =>
		(Array.isArray(reports) ? reports : [])
			.flatMap(report => entries.get(String(report)) ?? [])
			.filter(entry => year === undefined || yearKeyOf(entry) === year);
	const yearChanges = Object.fromEntries(
		years.map(({key}) => [
			key,
			{isCell: true, draw: (row: SheetRow) => stageSpans([...reportsOf(row, key)].reverse(), world)},
		]),
	);
	const openingsOf = (row: SheetRow): Readonly<Record<string, Screen>> =>
		Object.fromEntries(
			years.flatMap(({key}) => {
				const [only, ...others] = reportsOf(row, key);
				return only !== undefined && others.length === 0 ? [[key, reportScreen(only.report)]] : [];
			}),
		);

	const unit = answerUnit(answer, world);
	return {
		path: [words('program.name'), words('home.units')],
		caption: [
			words('home.unit_count', {count: answer.rows.length}),
			words('home.report_count', {count: catalog.length}),
			unit === undefined ? '' : unitLabels[unit],
			sampleNotice(world),
		],
		columns: answerColumns(answer, world, {
			unit: {
				draw(row) {
					const [newest] = reportsOf(row);
					return [{text: newest?.unit === null ? unitName(newest, world) : printable(String(row.cells.unit))}];
				},
			},
			...yearChanges,
			...findingCounts(world),
			region: {least: 12},
			total_year: {title: words('home.total_year')},
		}),
		rows: answer.rows.map(row => {
			const listed = answerRow(row);
			const own = reportsOf(listed);
			const stands = own.map(({report}) => report);
			return {...listed, stands, opens: unitScreen(listed, own), openings: openingsOf(listed)};
		}),
		pinned: [],
		detail(row, year, now) {
			const [report] = row === undefined ? [] : [...reportsOf(row, year), ...reportsOf(row)];
			return report === undefined ? '' : reportLine(report, now);
		},
		empty: library.catalog === undefined ? words('loading.catalog') : words('home.empty'),
		tabs: homeTabsOf('units', world),
		answer,
		command: ['units'],
	};
};
