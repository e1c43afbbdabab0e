import {type Unit, unitLabels} from '../../model/amount.js';
import type {Report} from '../../model/report.js';
import {truncate, width} from '../../model/width.js';
import {type CutId, cuts} from '../../query/outline-cut.js';
import {wordFor} from '../cell-text.js';
import {printable} from '../line.js';
import {type ReportTab, reportTabs} from '../screen.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';

const shortestName = 6;

/** `2023 决算` */
export const reportLabel = (
	{fiscalYear, stage}: Pick<Report, 'fiscalYear' | 'stage'>,
	{words}: Pick<World, 'words'>,
): string => [fiscalYear ?? '', stage === null ? '' : wordFor('stage', stage, words)].filter(Boolean).join(' ');

/** Whose report it is; where nothing tells, the file is what people know it by. */
export const unitName = ({unit, title, sources}: Pick<Report, 'unit' | 'title' | 'sources'>, {words}: World): string =>
	printable(unit ?? title ?? words('report.no_unit', {file: sources[0]?.file ?? ''}));

/** `重庆市江北区医疗保障局 2023 决算`; in few columns the name is cut, and the year stays. */
export const reportName = (report: string, world: World, columns = Number.POSITIVE_INFINITY): string => {
	const entry = world.library.catalog?.find(candidate => candidate.report === report);
	if (entry === undefined) {
		return report;
	}

	const label = ` ${reportLabel(entry, world)}`;
	return `${truncate(unitName(entry, world), Math.max(shortestName, columns - width(label)))}${label}`;
};

/** The crumbs down to a report, then those of the screen. */
export const reportPath = (report: string, world: World, ...more: readonly string[]): readonly string[] => {
	const {library, words} = world;
	const entry = library.catalog?.find(candidate => candidate.report === report);
	const name = entry === undefined ? [report] : [unitName(entry, world), reportLabel(entry, world)];
	return [words('program.name'), ...name.filter(Boolean), ...more];
};

export const reportTabsOf = (open: ReportTab, {words}: World): NonNullable<Sheet['tabs']> => ({
	names: reportTabs.map(tab => words(`tab.${tab}`)),
	short: reportTabs.map(tab => words(`tab.${tab}.short`)),
	open: reportTabs.indexOf(open),
});

export const unitCaption = (unit: Unit | undefined): string => (unit === undefined ? '' : unitLabels[unit]);

export const cutOf = (path: string): string => path.split('/')[0] ?? '';

/** Which outline tab a path is shown under. */
export const outlineTabOf = (path: string): 'functional' | 'economic' =>
	cuts[cutOf(path) as CutId]?.classification.startsWith('economic') === true ? 'economic' : 'functional';
