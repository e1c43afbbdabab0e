import type {Claim} from '../model/claim.js';
import type {Fact} from '../model/fact.js';
import {withoutSpace} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import {statedChanges} from '../model/stated-changes.js';
import {comparableFigures, comparableKey} from './comparable.js';
import {type Equation, minus, plus} from './rule.js';

/** An amount of the prose as a figure beside the table's figure it speaks of. */
const asFigure = ({id, amount, provenance}: Claim, figure: Fact): Fact | undefined =>
	amount === null
		? undefined
		: {
				...figure,
				id,
				amount,
				derived: true,
				label: withoutSpace(provenance.text).split(/[，,](?!\d{3})/u)[0] ?? '',
				columnPath: '',
				provenance,
			};

type Readings = readonly [Equation, ...Equation[]];

/** With the table's figure; or with the prose's, as a change may be that of two rounded amounts. */
const readingsOf = (own: readonly Fact[], change: Fact, isIncrease: boolean, printed: Fact): readonly Equation[] =>
	own.map(
		(figure): Equation => ({
			left: [plus(figure), (isIncrease ? minus : plus)(change)],
			right: [plus(printed)],
			blanks: 0,
		}),
	);

/** The same amount of the same account in another table may have a name that last year's report has too. */
const isPrinting = (figure: Fact, {classification, code, measure, amount, fiscalYear, stage}: Fact): boolean =>
	classification === figure.classification &&
	code === figure.code &&
	measure === figure.measure &&
	amount.fen === figure.amount.fen &&
	fiscalYear === figure.fiscalYear &&
	stage === figure.stage;

/** 比上年增加: this year's figure less its stated change, held against what last year's report of the stage printed. */
export const impliedLastYear = function* (report: ReportContents, other: ReportContents): Generator<Readings> {
	const {fiscalYear, stage} = other.report;
	if (stage !== report.report.stage) {
		return;
	}

	const theirs = comparableFigures(other, {fiscalYear, stage});
	const keyOf = comparableKey(report);
	const lastOf = (figure: Fact): Fact | undefined => theirs.get(keyOf(figure) ?? '');
	const printedOf = (figure: Fact): Fact | undefined =>
		lastOf(figure) ??
		(figure.code === null
			? undefined
			: report.facts
					.filter(fact => isPrinting(figure, fact))
					.map(lastOf)
					.find(last => last !== undefined));
	const told = new Set<string>();
	for (const {change: claim, amount, figure} of statedChanges(report)) {
		const change = asFigure(claim, figure);
		const printed = printedOf(figure);
		if (change === undefined || printed === undefined) {
			continue;
		}

		const numbers = [figure, change, printed].map(({amount}) => amount.fen).join(' ');
		const own = [figure, asFigure(amount, figure)].filter(one => one !== undefined);
		const [first, ...others] = readingsOf(own, change, claim.direction === 'increase', printed);
		if (first !== undefined && !told.has(numbers)) {
			told.add(numbers);
			yield [first, ...others];
		}
	}
};
