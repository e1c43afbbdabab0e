import type {Measure} from '../model/fact.js';
import {oncePer} from '../model/once.js';
import type {StatementKind} from '../model/report.js';
import {type ColumnGroup, columnGroups} from './column-groups.js';
import type {Lane} from './lanes.js';
import {type Check, checkReadings} from './rule.js';
import type {TableView} from './table-view.js';

/** Kinds whose columns have rules of their own, or hold forms. */
const otherKinds: ReadonlySet<StatementKind> = new Set([
	'agency_operations',
	'overall_performance',
	'project_performance',
	'unknown',
]);

/** What an expenditure is made of, for headers that were merged wrongly: 项目支出 / 公用经费 is part of 基本支出. */
const partsOfMeasure: Readonly<Partial<Record<Measure, ReadonlyArray<readonly Measure[]>>>> = {
	basic: [
		['personnel', 'operating'],
		['wages_and_benefits', 'individuals_and_families', 'operating'],
	],
	project: [['other_operation', 'specific_target']],
};

const expenditure: ReadonlySet<Measure | null> = new Set([
	'basic',
	'project',
	'personnel',
	'operating',
	'remitted_to_superior',
	'business_expenditure',
	'subsidy_to_subordinate',
]);
const carried: ReadonlySet<Measure | null> = new Set(['carryover_in', 'carryover_out']);
const changes: ReadonlySet<Measure | null> = new Set(['change', 'change_pct']);

const isSplit = (parts: readonly Lane[]): boolean => parts.some(({measure}) => expenditure.has(measure));

/** Forms differ in whether 结转下年, 上年结余 or 政府采购 beside the parts are part of the total: one of these holds. */
const readingsOf = ({total, parts}: ColumnGroup, lanes: readonly Lane[]): ReadonlyArray<readonly Lane[]> => {
	const named = (measures: readonly Measure[]): readonly Lane[] =>
		lanes.filter(
			({measure, fund, fiscalYear, stage}) =>
				measure !== null &&
				measures.includes(measure) &&
				fund === total.fund &&
				fiscalYear === total.fiscalYear &&
				stage === total.stage,
		);
	const byMeasure = (total.measure === null ? [] : (partsOfMeasure[total.measure] ?? [])).map(named);
	return [
		...(isSplit(parts) ? [parts.filter(({measure}) => expenditure.has(measure))] : []),
		parts,
		parts.filter(({measure}) => !carried.has(measure)),
		parts.filter(({fiscalYear, stage}) => fiscalYear === total.fiscalYear && stage === total.stage),
		...byMeasure.filter(list => list.length > 1),
	].filter(list => list.length > 0);
};

const hasOneMeasure = (lanes: readonly Lane[]): boolean => new Set(lanes.map(({measure}) => measure)).size === 1;

const bySide = (lanes: readonly Lane[]): ReadonlyArray<readonly Lane[]> =>
	[...new Set(lanes.map(({side}) => side))].map(side => lanes.filter(lane => lane.side === side));

const readGroups = oncePer(({lanes}: TableView) =>
	bySide(lanes).flatMap(list =>
		columnGroups(list)
			.filter(({total}) => !changes.has(total.measure))
			.map(group => ({group, readings: readingsOf(group, list)})),
	),
);

/** 合计 = its columns, in every row of a table, for the groups of columns that a rule is about. */
export const columnChecks = function* (
	tables: readonly TableView[],
	isMeant: (group: ColumnGroup) => boolean,
): Generator<Check> {
	for (const table of tables) {
		const {statement, lanes, entries} = table;
		if (otherKinds.has(statement.kind) || (statement.kind === 'three_public' && !hasOneMeasure(lanes))) {
			continue;
		}

		for (const {group, readings} of readGroups(table).filter(({group}) => isMeant(group))) {
			const {total} = group;
			for (const {cells} of entries()) {
				yield* checkReadings(
					cells.get(total.index),
					readings.map(parts => parts.map(({index}) => cells.get(index))),
					{pattern: `columns ${total.index}`},
				);
			}
		}
	}
};
