import type {Amount} from '../model/amount.js';
import type {Answer, Target} from '../model/answer.js';
import {type Fact, type Measure, measures} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {percentOf} from './arithmetic.js';
import {columnsOf} from './columns.js';
import type {FilterTexts} from './filter-typed.js';
import {type Headline, type HeadlineName, headlineNames, headlinesOf} from './headlines.js';
import {outlinesIn} from './outline-choice.js';
import {nodesTo, parsePath} from './outline-path.js';

export const rankColumns = columnsOf(
	['rank', 'count', 2],
	['report', 'text', 0],
	['unit', 'text', 1],
	['fiscal_year', 'year', 3],
	['stage', 'text', 5],
	['code', 'code', 6],
	['label', 'text', 4],
	['amount', 'amount', 1],
	['share', 'percent', 4],
	['percentile', 'percent', 7],
	['fact', 'text', 0],
);

/** What one report has of the account or line. */
type Entry = {
	readonly contents: ReportContents;
	readonly code: string | null;
	readonly label: string | null;
	readonly amount: Amount;
	/** Of the whole it is a part of; null where that is not printed. */
	readonly whole: Amount | null;
	readonly fact: string | null;
	readonly opens: Target | undefined;
};

const accountEntry = (contents: ReportContents, text: string, vocabulary: Vocabulary): Entry | undefined => {
	const {cut, steps} = parsePath(text, vocabulary);
	for (const {cut: id, root, main} of outlinesIn(contents, vocabulary, cut)) {
		const node = nodesTo(root, steps)?.at(-1);
		const value = node?.values.get(main.key);
		if (node !== undefined && value !== undefined) {
			const fact = value.computed || value.facts.length !== 1 ? null : (value.facts[0] ?? null);
			const whole = root.values.get(main.key)?.amount ?? null;
			const path = [id, ...steps].join('/');
			const opens: Target = fact === null ? {kind: 'outline', report: contents.report.id, path} : {kind: 'fact', fact};
			return {contents, code: node.code, label: node.label, amount: value.amount, whole, fact, opens};
		}
	}

	return undefined;
};

type Line = Measure | HeadlineName;

/** A measure or a headline figure by identifier or Chinese name: `reception`, 公务接待费, 三公. */
const lineNamed = (text: string, vocabulary: Vocabulary): Line | undefined => {
	const {measure: names = {}, table = {}} = (vocabulary.file('filters') as FilterTexts).values;
	const known: Readonly<Record<string, readonly string[]>> = {...names, three_public: table.three_public ?? []};
	const key = labelKey(text);
	return [...measures, ...headlineNames].find(
		line => line === key || known[line]?.some(name => labelKey(name) === key),
	);
};

const factOf = (
	contents: ReportContents,
	text: string,
	line: Line | undefined,
	headlines: readonly Headline[],
): Fact | undefined => {
	const {report, facts} = contents;
	const key = labelKey(text);
	const own = facts.filter(
		({code, fiscalYear, stage, derived}) =>
			code === null && !derived && fiscalYear === report.fiscalYear && stage === report.stage,
	);
	return (
		headlines.find(({name}) => name === line)?.fact ??
		own.find(({measure}) => line !== undefined && line !== 'total' && measure === line) ??
		own.find(({label}) => labelKey(label ?? '') === key) ??
		own.find(({label}) => labelKey(label ?? '').endsWith(key))
	);
};

/** A line without a code: a headline figure or measure, else the first row of that name in the report's own year. */
const lineEntry = (
	contents: ReportContents,
	text: string,
	line: Line | undefined,
	vocabulary: Vocabulary,
	words: Words,
): Entry | undefined => {
	const headlines = headlinesOf(contents, vocabulary);
	const fact = factOf(contents, text, line, headlines);
	if (fact === undefined) {
		return undefined;
	}

	const whole = headlines.find(({name}) => name === 'total_expenditure')?.fact.amount ?? null;
	const key = line === 'three_public' ? 'value.item.three_public' : `value.measure.${line}`;
	return {
		contents,
		code: null,
		label: line === undefined ? fact.label : words(key),
		amount: fact.amount,
		whole: fact.side === 'revenue' ? null : whole,
		fact: fact.id,
		opens: {kind: 'fact', fact: fact.id},
	};
};

/** Accounts or lines, whichever more of the reports have; never both in one ranking. */
const entriesOf = (
	reports: readonly ReportContents[],
	text: string,
	vocabulary: Vocabulary,
	words: Words,
): readonly Entry[] => {
	const accounts = reports
		.map(contents => accountEntry(contents, text, vocabulary))
		.filter(entry => entry !== undefined);
	if (/^[\d.\s|/-]+$/.test(text)) {
		return accounts;
	}

	const line = lineNamed(text, vocabulary);
	const lines = reports
		.map(contents => lineEntry(contents, text, line, vocabulary, words))
		.filter(entry => entry !== undefined);
	return lines.length > accounts.length || (line !== undefined && lines.length > 0) ? lines : accounts;
};

/** One account (by code, name or outline path) or one line or measure (公务接待费) of every report, the largest first. */
export const rankRows = (
	reports: readonly ReportContents[],
	text: string,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const entries = [...entriesOf(reports, text.trim(), vocabulary, words)].sort(
		(a, b) => b.amount.fen - a.amount.fen || (a.contents.report.id < b.contents.report.id ? -1 : 1),
	);
	const rows = entries.map(({contents: {report}, code, label, amount, whole, fact, opens}) => ({
		cells: {
			rank: entries.findIndex(other => other.amount.fen === amount.fen) + 1,
			report: report.id,
			unit: report.unit,
			fiscal_year: report.fiscalYear,
			stage: report.stage,
			code,
			label,
			amount,
			share: whole === null ? null : percentOf(amount.fen, whole.fen),
			percentile: percentOf(entries.filter(other => other.amount.fen <= amount.fen).length, entries.length),
			fact,
		},
		...(opens === undefined ? {} : {opens}),
	}));
	const without = reports.length - entries.length;
	return {
		columns: rankColumns,
		rows,
		...(without === 0 ? {} : {note: words('rank.without', {text, without})}),
	};
};
