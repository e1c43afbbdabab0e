import type {Amount} from '../model/amount.js';
import type {Target} from '../model/answer.js';
import {type Fact, type Measure, measures} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {Report, ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {placeCells} from './columns.js';
import type {FilterTexts} from './filter-typed.js';
import {type HeadlineName, headlineNames, headlineOf} from './headlines.js';
import {outlineFor} from './outline-choice.js';
import {cutIds} from './outline-cut.js';
import {mayHaveNode} from './outline-names.js';
import {nodesTo, parsePath} from './outline-path.js';
import {toldLine} from './told-line.js';

/** What one report has of the account, line or ratio that is ranked. */
export type RankEntry = {
	readonly report: Report;
	readonly code: string | null;
	readonly label: string | null;
	readonly amount: Amount;
	/** Of the whole it is a part of; null where that is not printed. */
	readonly whole: Amount | null;
	readonly fact: string | null;
	readonly opens: Target | undefined;
};

const accountEntry = (contents: ReportContents, text: string, vocabulary: Vocabulary): RankEntry | undefined => {
	const {cut, steps} = parsePath(text, vocabulary);
	const last = steps.at(-1);
	for (const id of cut === undefined ? cutIds : [cut]) {
		const mayHave = last === undefined || mayHaveNode(contents, id, last, vocabulary);
		const outline = mayHave ? outlineFor(contents, id, vocabulary) : undefined;
		if (outline === undefined) {
			continue;
		}

		const {root, main} = outline;
		const nodes = nodesTo(root, steps);
		const node = nodes?.at(-1);
		const value = node?.values.get(main.key);
		if (nodes !== undefined && node !== undefined && value !== undefined) {
			const fact = value.computed || value.facts.length !== 1 ? null : (value.facts[0] ?? null);
			const whole = root.values.get(main.key)?.amount ?? null;
			const path = [id, ...nodes.slice(1).map(({key}) => key)].join('/');
			const opens: Target = fact === null ? {kind: 'outline', report: contents.report.id, path} : {kind: 'fact', fact};
			return {report: contents.report, code: node.code, label: node.label, amount: value.amount, whole, fact, opens};
		}
	}

	return undefined;
};

type Line = Measure | HeadlineName;

/** A measure or a headline figure by identifier or Chinese name: `reception`, 公务接待费, 三公. */
export const lineNamed = (text: string, vocabulary: Vocabulary): Line | undefined => {
	const {measure: names = {}, table = {}} = (vocabulary.file('filters') as FilterTexts).values;
	const known: Readonly<Record<string, readonly string[]>> = {...names, three_public: table.three_public ?? []};
	const key = labelKey(text);
	return [...measures, ...headlineNames].find(
		line => line === key || known[line]?.some(name => labelKey(name) === key),
	);
};

const isHeadline = (line: Line | undefined): line is HeadlineName =>
	(headlineNames as readonly (string | undefined)[]).includes(line);

const factOf = (
	contents: ReportContents,
	text: string,
	line: Line | undefined,
	vocabulary: Vocabulary,
): Fact | undefined => {
	const headline = isHeadline(line) ? headlineOf(contents, line, vocabulary) : undefined;
	if (headline !== undefined) {
		return headline;
	}

	const {report, facts} = contents;
	const key = labelKey(text);
	const own = facts.filter(
		({code, fiscalYear, stage, derived}) =>
			code === null && !derived && fiscalYear === report.fiscalYear && stage === report.stage,
	);
	return (
		own.find(({measure}) => line !== undefined && line !== 'total' && measure === line) ??
		own.find(({label}) => labelKey(label ?? '') === key) ??
		own.find(({label}) => labelKey(label ?? '').endsWith(key))
	);
};

/** What only the text of a report states has no figure; its sentence is opened. */
const toldEntry = (
	contents: ReportContents,
	line: Line | undefined,
	whole: Amount | null,
	vocabulary: Vocabulary,
	words: Words,
): RankEntry | undefined => {
	const told = line === undefined ? undefined : toldLine(contents, line, vocabulary);
	if (told === undefined) {
		return undefined;
	}

	const {line: at, page} = placeCells(told.provenance);
	const opens: Target = {kind: 'prose', report: contents.report.id, line: at ?? page ?? 1};
	const {report} = contents;
	return {report, code: null, label: words(`value.measure.${line}`), amount: told.amount, whole, fact: null, opens};
};

/** A line without a code: a headline figure or measure, else the first row of that name in the report's own year. */
export const lineEntry = (
	contents: ReportContents,
	text: string,
	line: Line | undefined,
	vocabulary: Vocabulary,
	words: Words,
): RankEntry | undefined => {
	const fact = factOf(contents, text, line, vocabulary);
	const whole = headlineOf(contents, 'total_expenditure', vocabulary)?.amount ?? null;
	if (fact === undefined) {
		return toldEntry(contents, line, whole, vocabulary, words);
	}

	const kind = (measures as readonly string[]).includes(line ?? '') ? 'measure' : 'item';
	return {
		report: contents.report,
		code: null,
		label: line === undefined ? fact.label : words(`value.${kind}.${line}`),
		amount: fact.amount,
		whole: fact.side === 'revenue' ? null : whole,
		fact: fact.id,
		opens: {kind: 'fact', fact: fact.id},
	};
};

/** The entries of reports that are given one after the other, none of which is kept. */
export type EntryCollector = {
	readonly add: (contents: ReportContents) => void;
	/** Accounts or lines, whichever more of the reports have; never both in one ranking. */
	readonly entries: () => readonly RankEntry[];
};

export const collectEntries = (text: string, vocabulary: Vocabulary, words: Words): EntryCollector => {
	const line = isCode(text) ? undefined : lineNamed(text, vocabulary);
	const accounts: RankEntry[] = [];
	const lines: RankEntry[] = [];
	// A line that has a name of its own comes before accounts of that name, if there is one at all
	const lineIsMeant = (): boolean => line !== undefined && lines.length > 0;
	return {
		add(contents) {
			const ownLine = isCode(text) ? undefined : lineEntry(contents, text, line, vocabulary, words);
			if (ownLine !== undefined) {
				lines.push(ownLine);
			}

			const account = lineIsMeant() ? undefined : accountEntry(contents, text, vocabulary);
			if (account !== undefined) {
				accounts.push(account);
			}
		},
		entries: () => (lineIsMeant() || lines.length > accounts.length ? lines : accounts),
	};
};

export const isCode = (text: string): boolean => /^[\d.\s|/-]+$/.test(text);
