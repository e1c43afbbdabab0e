import {amountText, unitLabels} from '../model/amount.js';
import type {CheckOutcome, CheckResult} from '../model/check.js';
import type {Fact, Figure, Provenance} from '../model/fact.js';
import type {Severity} from '../model/finding.js';
import type {Fault} from './faults.js';
import type {Clash} from './joint.js';
import type {JudgedIdentity} from './judged.js';
import {repairText} from './repair-text.js';
import type {Remark, Unchecked} from './rule.js';
import {figureName, identityText, sumText, tableName, type Wording, workedOut} from './wording.js';

const nothing: CheckOutcome = {
	verdict: 'not_checked',
	expected: null,
	actual: null,
	difference: null,
	bound: null,
	reason: null,
	repair: null,
};

const figuresOf = ({equation: {left, right}}: JudgedIdentity): readonly Fact[] =>
	[...left, ...right].map(({figure}) => figure);

const outcomeOf = ({equation, judgement}: JudgedIdentity, wording: Wording, repair: string | null): CheckOutcome => {
	const actual = equation.left.reduce((sum, {figure, sign}) => sum + sign * figure.amount.fen, 0);
	return {
		verdict: judgement.verdict,
		expected: workedOut(actual - judgement.difference, equation, wording),
		actual: workedOut(actual, equation, wording),
		difference: workedOut(judgement.difference, equation, wording),
		bound: workedOut(judgement.bound, equation, wording),
		reason: null,
		repair,
	};
};

const unique = (figures: readonly Figure[]): readonly Figure[] => [
	...new Map(figures.map(figure => [figure.id, figure])).values(),
];

const result = (
	head: {readonly rule: string; readonly severity: Severity; readonly message: string},
	figures: readonly Figure[],
	check: CheckOutcome,
	more: readonly Provenance[] = [],
): CheckResult => ({
	...head,
	evidence: [...unique(figures).map(({provenance}) => provenance), ...more],
	figures: unique(figures).map(({id}) => id),
	check,
});

/** What holds, exactly or by rounding. */
export const passedResult = (found: JudgedIdentity, wording: Wording): CheckResult =>
	result(
		{rule: found.rule, severity: 'note', message: identityText(found, wording)},
		figuresOf(found),
		outcomeOf(found, wording, null),
	);

const isMoney = (figure: Figure | undefined): figure is Fact => figure !== undefined && 'amount' in figure;

export const uncheckedResult = (
	{rule, reason, figures}: Unchecked & {readonly rule: string},
	wording: Wording,
): CheckResult => {
	const [first] = figures;
	const {words} = wording;
	const subject = isMoney(first) ? figureName(first, wording) : (first?.label ?? '');
	const message = words.message('unchecked', {formula: words.formula(rule), subject, reason: words.reason(reason)});
	return result({rule, severity: 'note', message}, figures, {...nothing, reason});
};

export const remarkResult = (
	{rule, severity, text, values, figures, evidence}: Remark & {readonly rule: string},
	{words}: Wording,
): CheckResult => {
	const [first] = figures;
	const amount = isMoney(first) ? `${amountText(first.amount)} ${unitLabels[first.amount.unit]}` : '';
	const message = words.message(text, {formula: words.formula(rule), amount, ...values});
	return result({rule, severity, message}, figures, {...nothing, verdict: 'fail'}, evidence);
};

/** The failure to tell it by: the one whose sum the wrong cell is, else the first. */
const mainFailure = ({failures, repair}: Fault): JudgedIdentity =>
	failures.find(({equation: {left}}) => left.length === 1 && left[0]?.figure === repair?.figure) ?? failures[0];

export const faultResult = (fault: Fault, wording: Wording): CheckResult => {
	const main = mainFailure(fault);
	const suspect = fault.repair?.figure;
	const others = fault.failures.length - 1;
	const repair = repairText(fault, wording);
	const message = [
		identityText(main, wording),
		...(others > 0 ? [wording.words.message('also', {count: others})] : []),
		...(repair === null ? [] : [repair]),
	].join(wording.words.message('then'));
	return result(
		{rule: main.rule, severity: main.identity.severity ?? 'error', message},
		[...(suspect === undefined ? [] : [suspect]), ...figuresOf(main), ...fault.failures.flatMap(figuresOf)],
		outcomeOf(main, wording, repair),
	);
};

/** Most of what one structure of a table says fails: it may have been misread, or the form counts otherwise. */
export const systematicResult = (
	failures: readonly [JudgedIdentity, ...JudgedIdentity[]],
	wording: Wording,
): CheckResult => {
	const [first] = failures;
	const main = first.equation.left[0]?.figure;
	const statement = main === undefined ? undefined : wording.view.tableOf(main)?.statement;
	const message = wording.words.message('systematic', {
		formula: wording.words.formula(first.rule),
		table: statement === undefined ? '' : tableName(statement, wording),
		count: failures.length,
		example: main === undefined ? '' : figureName(main, wording),
	});
	return result(
		{rule: first.rule, severity: 'warning', message},
		failures.flatMap(figuresOf),
		outcomeOf(first, wording, null),
	);
};

/** Identities that hold one by one, but not all of them with the same true values. */
export const clashResult = (clash: Clash, wording: Wording): CheckResult => {
	const [first] = clash;
	const main = first.equation.left[0]?.figure;
	const statement = main === undefined ? undefined : wording.view.tableOf(main)?.statement;
	const message = wording.words.message('joint', {
		formula: wording.words.formula('joint'),
		table: statement === undefined ? '' : tableName(statement, wording),
		parts: clash.map(found => sumText(found, wording)).join(wording.words.message('then')),
	});
	return result({rule: 'joint', severity: 'warning', message}, clash.flatMap(figuresOf), {...nothing, verdict: 'fail'});
};
