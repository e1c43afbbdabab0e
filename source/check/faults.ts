import {connected} from './connected.js';
import type {JudgedIdentity} from './judged.js';
import {bestRepair, type Repair} from './repair.js';
import type {ReportView} from './report-view.js';
import {type RowRepair, rowRepair} from './row-repair.js';

/** Failures of one cause: the cell or the row that explains them, where one does. */
export type Fault = {
	readonly failures: readonly [JudgedIdentity, ...JudgedIdentity[]];
	readonly repair?: Repair;
	readonly rowRepair?: RowRepair;
};

const figuresOf = ({equation: {left, right}}: JudgedIdentity): readonly string[] =>
	[...left, ...right].map(({figure}) => figure.id);

const faultOf = (failures: readonly JudgedIdentity[], more: Omit<Fault, 'failures'> = {}): readonly Fault[] => {
	const [first, ...others] = failures;
	return first === undefined ? [] : [{failures: [first, ...others], ...more}];
};

/** The change that puts right the most first, until no change explains more; and what is left. */
const cellFaults = (
	all: readonly JudgedIdentity[],
	group: readonly JudgedIdentity[],
): {readonly faults: readonly Fault[]; readonly rest: readonly JudgedIdentity[]} => {
	const faults: Fault[] = [];
	const open = new Set(group);
	for (let repair = bestRepair(all, open); repair !== undefined; repair = bestRepair(all, open)) {
		faults.push(...faultOf(repair.repaired, {repair}));
		for (const failure of repair.repaired) {
			open.delete(failure);
		}
	}

	return {faults, rest: [...open]};
};

/** A lost or doubled row shows in all columns of the row above it. */
const rowOf = ({equation: {left}}: JudgedIdentity): readonly string[] =>
	left.slice(0, 1).map(({figure: {table, row, label}}) => `${table} ${row} ${label}`);

/** Failures by the row they are about; two rows are one fault where a row too much in one is missing in the other. */
const rowFaults = (rest: readonly JudgedIdentity[], view: ReportView): readonly Fault[] => {
	const open = [...connected(rest, rowOf)];
	const faults: Fault[] = [];
	for (let group = open.shift(); group !== undefined; group = open.shift()) {
		const own = group;
		const partner = open.findIndex(other => rowRepair([...own, ...other], view)?.kind === 'code');
		const failures = partner === -1 ? own : [...own, ...(open.splice(partner, 1)[0] ?? [])];
		const repair = rowRepair(failures, view);
		faults.push(...faultOf(failures, repair === undefined ? {} : {rowRepair: repair}));
	}

	return faults;
};

const moneyOf = ({failures}: Fault): number =>
	Math.max(...failures.map(({judgement}) => Math.abs(judgement.difference)));

/** What the failures of a report come down to, the most money first. */
export const faultsOf = (all: readonly JudgedIdentity[], view: ReportView): readonly Fault[] => {
	const failures = all.filter(({judgement}) => judgement.verdict === 'fail');
	const groups = connected(failures, figuresOf).map(group => cellFaults(all, group));
	const faults = [
		...groups.flatMap(group => group.faults),
		...rowFaults(
			groups.flatMap(group => group.rest),
			view,
		),
	];
	return faults.sort((a, b) => moneyOf(b) - moneyOf(a));
};
