import type {CatalogEntry} from '../model/catalog.js';
import {type UnitAliases, unitIdentity} from './unit-identity.js';

type Index = {
	readonly identity: ReturnType<typeof unitIdentity>;
	readonly units: ReadonlyMap<string, readonly CatalogEntry[]>;
};

/** A catalog is read once and asked at every key. */
const indexes = new WeakMap<readonly CatalogEntry[], {readonly aliases: UnitAliases; readonly index: Index}>();

const indexOf = (catalog: readonly CatalogEntry[], aliases: UnitAliases): Index => {
	const known = indexes.get(catalog);
	if (known !== undefined && known.aliases === aliases) {
		return known.index;
	}

	const identity = unitIdentity(aliases);
	const units = new Map<string, CatalogEntry[]>();
	for (const entry of catalog) {
		const key = entry.unit === null ? undefined : identity(entry.unit);
		const own = key === undefined ? undefined : units.get(key);
		if (own !== undefined) {
			own.push(entry);
		} else if (key !== undefined) {
			units.set(key, [entry]);
		}
	}

	const index = {identity, units};
	indexes.set(catalog, {aliases, index});
	return index;
};

const mostYears = 6;

/** The report and those of other years of its unit, of the same stage and scope, one a year, the earliest first. */
export const seriesOf = (
	report: string,
	catalog: readonly CatalogEntry[],
	aliases: UnitAliases,
): readonly CatalogEntry[] => {
	const own = catalog.find(entry => entry.report === report);
	if (own === undefined || own.unit === null) {
		return [];
	}

	const {identity, units} = indexOf(catalog, aliases);
	const years = new Map<number, CatalogEntry>();
	for (const entry of units.get(identity(own.unit)) ?? []) {
		const {fiscalYear, stage, scope} = entry;
		if (fiscalYear !== null && stage === own.stage && scope === own.scope && !years.has(fiscalYear)) {
			years.set(fiscalYear, entry);
		}
	}

	if (own.fiscalYear !== null) {
		years.set(own.fiscalYear, own);
	}

	const series = [...years].sort(([a], [b]) => a - b).map(([, entry]) => entry);
	// Not without the report itself, be it an old one
	const last = series.slice(-mostYears);
	return last.includes(own) ? last : [own, ...last.slice(1)];
};
