import type {Answer, Row} from '../model/answer.js';
import {placeLabel} from '../model/document.js';
import type {Figure, Provenance} from '../model/fact.js';
import {type Severity, severities} from '../model/finding.js';
import type {ReportContents} from '../model/report.js';
import {columnsOf} from './columns.js';

export const findingColumns = columnsOf(
	['report', 'text', 5],
	['rule', 'text', 3],
	['severity', 'text', 2],
	['verdict', 'text', 4],
	['message', 'text', 1],
	['expected', 'amount', 6],
	['actual', 'amount', 7],
	['difference', 'amount', 8],
	['bound', 'amount', 0],
	['reason', 'text', 9],
	['places', 'list', 10],
	['repair', 'text', 0],
);

const keyOf = ({file, place, text}: Provenance): string => JSON.stringify([file, place, text]);

const rowsOf = ({report, facts, quantities, findings}: ReportContents): readonly Row[] => {
	if (findings.length === 0) {
		return [];
	}

	const figures = new Map([...quantities, ...facts].map((figure: Figure) => [keyOf(figure.provenance), figure.id]));
	return findings.map(({rule, severity, message, evidence, check}) => {
		const named = evidence.map(provenance => ({provenance, figure: figures.get(keyOf(provenance))}));
		const first = named.find(({figure}) => figure !== undefined)?.figure;
		return {
			cells: {
				report: report.id,
				rule,
				severity,
				verdict: check?.verdict ?? null,
				message,
				expected: check?.expected ?? null,
				actual: check?.actual ?? null,
				difference: check?.difference ?? null,
				bound: check?.bound ?? null,
				reason: check?.reason ?? null,
				places: named.map(
					({provenance: {file, place}, figure}) =>
						`${file}:${placeLabel(place)}${figure === undefined ? '' : `#${figure}`}`,
				),
				repair: check?.repair ?? null,
			},
			opens: first === undefined ? {kind: 'report', report: report.id} : {kind: 'fact', fact: first},
		};
	});
};

/** What import and the checks noticed, the worst first; a place is `file:place#fact`. */
export const findingRows = (reports: readonly ReportContents[]): Answer => {
	const rank = ({cells}: Row): number => severities.indexOf(cells.severity as Severity);
	return {
		columns: findingColumns,
		rows: reports.flatMap(rowsOf).sort((a, b) => rank(a) - rank(b)),
	};
};

/** The findings at least as bad as this one. */
export const isAtLeast = ({severity}: {readonly severity: Severity}, least: Severity): boolean =>
	severities.indexOf(severity) <= severities.indexOf(least);
