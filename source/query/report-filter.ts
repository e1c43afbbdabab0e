import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import {contains, type Filter, isInside, isUnder, isUnit, regionText, type Term} from './filter.js';

type EntryTest = (entry: CatalogEntry) => boolean;

const findingsCount = ({counts}: CatalogEntry, thing: string): number =>
	thing === 'error' ? counts.errors : thing === 'warning' ? counts.warnings : counts.errors + counts.warnings;

/** What a term says of a whole report; nothing if it speaks of figures alone. */
const reportTermTest = (term: Term): EntryTest | undefined => {
	switch (term.key) {
		case 'report': {
			return ({report}) => term.texts.some(text => report.startsWith(text.toLowerCase()));
		}

		case 'region': {
			return ({region}) => contains(regionText(region), term.texts);
		}

		case 'scope': {
			return ({scope}) => term.choices.includes(scope);
		}

		case 'unit': {
			return ({unit, unitCode}) => isUnit(unit, unitCode, term.texts);
		}

		case 'year': {
			return ({fiscalYear}) => isInside(fiscalYear, term.intervals);
		}

		case 'stage': {
			return ({stage}) => term.choices.includes(stage);
		}

		case 'code': {
			return ({codes}) => codes.some(code => isUnder(code.slice(code.indexOf(':') + 1), term.codes));
		}

		case 'has': {
			return entry =>
				term.things.some(thing => (thing === 'code' ? entry.codes.length : findingsCount(entry, thing)) > 0);
		}

		default: {
			return undefined;
		}
	}
};

/** Whether a report passes, by its identity; a word that speaks of figures alone is wrong usage here. */
export const reportTest = (filter: Filter, words: Words): EntryTest => {
	const tests = filter.terms.map(term => {
		const test = reportTermTest(term);
		if (test === undefined) {
			throw new ExpectedError(words('filter.not_of_reports', {name: term.key}), 2);
		}

		return test;
	});
	return entry => tests.every(test => test(entry));
};

// Figures of other years, stages and units stand in a report too, so only these can rule one out.
const decisive = new Set<Term['key']>(['report', 'region', 'scope']);

/** False for reports that cannot hold a figure the filter lets through; their files need not be opened. */
export const mayHold = (filter: Filter): EntryTest => {
	const tests = filter.terms.flatMap(term => {
		const isDecisive = decisive.has(term.key) || (term.key === 'code' && !term.codes.includes(null));
		return (isDecisive ? reportTermTest(term) : undefined) ?? [];
	});
	return entry => tests.every(test => test(entry));
};
