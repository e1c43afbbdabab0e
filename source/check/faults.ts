import {connected} from './connected.js';
import {isFailure, type Uses, usesOf} from './identity-uses.js';
import type {JudgedIdentity} from './judged.js';
import {bestCell, type CellRepair, gainOf, type KnownRepairs} from './repair.js';
import type {ReportView} from './report-view.js';
import {bestRow, type RowRepair, rowCandidates} from './row-repair.js';

export type Repair = CellRepair | RowRepair;

/** Failures of one cause: the cell or the row that explains them, where one does. */
export type Fault = {readonly failures: readonly [JudgedIdentity, ...JudgedIdentity[]]; readonly repair?: Repair};

const faultOf = (failures: readonly JudgedIdentity[], repair?: Repair): readonly Fault[] => {
	const [first, ...others] = failures;
	return first === undefined ? [] : [{failures: [first, ...others], ...(repair !== undefined && {repair})}];
};

const tablesOf = ({equation: {left, right}}: JudgedIdentity): readonly string[] => [
	...new Set([...left, ...right].map(({figure}) => String(figure.table))),
];

/** A lost row shows in all columns of the row above it; other rows' failures are other faults. */
const rowOf = ({equation: {left, right}}: JudgedIdentity): readonly string[] => {
	const [whole] = left;
	return left.length === 1 && whole !== undefined
		? [`${whole.figure.table} ${whole.figure.row} ${whole.figure.label}`]
		: [...left, ...right].map(({figure}) => figure.id);
};

const better = (cell: CellRepair | undefined, row: RowRepair | undefined): Repair | undefined =>
	cell !== undefined && row !== undefined ? (gainOf(row) > gainOf(cell) ? row : cell) : (cell ?? row);

/** The change that puts right the most first, until none explains more; what is left, row by row. */
const groupFaults = (
	all: readonly JudgedIdentity[],
	uses: Uses,
	group: readonly JudgedIdentity[],
	view: ReportView,
): readonly Fault[] => {
	const faults: Fault[] = [];
	const open = new Set(group);
	const rows = rowCandidates(all, uses, open, view);
	const known: KnownRepairs = new Map();
	const next = (): Repair | undefined => better(bestCell(uses, open, known), bestRow(rows, open));
	for (let repair = next(); repair !== undefined; repair = next()) {
		faults.push(...faultOf(repair.repaired, repair));
		for (const failure of repair.repaired) {
			open.delete(failure);
		}
	}

	return [...faults, ...connected([...open], rowOf).flatMap(rest => faultOf(rest))];
};

const moneyOf = ({failures}: Fault): number =>
	Math.max(...failures.map(({judgement}) => Math.abs(judgement.difference)));

/** What the failures of a report come down to, the most money first. */
export const faultsOf = (all: readonly JudgedIdentity[], view: ReportView): readonly Fault[] => {
	const failures = all.filter(isFailure);
	if (failures.length === 0) {
		return [];
	}

	const uses = usesOf(all);
	return connected(failures, tablesOf)
		.flatMap(group => groupFaults(all, uses, group, view))
		.sort((a, b) => moneyOf(b) - moneyOf(a));
};
