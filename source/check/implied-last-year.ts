import type {Claim, ClaimTopic} from '../model/claim.js';
import type {Fact} from '../model/fact.js';
import {withoutSpace} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import {comparableFigures, comparableKey} from './comparable.js';
import {type Equation, minus, plus} from './rule.js';

const otherTopics: ReadonlySet<ClaimTopic | null> = new Set([
	'agency_operations',
	'procurement',
	'performance',
	'assets',
	'staff',
]);

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

const isFromLastReport = ({type, topic, basis, certainty, direction, provenance}: Claim): boolean =>
	type === 'change' &&
	basis === 'last_year' &&
	certainty === 'certain' &&
	(direction === 'increase' || direction === 'decrease') &&
	!otherTopics.has(topic) &&
	!/执行|调整/u.test(provenance.text);

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
const isPrinting = (figure: Fact, {code, measure, amount, fiscalYear, stage}: Fact): boolean =>
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
	const claims = new Map(report.claims.map(claim => [claim.id, claim]));
	const facts = new Map(report.facts.map(fact => [fact.id, fact]));
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
	for (const claim of report.claims.filter(isFromLastReport)) {
		const changed = claims.get(claim.of ?? '');
		const figure = facts.get(changed?.fact ?? '');
		const change = figure === undefined ? undefined : asFigure(claim, figure);
		const printed = figure === undefined ? undefined : printedOf(figure);
		if (changed === undefined || figure === undefined || change === undefined || printed === undefined) {
			continue;
		}

		const numbers = [figure, change, printed].map(({amount}) => amount.fen).join(' ');
		const own = [figure, asFigure(changed, figure)].filter(one => one !== undefined);
		const [first, ...others] = readingsOf(own, change, claim.direction === 'increase', printed);
		if (first !== undefined && !told.has(numbers)) {
			told.add(numbers);
			yield [first, ...others];
		}
	}
};
