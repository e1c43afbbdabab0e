import type {Scope, Stage} from '../model/report.js';

type Identity = {
	readonly unit: string | null;
	readonly fiscalYear: number | null;
	readonly stage: Stage | null;
	readonly scope: Scope | null;
};

/** `cqsjbqylbzj-2023-final-department`; where a part is unknown, hex digits of the content make the id unique. */
export const reportIdOf = (
	{unit, fiscalYear, stage, scope}: Identity,
	sha256: string,
	initialsOf: (text: string) => string,
): string => {
	const parts = [
		unit === null ? '' : initialsOf(unit),
		fiscalYear === null ? '' : String(fiscalYear),
		stage ?? '',
		scope ?? '',
	];
	const known = parts.filter(part => part !== '');
	return (known.length === parts.length ? known : [...known, sha256.slice(0, 8)]).join('-');
};
