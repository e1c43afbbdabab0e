import {levelOf, toAccountCode} from '../model/account.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import {contains, type Filter, isUnder, type Term} from './filter.js';
import {reportTest} from './report-filter.js';
import type {Entry} from './search-entry.js';
import type {SearchIndex} from './search-index.js';

/** What a filter lets through: reports, and entries by what they are and by the reports that hold them. */
export type SearchFilter = {
	readonly report: (position: number) => boolean;
	readonly entry: (entry: Entry) => boolean;
};

type EntryTest = (entry: Entry, index: SearchIndex) => boolean;

/** What a term says of an entry itself; nothing if it speaks of reports. */
const entryTest = (term: Term): EntryTest | undefined => {
	switch (term.key) {
		case 'classification': {
			return ({type, about}) => type === 'account' && term.choices.includes(about as never);
		}

		case 'level': {
			return ({type, code}) => {
				const account = type === 'account' ? toAccountCode(code ?? '') : undefined;
				return account !== undefined && term.choices.includes(levelOf(account));
			};
		}

		case 'label': {
			return ({type, title}) => (type === 'account' || type === 'label') && contains(title, term.texts);
		}

		case 'table': {
			return ({reports, printings}, {parts}) =>
				printings.some(([, table], at) => {
					const kind = parts[reports[at] ?? -1]?.tables[table - 1];
					return term.tables.includes(table) || (kind !== undefined && term.tables.includes(kind));
				});
		}

		default: {
			return undefined;
		}
	}
};

/** The filters that choose what is found; the others speak of figures alone. */
export const searchKeys: ReadonlySet<string> = new Set<Term['key']>([
	'report',
	'unit',
	'year',
	'stage',
	'scope',
	'region',
	'table',
	'code',
	'classification',
	'level',
	'label',
	'has',
]);

/** Nothing if the filter has no terms. A term that speaks of figures alone is wrong usage. */
export const searchFilter = (index: SearchIndex, filter: Filter, words: Words): SearchFilter | undefined => {
	if (filter.terms.length === 0) {
		return undefined;
	}

	const ofFigures = filter.terms.find(({key}) => !searchKeys.has(key));
	if (ofFigures !== undefined) {
		throw new ExpectedError(words('filter.not_of_search', {name: ofFigures.key}), 2);
	}

	const ofEntries = filter.terms.flatMap(term => entryTest(term) ?? []);
	const ofReports = filter.terms.filter(term => entryTest(term) === undefined);
	const test = reportTest({terms: ofReports, text: []}, words);
	const known = new Map<number, boolean>();
	const report = (position: number): boolean => {
		const passes = known.get(position) ?? test(index.catalog[position] as (typeof index.catalog)[number]);
		known.set(position, passes);
		return passes;
	};

	const codes = ofReports.flatMap(term => (term.key === 'code' ? [term.codes] : []));
	return {
		report: position => ofEntries.length === 0 && report(position),
		entry(entry) {
			const isWanted = entry.type !== 'account' || codes.every(terms => isUnder(entry.code, terms));
			const isHeld =
				ofReports.every(({key}) => key === 'code' && entry.type === 'account') || entry.reports.some(report);
			return isWanted && isHeld && ofEntries.every(passes => passes(entry, index));
		},
	};
};
