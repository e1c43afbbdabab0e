import type {Fact} from '../model/fact.js';
import type {ReportContents, Statement} from '../model/report.js';
import {unitKey} from '../model/unit-key.js';
import type {IdentityWords} from './identity-words.js';

/** Reports with their tables numbered through, and all of them as one, so that checks look at them as at one report. */
export type JoinedReports = {
	readonly reports: readonly [ReportContents, ...ReportContents[]];
	readonly together: ReportContents;
};

const nameOf = ({report}: ReportContents, first: ReportContents, words: IdentityWords): string =>
	report.unit !== null && unitKey(report.unit) !== unitKey(first.report.unit ?? '')
		? words.message('of_unit', {unit: report.unit})
		: words.message('of_year', {
				year: report.fiscalYear ?? '',
				stage: report.stage === null ? '' : words.message(report.stage),
			});

const moved = (contents: ReportContents, by: number, name: string, words: IdentityWords): ReportContents => ({
	...contents,
	statements: contents.statements.map(
		(statement): Statement => ({
			...statement,
			n: statement.n + by,
			number: null,
			title: words.message('other_table', {
				report: name,
				table: statement.title ?? words.message('untitled', {n: statement.n}),
			}),
		}),
	),
	facts: contents.facts.map((fact): Fact => ({...fact, table: fact.table + by})),
});

export const joinReports = (
	first: ReportContents,
	others: readonly ReportContents[],
	words: IdentityWords,
): JoinedReports => {
	let by = first.statements.length;
	const reports = others.map(other => {
		const result = moved(other, by, nameOf(other, first, words), words);
		by += other.statements.length;
		return result;
	});
	return {
		reports: [first, ...reports],
		together: {
			...first,
			statements: [first, ...reports].flatMap(({statements}) => statements),
			facts: [first, ...reports].flatMap(({facts}) => facts),
		},
	};
};
