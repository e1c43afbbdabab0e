import type {CatalogEntry} from '../model/catalog.js';
import type {Work} from '../model/work.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Printed, ReportPart} from './search-part.js';

export type HitType = 'unit' | 'report' | 'account' | 'label' | 'project' | 'finding' | 'prose';

/** One thing that can be found. */
export type Entry = {
	readonly type: HitType;
	readonly title: string;
	/** Account, unit or project code. */
	readonly code: string | null;
	/** Positions in the catalog of the reports that hold it. */
	readonly reports: readonly number[];
	/** Where each of those reports prints it. */
	readonly printings: readonly Printed[];
	/** The classification of an account, the rule of a finding, the text of a section. */
	readonly about: string;
};

/** An entry with the names it can be found by; the first is its title. */
export type NamedEntry = {readonly entry: Entry; readonly names: readonly string[]};

type Growing = {entry: Omit<Entry, 'reports' | 'printings'>; reports: number[]; printings: Printed[]};

const nothing: readonly never[] = [];
/** Reports between which something else may be served. */
const atOnce = 100;

export const unitEntries = (catalog: readonly CatalogEntry[]): readonly Entry[] => {
	const units = new Map<string, {code: string | null; reports: number[]}>();
	for (const [position, {unit, unitCode}] of catalog.entries()) {
		if (unit !== null) {
			const known = units.get(unit);
			if (known === undefined) {
				units.set(unit, {code: unitCode, reports: [position]});
			} else {
				known.code ??= unitCode;
				known.reports.push(position);
			}
		}
	}

	return [...units].map(([title, {code, reports}]) => ({
		type: 'unit',
		title,
		code,
		reports,
		printings: nothing,
		about: '',
	}));
};

const mostFrequent = (names: ReadonlyMap<string, number>): readonly string[] =>
	[...names].sort(([, a], [, b]) => b - a).map(([name]) => name);

/** Accounts of the vocabulary and of the reports; the name that reports print wins over the catalogue's. */
export const accountEntries = function* (
	vocabulary: Vocabulary,
	catalog: readonly CatalogEntry[],
	parts: readonly (ReportPart | undefined)[],
): Work<readonly NamedEntry[]> {
	const seen = new Map<string, number[]>();
	const printed = new Map<string, Map<string, number>>();
	for (const [position, {codes}] of catalog.entries()) {
		if (position % atOnce === 0) {
			yield;
		}

		for (const code of codes) {
			const reports = seen.get(code);
			if (reports === undefined) {
				seen.set(code, [position]);
			} else {
				reports.push(position);
			}
		}

		for (const [code, name] of parts[position]?.accounts ?? nothing) {
			const names = printed.get(code) ?? new Map<string, number>();
			names.set(name, (names.get(name) ?? 0) + 1);
			printed.set(code, names);
		}
	}

	const named = (key: string, others: readonly string[]): NamedEntry[] => {
		const names = [...new Set([...mostFrequent(printed.get(key) ?? new Map()), ...others])];
		const [classification = '', code = ''] = key.split(':');
		const [title] = names;
		return title === undefined
			? []
			: [
					{
						names,
						entry: {type: 'account', title, code, reports: seen.get(key) ?? [], printings: [], about: classification},
					},
				];
	};

	const listed = new Set<string>();
	const entries = vocabulary.accounts().flatMap(({classification, code, name, formerNames}) => {
		const key = `${classification}:${code}`;
		listed.add(key);
		return named(key, [name, ...formerNames]);
	});
	const unlisted = [...new Set([...seen.keys(), ...printed.keys()])].filter(key => !listed.has(key)).sort();
	return [...entries, ...unlisted.flatMap(key => named(key, []))];
};

const longestTitle = 40;

const sectionTitle = (heading: string, text: string): string =>
	(heading === '' ? text : heading)
		.replace(/^[#*\s]+/, '')
		.replace(/\s+/g, ' ')
		.slice(0, longestTitle);

/** Labels and projects of all reports, one entry a name; findings and sections, one entry each. */
export const partEntries = function* (
	parts: readonly (ReportPart | undefined)[],
	units: ReadonlySet<string>,
): Work<readonly Entry[]> {
	const shared = new Map<string, Growing>();
	const single: Entry[] = [];
	const add = (position: number, type: 'label' | 'project', printing: Printed, code: string | null): void => {
		const [title] = printing;
		// The row of a unit in a table that lists several.
		if (units.has(title)) {
			return;
		}

		const key = `${type} ${title}`;
		const known = shared.get(key) ?? {entry: {type, title, code, about: ''}, reports: [], printings: []};
		known.reports.push(position);
		known.printings.push(printing);
		shared.set(key, known);
	};

	for (const [position, part] of parts.entries()) {
		if (position % atOnce === 0) {
			yield;
		}

		for (const [name, table, row, fact, code] of part?.projects ?? nothing) {
			add(position, 'project', [name, table, row, fact], code === '' ? null : code);
		}

		for (const label of part?.labels ?? nothing) {
			add(position, 'label', label, null);
		}

		for (const [rule, message] of part?.findings ?? nothing) {
			single.push({type: 'finding', title: message, code: null, reports: [position], printings: [], about: rule});
		}

		for (const [heading, line, place, text] of part?.sections ?? nothing) {
			const printings: readonly Printed[] = [[heading, 0, line, place]];
			single.push({
				type: 'prose',
				title: sectionTitle(heading, text),
				code: null,
				reports: [position],
				printings,
				about: text,
			});
		}
	}

	const grown = [...shared.values()].map(({entry, reports, printings}) => ({...entry, reports, printings}));
	return [...grown, ...single];
};
