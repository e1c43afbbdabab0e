import {type Amount, amountText, type Fen, toFen, unitLabels} from '../model/amount.js';
import type {CheckOutcome, CheckResult} from '../model/check.js';
import type {Claim} from '../model/claim.js';
import type {Figure, Provenance} from '../model/fact.js';
import type {ReportContents, Statement} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {type Fault, type Judgement, signOf} from './claim-judgement.js';
import type {Weighed} from './weigh-claims.js';

type Texts = {readonly findings: Readonly<Record<string, string>>};

/** Faults that are told in the same words. */
const textOf: Readonly<Record<Fault, string>> = {
	amount: 'amount',
	change: 'change',
	rate: 'rate',
	growth: 'share',
	share: 'share',
	direction: 'direction',
	count: 'count',
};

const money = (amount: Amount): string => `${amountText(amount)} ${unitLabels[amount.unit]}`;

const tableName = ({number, title, n}: Statement): string => [number, title ?? `${n}`].filter(Boolean).join(' ');

/** What is printed, without the blanks that a layout leaves between characters. */
const plain = (claim: Claim | undefined): string => claim?.provenance.text.replace(/\s+/gu, '') ?? '';

/** What the percentage should be, with the digits it was printed in. */
const expectedRate = (claim: Claim, part: Fen, whole: number): string =>
	((100 * part) / whole).toFixed(Math.max(0, (claim.pct ?? claim.value)?.decimals ?? 2));

const rateOf = (claim: Claim, {fault, facts, claims: [first, second] = []}: Judgement): string => {
	const now = facts?.[0]?.amount ?? first?.amount;
	if (fault === 'rate' && claim.amount !== null && now) {
		return expectedRate(claim, claim.amount.fen, now.fen - (signOf(claim) ?? 1) * claim.amount.fen);
	}

	if (!first?.amount || !second?.amount) {
		return '';
	}

	const part = fault === 'growth' ? toFen(Math.abs(first.amount.fen - second.amount.fen)) : first.amount.fen;
	return expectedRate(claim, part, second.amount.fen);
};

const outcomeOf = (claim: Claim, {fault, facts: [fact] = []}: Judgement): CheckOutcome => {
	const expected = fault === 'amount' ? (fact?.amount ?? null) : null;
	const actual = claim.amount;
	return {
		verdict: 'fail',
		expected,
		actual,
		difference: expected &&
			actual && {
				...actual,
				fen: toFen(actual.fen - expected.fen),
				decimals: Math.max(actual.decimals, expected.decimals),
			},
		bound: null,
		reason: null,
		repair: null,
	};
};

const resultOf = (
	{claim, judgement}: Weighed,
	statements: ReadonlyMap<number, Statement>,
	texts: Texts,
): CheckResult => {
	const {facts = [], claims = [], count, fault = 'amount', isNear = false} = judgement;
	const figures: readonly Figure[] = [...facts.map(({fact}) => fact), ...(count === undefined ? [] : [count])];
	const [figure] = figures;
	const statement = figure === undefined ? undefined : statements.get(figure.table);
	const [first, second] = facts;
	const values: Readonly<Record<string, string>> = {
		printed: plain(claim),
		table: statement === undefined ? '' : tableName(statement),
		row: figure?.label ?? figure?.columnPath ?? '',
		value: first === undefined ? (count?.provenance.text ?? '') : money(first.amount),
		now: first === undefined ? '' : money(first.amount),
		before: second === undefined ? '' : money(second.amount),
		of: plain(claims[0]),
		against: plain(claims[1]),
		rate: rateOf(claim, judgement),
	};
	const template = texts.findings[textOf[fault]] ?? '';
	const evidence: readonly Provenance[] = [claim, ...figures, ...claims].map(({provenance}) => provenance);
	return {
		rule: 'claims',
		severity: isNear ? 'warning' : 'error',
		message: template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''),
		evidence,
		figures: figures.map(({id}) => id),
		check: outcomeOf(claim, judgement),
	};
};

/** The claims that contradict a table, or what the prose itself says, each once. */
export const contradictions = (
	found: readonly Weighed[],
	contents: ReportContents,
	vocabulary: Vocabulary,
): readonly CheckResult[] => {
	const statements = new Map(contents.statements.map(statement => [statement.n, statement]));
	const texts = vocabulary.file('claims') as Texts;
	const results = found
		.filter(({judgement}) => judgement.verdict === 'contradicts')
		.map(one => resultOf(one, statements, texts));
	return [...new Map(results.map(result => [result.message, result])).values()];
};
