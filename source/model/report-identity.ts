import type {CatalogEntry} from './catalog.js';
import type {Report} from './report.js';
import {unitKey} from './unit-key.js';

type Identity = Pick<Report, 'unit' | 'fiscalYear' | 'stage' | 'scope'>;

const compatible = <Value>(a: Value | null, b: Value | null): boolean => a === null || b === null || a === b;

/** Whether two files print the same report: one may leave out its scope or year, never say another. */
export const isSameReport = (a: Identity, b: Identity): boolean =>
	a.unit !== null &&
	b.unit !== null &&
	unitKey(a.unit) === unitKey(b.unit) &&
	a.stage !== null &&
	a.stage === b.stage &&
	a.fiscalYear !== null &&
	a.fiscalYear === b.fiscalYear &&
	compatible(a.scope, b.scope);

/** The one report of a store that a file belongs to; none if two could be meant, as 部门 and 单位 are different reports. */
export const reportOf = (identity: Identity, catalog: readonly CatalogEntry[]): CatalogEntry | undefined => {
	const candidates = catalog.filter(entry => isSameReport(identity, entry));
	const exact = candidates.filter(({scope}) => scope === identity.scope);
	return exact.length === 1 ? exact[0] : candidates.length === 1 ? candidates[0] : undefined;
};
