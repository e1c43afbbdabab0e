import {unitLabels} from '../model/amount.js';
import type {Finding} from '../model/finding.js';
import type {Statement} from '../model/report.js';
import type {Context} from './context.js';
import type {Figures} from './figures.js';
import {findingText} from './finding-words.js';
import {inferredReason} from './statement.js';

/** What the import itself has to say: tables and numbers that were not understood are named, never dropped. */
export const findingsOf = (
	context: Context,
	statements: readonly Statement[],
	figures: Figures,
): readonly Finding[] => [
	...statements
		.filter(({kind}) => kind === 'unknown')
		.map(
			({n, title, first, file}): Finding => ({
				rule: 'unknown_table',
				severity: 'note',
				message: findingText(context.vocabulary, 'unknown_table', {n, title: title ?? ''}),
				evidence: [{file, place: first, text: title ?? ''}],
			}),
		),
	...statements
		.filter(({reasons}) => reasons.some(reason => reason.startsWith(inferredReason)))
		.map(
			({n, unit, first, file, title}): Finding => ({
				rule: 'unit_inferred',
				severity: 'note',
				message: findingText(context.vocabulary, 'unit_inferred', {n, unit: unit === null ? '' : unitLabels[unit]}),
				evidence: [{file, place: first, text: title ?? ''}],
			}),
		),
	...(figures.unclassified.length === 0
		? []
		: [
				{
					rule: 'unclassified_numbers',
					severity: 'note' as const,
					message: findingText(context.vocabulary, 'unclassified_numbers', {count: figures.unclassified.length}),
					evidence: figures.unclassified.slice(0, 20).map(({provenance}) => provenance),
				},
			]),
	...identityFindings(context),
];

const identityFindings = ({report, vocabulary}: Context): readonly Finding[] =>
	(['unit', 'fiscalYear', 'stage'] as const)
		.filter(field => report[field] === null)
		.map(field => ({
			rule: 'identity_unknown',
			severity: 'warning',
			message: findingText(vocabulary, 'identity_unknown', {field}),
			evidence: [],
		}));
