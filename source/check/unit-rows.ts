import {labelKey} from '../model/label.js';
import type {ReportView} from './report-view.js';
import type {Entry, TableView} from './table-view.js';

/** Names of the report's own unit and of the units that its tables list. */
export const unitNames = ({contents, tables}: ReportView): ReadonlySet<string> => {
	const names = new Set<string>();
	const add = (name: string | null): void => {
		if (name !== null && name !== '') {
			names.add(labelKey(name).replace(/[(（](?:本级|汇总|部门)[)）]$/u, ''));
		}
	};
	add(contents.report.unit);
	for (const {statement, entries} of tables) {
		if (statement.kind === 'revenue' && statement.columns.some(({role}) => role === 'unit_name')) {
			for (const {label, level} of entries()) {
				add(level === 'line' ? label : null);
			}
		}
	}

	return names;
};

export const isUnitRow = (names: ReadonlySet<string>, {label, level, code}: Entry): boolean =>
	code === null &&
	level === 'line' &&
	label !== null &&
	names.has(labelKey(label).replace(/[(（](?:本级|汇总|部门)[)）]$/u, ''));

/** A list of units or projects without account codes: its sums, and what stands below them. */
export type UnitList = {
	readonly table: TableView;
	readonly totals: readonly Entry[];
	/** Each unit with its projects; without units, one list of projects. */
	readonly units: ReadonlyArray<{readonly head: Entry | undefined; readonly rows: readonly Entry[]}>;
};

const isTotal = ({level, label, row}: Entry, first: Entry | undefined): boolean =>
	level === 'total' || (label === null && row === first?.row);

export const unitList = (table: TableView, names: ReadonlySet<string>): UnitList => {
	const entries = table.entries();
	const totals = entries.filter(entry => isTotal(entry, entries[0]));
	const units: Array<{head: Entry | undefined; rows: Entry[]}> = [];
	for (const entry of entries.filter(row => !totals.includes(row))) {
		if (isUnitRow(names, entry)) {
			units.push({head: entry, rows: []});
		} else if (units.length === 0) {
			units.push({head: undefined, rows: [entry]});
		} else {
			units.at(-1)?.rows.push(entry);
		}
	}

	return {table, totals, units};
};
