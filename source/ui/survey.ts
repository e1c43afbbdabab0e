import type {Row} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import {type Finding, severities} from '../model/finding.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import {findingRows} from '../query/findings.js';
import {rankRows} from '../query/rank.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Screen} from './screen.js';

/** What a screen about many reports keeps of each: its rows, not its contents, of which there may be gigabytes. */
export type Found = {readonly row: Row; readonly finding?: Finding};

/** How far such a screen has come through its reports. */
export type Survey = {
	readonly of: string;
	readonly found: readonly Found[];
	readonly done: number;
	readonly all: number;
	/** Reports that could not be read. */
	readonly failed: number;
};

type Question = {readonly of: string; readonly reports: readonly string[]};

const questions = new WeakMap<readonly CatalogEntry[], Map<string, Question>>();

const isCode = (text: string): boolean => /^\d+$/.test(text);

const reportsFor = (screen: Screen, catalog: readonly CatalogEntry[]): readonly string[] => {
	if (screen.kind !== 'account') {
		return catalog.filter(({counts}) => counts.errors + counts.warnings > 0).map(({report}) => report);
	}

	const mayHave = ({codes}: CatalogEntry): boolean =>
		!isCode(screen.code) || codes.some(code => code.slice(code.indexOf(':') + 1).startsWith(screen.code));
	return catalog.filter(mayHave).map(({report}) => report);
};

/** The reports a screen goes through one by one, if it is such a screen; worked out once a catalog. */
export const surveyFor = (screen: Screen, catalog: readonly CatalogEntry[] | undefined): Question | undefined => {
	const of =
		screen.kind === 'account'
			? `account ${screen.code}`
			: screen.kind === 'home' && screen.tab === 'findings'
				? 'findings'
				: undefined;
	if (of === undefined || catalog === undefined) {
		return undefined;
	}

	const known = questions.get(catalog) ?? new Map<string, Question>();
	const question = known.get(of) ?? {of, reports: reportsFor(screen, catalog)};
	questions.set(catalog, known.set(of, question));
	return question;
};

const worstFirst = (a: Finding, b: Finding): number => severities.indexOf(a.severity) - severities.indexOf(b.severity);

/** The findings of a report with their rows, in the order of `findingRows`: the worst first. */
export const foundFindings = (contents: ReportContents): readonly Found[] => {
	const findings = [...contents.findings].sort(worstFirst);
	return findingRows([contents]).rows.flatMap((row, index) => {
		const finding = findings[index];
		return finding === undefined ? [] : {row, finding};
	});
};

/** What one report has for a screen about many. */
export const foundIn = (
	screen: Screen,
	contents: ReportContents,
	vocabulary: Vocabulary,
	words: Words,
): readonly Found[] =>
	screen.kind === 'account'
		? rankRows([contents], screen.code, vocabulary, words).rows.map(row => ({row}))
		: foundFindings(contents);
