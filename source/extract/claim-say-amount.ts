import type {ClaimBasis} from '../model/claim.js';
import type {FigureStage} from '../model/fact.js';
import type {Report} from '../model/report.js';
import {besideBefore, isOfSide} from './claim-beside.js';
import type {Mention} from './claim-mentions.js';
import type {Phrase} from './claim-phrase.js';
import type {Telling} from './claim-telling.js';

const bases: Readonly<Partial<Record<FigureStage, ClaimBasis>>> = {
	budget: 'initial_budget',
	adjusted: 'adjusted_budget',
};

/** Which figure an amount is: this year's or last year's, in final accounts the budget or what was spent. */
const basisOf = (
	year: number | null,
	stage: FigureStage | null,
	report: Pick<Report, 'fiscalYear' | 'stage'>,
): ClaimBasis | null => {
	if (year !== null && report.fiscalYear !== null && year < report.fiscalYear) {
		return year === report.fiscalYear - 1 ? 'last_year' : null;
	}

	return (report.stage === 'final' && stage !== null ? bases[stage] : undefined) ?? 'this_year';
};

/** 1122.95万元（含上年结转22.95万元）: a table may count it in another way. */
const counting = /^\((?:其中:?)?(?:不?含|包括|不包括|剔除|扣除)[^()]{0,12}(?:结转|结余)/u;

/** 收入预算2740.54万元; 支出决算为4.7万元; 比2025年预算数9819.98万元减少… */
export const sayAmount = (telling: Telling, phrase: Phrase, text: string, start: number, mention: Mention): void => {
	const {context, memory, tools} = telling;
	const {report, words, subjects} = tools;
	const isOfContext = phrase.comparison !== null || /完成(?:年初|全年|调整)?预算(?:数)?$/u.test(phrase.subject);
	const {subject: named, isOwn} = context.resolve(isOfContext ? '' : phrase.subject);
	const whole = besideBefore(named, memory.amounts.at(-1)?.subject);
	const isOther = counting.test(telling.text.slice(mention.end, mention.end + 30));
	const subject = isOther && whole !== null ? {...whole, isGuess: true} : whole;
	const own = subjects.read(phrase.subject, subject);
	const ofYear = isOwn && isOfSide(subject) && phrase.comparison === null && phrase.year === null ? memory.year : null;
	const year = phrase.comparison?.year ?? phrase.year ?? ofYear ?? report.fiscalYear;
	memory.year = phrase.comparison === null ? phrase.year : null;
	const stage = phrase.comparison?.stage ?? own.stage ?? report.stage;
	const basis = basisOf(year, stage, report);
	const isPerUnit = mention.isRate || words.perUnit.test(text);
	const type = isPerUnit ? 'per_unit' : 'amount';
	// Last year has a budget, a budget carried out and a final account: which, only the words can say.
	const isOfUnnamedStage = basis === 'last_year' && phrase.comparison?.stage == null && own.stage === null;
	const isLikely = telling.isClear(subject) && (isOfUnnamedStage || ofYear !== null);
	const id = telling.write({
		...{type, subject, mention, start, end: mention.end, year, stage, basis},
		...(isLikely && {certainty: 'probable'}),
	});
	memory.changes = [];
	memory.isUnread = false;
	if (isPerUnit || context.mode !== 'main') {
		return;
	}

	if (basis === 'last_year') {
		memory.lastYear = {id, subject};
		context.set({comparison: phrase.comparison ?? context.comparison});
	} else if (basis === 'initial_budget' || basis === 'adjusted_budget') {
		memory.budget = id;
		memory.budgetBasis = basis;
		context.budget = subject;
	} else {
		memory.amount = {id, subject};
		memory.amounts.push(memory.amount);
		if (subject !== null && mention.amount !== null) {
			memory.amountOf.set(subject, mention.amount);
		}

		memory.carriedOut =
			memory.budget !== null && context.budget === subject ? {of: id, against: memory.budget, subject} : null;
	}

	if (subject !== null) {
		subject.claim = basis === 'this_year' ? id : subject.claim;
		context.stated(subject, isOwn);
	}
};

/** 无政府性基金预算财政拨款收支: an amount of nothing, if the words say of what. */
export const sayNone = (telling: Telling, what: string, start: number, end: number): void => {
	const {subject} = telling.context.resolve(what);
	if (subject === null || !subject.meaning.isWhole) {
		return;
	}

	const {fund, measure, topic} = subject.meaning;
	const isPartOfThreePublic = measure !== null && topic === 'three_public';
	if (fund === 'government_fund' || fund === 'state_capital' || isPartOfThreePublic) {
		subject.claim = telling.write({type: 'amount', subject, mention: null, start, end});
		telling.context.stated(subject, true);
	}
};
