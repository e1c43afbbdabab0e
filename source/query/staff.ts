import type {Claim} from '../model/claim.js';
import {decimalValue} from '../model/decimal.js';
import {labelKey} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

/** How many people work at a unit, as it says itself. */
export type Staff = {readonly persons: number; readonly printed: string};

type StaffTexts = {
	readonly staff: {
		/** Words for those who are there, the most telling first; then words for the posts there are. */
		readonly labels: readonly string[];
		readonly establishment: readonly string[];
		/** What may stand before such a word without making it mean fewer. */
		readonly before: string;
		readonly units: readonly string[];
	};
};

type Count = Staff & {readonly label: string};

const countIn = ({subject, value, provenance}: Claim, before: RegExp): Count | undefined => {
	const name = subject?.split(' / ').at(-1);
	return name === undefined || value === null
		? undefined
		: {label: labelKey(name).replace(before, ''), persons: decimalValue(value), printed: provenance.text};
};

/** Numbers of people told of the report's own year: in the prose, or in a table about the unit itself. */
const countsOf = (contents: ReportContents, {before, units}: StaffTexts['staff']): readonly Count[] => {
	const {report, claims, quantities, statements} = contents;
	const prefix = new RegExp(`^(?:${before})+`, 'u');
	const told = claims.flatMap(claim => {
		const {type, valueUnit, direction, basis, fiscalYear} = claim;
		const isOwn = (basis ?? 'this_year') === 'this_year' && (fiscalYear ?? report.fiscalYear) === report.fiscalYear;
		const isCount = type === 'count' && direction === null && units.includes(valueUnit ?? '');
		return isCount && isOwn ? (countIn(claim, prefix) ?? []) : [];
	});
	const tables = new Set(statements.filter(({kind}) => kind === 'agency_operations').map(({n}) => n));
	const printed = quantities
		.filter(
			({table, fiscalYear, valueUnit}) =>
				tables.has(table) &&
				(fiscalYear ?? report.fiscalYear) === report.fiscalYear &&
				(valueUnit === null || units.includes(valueUnit)),
		)
		.map(
			({label, value, provenance}): Count => ({
				label: labelKey(label ?? '').replace(prefix, ''),
				persons: value,
				printed: provenance.text,
			}),
		);
	return [...printed, ...told];
};

/**
 * Those who are there before the posts there are. A word that is told with several numbers is about parts of the unit: no
 * number then, as a sum could count some twice.
 */
export const staffOf = (contents: ReportContents, vocabulary: Vocabulary): Staff | undefined => {
	const {staff} = vocabulary.file('ratios') as StaffTexts;
	const counts = countsOf(contents, staff).filter(({persons}) => Number.isInteger(persons) && persons > 0);
	for (const label of [...staff.labels, ...staff.establishment]) {
		const [found, ...others] = counts.filter(count => count.label === label);
		if (found !== undefined && others.every(({persons}) => persons === found.persons)) {
			return {persons: found.persons, printed: found.printed};
		}
	}

	return undefined;
};
