import type {CatalogEntry} from '../model/catalog.js';
import {unitKey} from '../model/unit-key.js';
import type {Vocabulary} from '../vocabulary.js';

/** Two names that may be one unit: proposed only, until somebody says so. */
export type UnitProposal = {readonly older: string; readonly newer: string; readonly reason: 'same_code' | 'renamed'};

type Unit = {
	readonly name: string;
	readonly region: string;
	readonly codes: ReadonlySet<string>;
	/** `2019 budget`: what it published. */
	readonly published: ReadonlySet<string>;
	readonly newest: number;
};

const unitsOf = (catalog: readonly CatalogEntry[], identity: (name: string) => string): readonly Unit[] => {
	const byIdentity = new Map<string, CatalogEntry[]>();
	for (const entry of catalog) {
		if (entry.unit !== null) {
			const key = identity(entry.unit);
			byIdentity.set(key, [...(byIdentity.get(key) ?? []), entry]);
		}
	}

	return [...byIdentity.values()].map(entries => {
		const sorted = [...entries].sort((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
		const {province, city, county} = sorted[0]?.region ?? {};
		return {
			name: sorted[0]?.unit ?? '',
			region: [province, city, county].join('/'),
			codes: new Set(entries.flatMap(({unitCode}) => unitCode ?? [])),
			published: new Set(entries.map(({fiscalYear, stage}) => `${fiscalYear} ${stage}`)),
			newest: sorted[0]?.fiscalYear ?? 0,
		};
	});
};

/** One unit does not publish the same thing twice under two names. */
const neverAtOnce = (a: Unit, b: Unit): boolean => [...a.published].every(what => !b.published.has(what));

// Shorter ones (01) are numbers of a place's own, too many are alike
const shortestCode = 3;

const withSameCode = (units: readonly Unit[]): readonly UnitProposal[] => {
	const byCode = new Map<string, Unit[]>();
	for (const unit of units) {
		for (const code of unit.codes) {
			const key = `${unit.region} ${code}`;
			byCode.set(key, code.length < shortestCode ? [] : [...(byCode.get(key) ?? []), unit]);
		}
	}

	return [...byCode.values()].flatMap(([a, b, ...others]) => {
		if (a === undefined || b === undefined || others.length > 0 || a.newest === b.newest || !neverAtOnce(a, b)) {
			return [];
		}

		const [older, newer] = a.newest < b.newest ? [a, b] : [b, a];
		return {older: older.name, newer: newer.name, reason: 'same_code' as const};
	});
};

const renamed = (units: readonly Unit[], vocabulary: Vocabulary): readonly UnitProposal[] => {
	const {renames} = vocabulary.file('unit-renames') as {readonly renames: ReadonlyArray<readonly [string, string]>};
	const byKey = new Map(units.map(unit => [unitKey(unit.name), unit]));
	return units.flatMap(older =>
		renames
			.filter(([before]) => older.name.endsWith(before))
			.flatMap(([before, after]) => {
				const newer = byKey.get(unitKey(`${older.name.slice(0, -before.length)}${after}`));
				return newer !== undefined && newer.newest > older.newest && neverAtOnce(older, newer)
					? {older: older.name, newer: newer.name, reason: 'renamed' as const}
					: [];
			}),
	);
};

/** Names of the store that may be one unit, by unit code or by how agencies were renamed. */
export const unitProposals = (
	catalog: readonly CatalogEntry[],
	identity: (name: string) => string,
	vocabulary: Vocabulary,
): readonly UnitProposal[] => {
	const units = unitsOf(catalog, identity);
	const proposals = [...renamed(units, vocabulary), ...withSameCode(units)];
	return proposals.filter(
		({older, newer}, index) => proposals.findIndex(other => other.older === older && other.newer === newer) === index,
	);
};
