import type {Provenance, Unclassified} from '../model/fact.js';
import {type Finding, severities} from '../model/finding.js';
import {isPosition, isText, oneOf, orNull} from './checks.js';
import {Columns, toColumns} from './columns.js';
import {isOutcome, orderedOutcome} from './outcome-column.js';
import type {Parts} from './parts.js';
import {provenanceFields, provenancesOf} from './place-columns.js';

export const unclassifiedColumns = (unclassified: readonly Unclassified[]): unknown =>
	toColumns(unclassified, {
		table: ({table}) => table,
		row: ({row}) => row,
		column: ({column}) => column,
		...provenanceFields(({provenance}: Unclassified) => provenance),
		reason: ({reason}) => reason,
	});

export const readUnclassified = (parts: Parts): readonly Unclassified[] => {
	const columns = new Columns(parts, 'unclassified');
	const table = columns.get('table', isPosition);
	const row = columns.get('row', isPosition);
	const column = columns.get('column', isPosition);
	const provenance = provenancesOf(columns);
	const reason = columns.get('reason', isText);
	return columns.records(n => ({
		table: table(n),
		row: row(n),
		column: column(n),
		provenance: provenance(n),
		reason: reason(n),
	}));
};

/** The findings, and the evidence of them all; a finding says how much of it is its own. */
export const findingParts = (findings: readonly Finding[]): Readonly<Record<string, unknown>> => ({
	findings: toColumns(findings, {
		rule: ({rule}) => rule,
		severity: ({severity}) => severity,
		message: ({message}) => message,
		evidence: ({evidence}) => evidence.length,
		...(findings.some(({check}) => check !== undefined) && {
			check: ({check}: Finding) => (check === undefined ? null : orderedOutcome(check)),
		}),
	}),
	evidence: toColumns(
		findings.flatMap(({evidence}) => evidence),
		provenanceFields(provenance => provenance),
	),
});

const readEvidence = (parts: Parts): readonly Provenance[] => {
	const columns = new Columns(parts, 'evidence');
	return columns.records(provenancesOf(columns));
};

export const readFindings = (parts: Parts): readonly Finding[] => {
	const columns = new Columns(parts, 'findings');
	const rule = columns.get('rule', isText);
	const severity = columns.get('severity', oneOf(severities));
	const message = columns.get('message', isText);
	const evidence = columns.shares('evidence', () => readEvidence(parts));
	const check = columns.has('check') ? columns.get('check', orNull(isOutcome)) : () => null;
	return columns.records(n => {
		const outcome = check(n);
		return {
			rule: rule(n),
			severity: severity(n),
			message: message(n),
			evidence: evidence(n),
			...(outcome !== null && {check: outcome}),
		};
	});
};
