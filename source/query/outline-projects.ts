import {labelKey} from '../model/label.js';
import {type Nested, nestedRows} from './outline-nesting.js';
import type {CodedFact, Series, SeriesFact, Step} from './outline-series.js';

type ProjectRow = Pick<SeriesFact['fact'], 'row' | 'amount' | 'label' | 'unitName'>;

type Placed = Map<number, readonly Step[]>;

/** A name as a step of a path; the second of one name among its siblings is `名称#2`. */
const stepNamed = (name: string, taken: Map<string, number>): Step => {
	const key = name.replaceAll('/', '／');
	const count = (taken.get(key) ?? 0) + 1;
	taken.set(key, count);
	return {key: count === 1 ? key : `${key}#${count}`, code: null, label: name};
};

const nameOf = ({label, unitName, row}: ProjectRow): string => label ?? unitName ?? String(row);

const place = (below: ReadonlyArray<Nested<ProjectRow>>, steps: readonly Step[], placed: Placed): void => {
	const taken = new Map<string, number>();
	for (const nested of below) {
		const own = [...steps, stepNamed(nameOf(nested.row), taken)];
		placed.set(nested.row.row, own);
		place(nested.below, own, placed);
	}
};

/** Without sums among the rows: every project below its unit, where they are of several. */
const placeFlat = (rows: readonly ProjectRow[], whole: ReadonlySet<number>, placed: Placed): void => {
	const parts = rows.filter(({row}) => !whole.has(row));
	const units = new Set(parts.map(({unitName}) => unitName));
	const groups = units.size > 1 ? [...units] : [null];
	const names = new Map<string, number>();
	for (const unit of groups) {
		const members = parts.filter(({unitName}) => groups.length === 1 || unitName === unit);
		const above = unit === null ? [] : [stepNamed(unit, names)];
		place(
			members.map(row => ({row, below: []})),
			above,
			placed,
		);
	}
};

/** The figures of a list of projects with the steps to each: its unit, its kind, itself, as far as the list adds up so. */
export const projectFacts = (
	facts: readonly SeriesFact[],
	whole: readonly SeriesFact[],
	main: Series,
): readonly CodedFact[] => {
	const rows: ProjectRow[] = [];
	for (const {fact, series} of facts) {
		if (series === main.key && rows.at(-1)?.row !== fact.row) {
			rows.push(fact);
		}
	}

	const wholeRows = new Set(whole.map(({fact}) => fact.row));
	const placed: Placed = new Map();
	const nested = nestedRows(rows);
	const top = nested?.row;
	const isWhole = top !== undefined && (wholeRows.has(top.row) || top.label === null || isUnit(top));
	if (nested !== undefined && isWhole) {
		placed.set(nested.row.row, []);
		place(nested.below, [], placed);
	} else {
		for (const row of wholeRows) {
			placed.set(row, []);
		}

		placeFlat(rows, wholeRows, placed);
	}

	return facts.flatMap(({fact, label}) => {
		const steps = placed.get(fact.row);
		return steps === undefined ? [] : [{fact, code: null, label: steps.length === 0 ? label : null, steps}];
	});
};

const isUnit = ({label, unitName}: ProjectRow): boolean => labelKey(label ?? '') === labelKey(unitName ?? ' ');
