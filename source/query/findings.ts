import type {Answer, Row} from '../model/answer.js';
import {placeLabel} from '../model/document.js';
import type {Provenance} from '../model/fact.js';
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

/** Which figure or claim of a report was read at a place. */
export const idsByPlace = ({
	facts,
	quantities,
	claims,
}: Pick<ReportContents, 'facts' | 'quantities' | 'claims'>): ((provenance: Provenance) => string | undefined) => {
	const ids = new Map([...claims, ...quantities, ...facts].map(({id, provenance}) => [keyOf(provenance), id] as const));
	return provenance => ids.get(keyOf(provenance));
};

const rowsOf = (contents: ReportContents): readonly Row[] => {
	const {report, claims, findings} = contents;
	if (findings.length === 0) {
		return [];
	}

	const idAt = idsByPlace(contents);
	const told = new Set(claims.map(({id}) => id));
	return findings.map(({rule, severity, message, evidence, check}) => {
		const named = evidence.map(provenance => ({provenance, id: idAt(provenance)}));
		const first = named.find(({id}) => id !== undefined && !told.has(id))?.id;
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
					({provenance: {file, place}, id}) => `${file}:${placeLabel(place)}${id === undefined ? '' : `#${id}`}`,
				),
				repair: check?.repair ?? null,
			},
			opens: first === undefined ? {kind: 'report', report: report.id} : {kind: 'fact', fact: first},
		};
	});
};

/** What import and the checks noticed, the worst first; a place is `file:place#fact`, or the id of a claim. */
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
