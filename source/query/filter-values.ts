import {nearest} from '../model/edit-distance.js';
import {labelKey} from '../model/label.js';
import type {StatementKind} from '../model/report.js';
import type {ChoiceKey, CodeTerm} from './filter.js';
import {amountTerm, yearTerm} from './filter-intervals.js';
import {type Names, parts, type TermReader, type Typed, wrong} from './filter-typed.js';
import {shortNames, spelledOut} from './unit-name.js';

const isNone = (text: string, {texts}: Typed): boolean => text === 'none' || texts.none.includes(text);

/** Ids whose identifier or Chinese name is the text, or else all whose name holds it. */
const idsNamed = (text: string, names: Names): readonly string[] => {
	const key = labelKey(text);
	const entries = Object.entries(names).map(([id, others]) => ({id, others: others.map(labelKey)}));
	const exact = entries.filter(({id, others}) => id === key || others.includes(key));
	return (exact.length > 0 ? exact : entries.filter(({others}) => others.some(name => name.includes(key)))).map(
		({id}) => id,
	);
};

const idOf = (text: string, typed: Typed): string => {
	const names = typed.texts.values[typed.key] ?? {};
	const [id, ...more] = idsNamed(text, names);
	if (id !== undefined && more.length === 0) {
		return id;
	}

	const known = Object.entries(names).map(([name, [usual = '']]) => `${name} ${usual}`.trim());
	if (id !== undefined) {
		throw wrong(typed, 'several_values', {value: text, found: [id, ...more].join(', ')});
	}

	const meant = nearest(labelKey(text), Object.entries(names).flat(2));
	throw meant === undefined
		? wrong(typed, 'unknown_value', {value: text, known: known.join(', ')})
		: wrong(typed, 'misspelt_value', {value: text, meant, known: known.join(', ')});
};

const choiceTerm: TermReader = typed => ({
	key: typed.key as ChoiceKey,
	choices: parts(typed.value).map(part => (isNone(part, typed) ? null : idOf(part, typed))),
});

const codesOf = (text: string, typed: Typed): ReadonlyArray<CodeTerm | null> => {
	const exact = text.startsWith('=');
	const name = exact ? text.slice(1) : text;
	const digits = name.replace(/[.\s|-]/g, '');
	if (/^\d+$/.test(digits)) {
		return [{code: digits, exact}];
	}

	if (isNone(name, typed)) {
		return [null];
	}

	const key = labelKey(name);
	const accounts = typed.vocabulary.accounts();
	const named = accounts.filter(account =>
		[account.name, ...account.formerNames].some(known => labelKey(known) === key),
	);
	if (named.length === 0) {
		const near = accounts.find(account => labelKey(account.name).includes(key));
		const meant =
			near === undefined ? nearest(key, new Set(accounts.map(account => account.name))) : `${near.code} ${near.name}`;
		throw meant === undefined
			? wrong(typed, 'unknown_account', {value: name})
			: wrong(typed, 'misspelt_account', {value: name, meant});
	}

	return named.map(({code}) => ({code, exact}));
};

const textTerm =
	(key: 'report' | 'label' | 'column' | 'region'): TermReader =>
	({value}) => ({key, texts: parts(value)});

/** How the value of each key is read. */
export const termReaders = {
	report: textTerm('report'),
	unit: ({value, vocabulary}) => ({
		key: 'unit',
		texts: parts(value).flatMap(part => spelledOut(part, shortNames(vocabulary))),
	}),
	year: yearTerm,
	stage: choiceTerm,
	scope: choiceTerm,
	region: textTerm('region'),
	table: typed => ({
		key: 'table',
		tables: parts(typed.value).map(part => (/^\d+$/.test(part) ? Number(part) : (idOf(part, typed) as StatementKind))),
	}),
	code: typed => ({key: 'code', codes: parts(typed.value).flatMap(part => codesOf(part, typed))}),
	classification: choiceTerm,
	level: choiceTerm,
	label: textTerm('label'),
	column: textTerm('column'),
	side: choiceTerm,
	measure: choiceTerm,
	fund: choiceTerm,
	amount: amountTerm,
	has: typed => ({
		key: 'has',
		things: parts(typed.value).map(part => idOf(part, typed) as 'finding' | 'error' | 'warning' | 'note' | 'code'),
	}),
} as const satisfies Readonly<Record<string, TermReader>>;
