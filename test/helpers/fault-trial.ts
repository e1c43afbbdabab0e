import {checkReport} from '../../source/check/check.js';
import type {CheckResult} from '../../source/model/check.js';
import type {ReportContents} from '../../source/model/report.js';
import type {Vocabulary} from '../../source/vocabulary.js';
import {textOf} from './budget-text.js';
import {importLines} from './import-text.js';
import {type Budget, contentsOf, madeUpBudget} from './made-up-budget.js';
import {breaksPrecision, type PlainIdentity, plainIdentities} from './plain-identities.js';
import {type FaultKind, type FaultPlace, plantFault} from './plant-fault.js';
import {randomFrom} from './random-numbers.js';

export type Trial = {
	readonly budget: Budget;
	readonly identities: readonly PlainIdentity[];
	/** Sums that the fault breaks: one is enough to detect it. */
	readonly broken: number;
	readonly isFound: boolean;
	/** The first finding begins at the fault. */
	readonly isFirst: boolean;
};

export const accusing = (results: readonly CheckResult[]): readonly CheckResult[] =>
	results.filter(({severity}) => severity !== 'note');

const isAt = ({facts}: ReportContents, result: CheckResult | undefined, place: FaultPlace): boolean => {
	if (place.table === 'prose') {
		return result?.rule === 'claims';
	}

	const {table, rows, column} = place;
	const first = facts.find(({id}) => id === result?.figures[0]);
	if (rows === undefined) {
		return facts.some(fact => fact.table === table && (result?.figures.includes(fact.id) ?? false));
	}

	return (
		first !== undefined &&
		first.table === table &&
		rows.includes(first.row) &&
		(column === undefined || first.column === column)
	);
};

/** One made-up report with one fault, checked; nothing where the report has no place for it. */
export const faultTrial = async (kind: FaultKind, seed: number, vocabulary: Vocabulary): Promise<Trial | undefined> => {
	const planted = plantFault(madeUpBudget(seed), kind, seed, randomFrom(seed * 7919));
	if (planted === undefined) {
		return undefined;
	}

	const {budget, place} = planted;
	const identities = plainIdentities(budget);
	const contents = budget.prose === undefined ? contentsOf(budget) : await importLines(textOf(budget, budget.prose));
	const findings = accusing(checkReport(contents, vocabulary).results);
	return {
		budget,
		identities,
		broken: identities.filter(breaksPrecision).length,
		isFound: findings.length > 0,
		isFirst: isAt(contents, findings[0], place),
	};
};
