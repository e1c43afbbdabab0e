import {type Amount, lastDigit} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import {type Judgement, judge} from './judge.js';
import type {ReportView} from './report-view.js';
import type {Equation, Identity, Remark, Rule, Unchecked} from './rule.js';

export type JudgedIdentity = {
	readonly kind: 'judged';
	readonly rule: string;
	readonly identity: Identity;
	/** The reading that fits best; the first where none does. */
	readonly equation: Equation;
	readonly judgement: Judgement;
};

export type Judged = JudgedIdentity | (Unchecked & {readonly rule: string}) | (Remark & {readonly rule: string});

const order = ['exact', 'rounding', 'stretch', 'fail'] as const;

const printedAmount = ({amount}: Fact): Amount => amount;

const coarsestDigit = ({left, right}: Equation, view: ReportView): number =>
	Math.max(...[...left, ...right].map(({figure}) => lastDigit(view.amountOf(figure))));

const judgeReading = (equation: Equation, {isRepeat}: Identity, view: ReportView): Judgement => {
	const tight = judge(equation, view.amountOf);
	if (tight.verdict !== 'fail') {
		return tight;
	}

	const asPrinted = judge(equation, printedAmount);
	const isHint =
		asPrinted.verdict !== 'fail' || (isRepeat === true && Math.abs(tight.difference) <= coarsestDigit(equation, view));
	return isHint ? {...tight, verdict: 'stretch'} : tight;
};

const judgeIdentity = (rule: string, identity: Identity, view: ReportView): JudgedIdentity => {
	let [equation] = identity.readings;
	let judgement = judgeReading(equation, identity, view);
	for (const other of identity.readings.slice(1)) {
		if (judgement.verdict === 'exact') {
			break;
		}

		const next = judgeReading(other, identity, view);
		if (order.indexOf(next.verdict) < order.indexOf(judgement.verdict)) {
			[equation, judgement] = [other, next];
		}
	}

	return {kind: 'judged', rule, identity, equation, judgement};
};

/** What may not apply is not held against the report where it fails. */
const withoutDoubt = (found: JudgedIdentity): Judged => {
	const {unsure} = found.identity;
	return unsure === undefined || found.judgement.verdict !== 'fail'
		? found
		: {
				kind: 'unchecked',
				rule: found.rule,
				reason: unsure,
				figures: [...found.equation.left, ...found.equation.right].map(({figure}) => figure),
			};
};

export const judged = (rule: Rule, view: ReportView): readonly Judged[] => {
	const all: Judged[] = [];
	for (const check of rule.check(view)) {
		all.push(
			check.kind === 'identity' ? withoutDoubt(judgeIdentity(rule.name, check, view)) : {...check, rule: rule.name},
		);
	}

	return all;
};
