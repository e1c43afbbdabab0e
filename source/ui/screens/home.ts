import {unitLabels} from '../../model/amount.js';
import type {CatalogEntry} from '../../model/catalog.js';
import {unitRows} from '../../query/home.js';
import {reportRows} from '../../query/reports.js';
import {moneyWithUnit, valueText, wordFor} from '../cell-text.js';
import type {Span} from '../line.js';
import {type HomeTab, homeTabs, reportScreen, type Screen} from '../screen.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';

export const homeTabsOf = (open: HomeTab, {words}: World): NonNullable<Sheet['tabs']> => ({
	names: homeTabs.map(tab => words(`tab.${tab}`)),
	open: homeTabs.indexOf(open),
});

export const sampleNotice = ({isSample, words}: World): string => (isSample ? words('home.sample') : '');

/** `✗ 2` in the title: what the two columns of counts mean is said by their mark. */
const countColumn = (title: string, tone: 'error' | 'warning', key: string): Partial<SheetColumn> => ({
	title,
	draw({cells}) {
		const count = cells[key];
		return [{text: String(count ?? 0), tone: typeof count === 'number' && count > 0 ? tone : 'dim'}];
	},
});

const stageSpans = (row: SheetRow, key: string, {words}: World): readonly Span[] => {
	const stages = row.cells[key];
	return [{text: Array.isArray(stages) ? stages.map(stage => wordFor('stage', stage, words)).join(' ') : ''}];
};

const unitScreen = (row: SheetRow): Screen => {
	const reports = Array.isArray(row.cells.reports) ? row.cells.reports : [];
	return reports.length === 1 ? reportScreen(String(reports[0])) : {kind: 'unit', unit: String(row.cells.unit ?? '')};
};

/** One line about a report, from the catalog alone. */
const reportLine = (report: string, {library, words, wishes, glyphs}: World): string => {
	const entry = library.catalog?.find(candidate => candidate.report === report);
	if (entry === undefined) {
		return '';
	}

	const {counts, totalExpenditure} = entry;
	const stage = valueText(entry.stage, {key: 'stage', kind: 'text'}, 'yuan', words);
	const scope = valueText(entry.scope, {key: 'scope', kind: 'text'}, 'yuan', words);
	return [
		entry.unit ?? entry.report,
		[entry.fiscalYear ?? '', stage, scope].filter(Boolean).join(' '),
		words('home.counts', {tables: counts.tables, figures: counts.facts}),
		totalExpenditure === null
			? ''
			: words('home.total', {amount: moneyWithUnit(totalExpenditure.amount, wishes.moneyUnit)}),
		counts.errors + counts.warnings === 0 ? '' : `${glyphs.error}${counts.errors} ${glyphs.warning}${counts.warnings}`,
	]
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
};

/** Units × years: what the store holds, from the catalog alone. */
export const unitsSheet = (world: World): Sheet => {
	const {library, words, glyphs} = world;
	const catalog = library.catalog ?? [];
	const answer = unitRows(catalog);
	const years = answer.columns.filter(({key}) => key.startsWith('year_'));
	const yearChanges = Object.fromEntries(
		years.map(({key}) => [key, {isCell: true, draw: (row: SheetRow) => stageSpans(row, key, world)}]),
	);
	const openingsOf = (row: SheetRow): Readonly<Record<string, Screen>> => {
		const ids = new Set(Array.isArray(row.cells.reports) ? row.cells.reports : []);
		const own = catalog.filter(({report}) => ids.has(report));
		return Object.fromEntries(
			years.flatMap(({key}) => {
				const found = own.filter(({fiscalYear}) => key === `year_${fiscalYear ?? 'unknown'}`);
				const [only] = found;
				return found.length === 1 && only !== undefined ? [[key, reportScreen(only.report)]] : [];
			}),
		);
	};

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
			...yearChanges,
			errors: countColumn(glyphs.error, 'error', 'errors'),
			warnings: countColumn(glyphs.warning, 'warning', 'warnings'),
		}),
		rows: answer.rows.map(row => {
			const listed = answerRow(row);
			return {...listed, opens: unitScreen(listed), openings: openingsOf(listed)};
		}),
		pinned: [],
		detail(row) {
			const [report] = row !== undefined && Array.isArray(row.cells.reports) ? row.cells.reports : [];
			return report === undefined ? '' : reportLine(String(report), world);
		},
		empty: library.catalog === undefined ? words('loading.catalog') : words('home.empty'),
		tabs: homeTabsOf('units', world),
		answer,
		command: ['reports'],
	};
};

const newestFirst = (a: CatalogEntry, b: CatalogEntry): number =>
	(b.fiscalYear ?? 0) - (a.fiscalYear ?? 0) || Number(b.stage === 'final') - Number(a.stage === 'final');

/** The reports one by one, all of them or those of one unit. */
export const reportsSheet = (world: World, unit?: string): Sheet => {
	const {library, words, glyphs} = world;
	const all = library.catalog ?? [];
	const catalog = unit === undefined ? all : all.filter(entry => entry.unit === unit).sort(newestFirst);
	const answer = reportRows(catalog);
	return {
		path: [words('program.name'), unit ?? words('home.reports')],
		caption: [words('home.report_count', {count: catalog.length}), sampleNotice(world)],
		columns: answerColumns(answer, world, {
			errors: countColumn(glyphs.error, 'error', 'errors'),
			warnings: countColumn(glyphs.warning, 'warning', 'warnings'),
		}),
		rows: answer.rows.map(row => answerRow(row)),
		pinned: [],
		detail: row => (row?.report === undefined ? '' : reportLine(row.report, world)),
		empty: library.catalog === undefined ? words('loading.catalog') : words('home.empty'),
		...(unit === undefined ? {tabs: homeTabsOf('reports', world)} : {}),
		answer,
		command: unit === undefined ? ['reports'] : ['reports', `unit:${unit}`],
	};
};
