import {reportScreen, type Screen} from './screen.js';
import {columnsToCompare} from './screens/comparison.js';
import {reportsOfUnit} from './screens/reports.js';
import type {Library} from './state.js';
import {contentsOf, type World} from './world.js';

/** Earlier years first, and the budget before the accounts of its year: a change is then from the past to the present. */
export const inOrder = (reports: readonly string[], {catalog = []}: Library): readonly string[] => {
	const moment = (report: string): number => {
		const entry = catalog.find(candidate => candidate.report === report);
		return (entry?.fiscalYear ?? 0) * 2 + Number(entry?.stage === 'final');
	};
	return [...reports].sort((a, b) => moment(a) - moment(b));
};

/** The reports of a unit by their years. */
export const yearsOf = (unit: string, library: Library): Screen | undefined => {
	const reports = reportsOfUnit(unit, library).map(({report}) => report);
	return reports.length < 2 ? undefined : {kind: 'compare', reports: inOrder(reports, library), by: 'year'};
};

/** The years a report tells of itself; where it tells of one, those of its unit's reports. */
export const yearsFrom = (report: string, world: World): Screen => {
	const contents = contentsOf(world, report);
	const isAlone = contents !== undefined && columnsToCompare({reports: [contents], by: 'year'}, world).length < 2;
	const unit = isAlone ? contents.report.unit : null;
	return (unit === null ? undefined : yearsOf(unit, world.library)) ?? reportScreen(report, 'years');
};
