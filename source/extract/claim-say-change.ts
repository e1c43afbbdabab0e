import {toFen} from '../model/amount.js';
import type {Direction} from '../model/claim.js';
import {rateAgrees} from '../model/claim-arithmetic.js';
import type {Resolved} from './claim-context.js';
import type {Mention} from './claim-mentions.js';
import {type Comparison, comparedIn, type Phrase} from './claim-phrase.js';
import type {Subject} from './claim-subject.js';
import type {Telling} from './claim-telling.js';

/** Between a change and its rate. */
const rateWords = /^[,、(]?(?:同比|比上年)?(?:增长|下降|增加|减少|上升|降低|增幅|降幅|增|减|降|升)?(?:了|为|约)?$/u;

/** Where nothing says against what, it is last year. */
const lastYear: Comparison = {basis: 'last_year', year: null, stage: null};

const subjectOf = ({context, memory}: Telling, phrase: string): Resolved => {
	const {subject, isOwn} = context.resolve(phrase);
	if (!isOwn && memory.isUnread) {
		return {subject: null, isOwn};
	}

	return isOwn ? {subject, isOwn} : {subject: context.compared ?? context.last ?? subject, isOwn};
};

/**
 * After 总收入2000万元，其中…，事业收入100万元 a change may be that of the part or of the whole: the one that its rate fits.
 * Where the rate fits neither, or both, the nearest is no more than probable.
 */
const settled = (
	telling: Telling,
	nearest: Subject | null,
	isOwn: boolean,
	{direction}: Phrase,
	mention: Mention,
): {readonly subject: Subject | null; readonly isSettled: boolean} => {
	const {context, memory} = telling;
	const wholes = context.wholes.filter(whole => memory.amountOf.has(whole));
	if (isOwn || nearest === null || nearest !== context.last || mention.amount === null || wholes.length === 0) {
		return {subject: nearest, isSettled: true};
	}

	const after = telling.after(mention);
	const rate = after?.next.kind === 'percent' && rateWords.test(after.words) ? after.next.value : undefined;
	const {amount} = mention;
	const sign = direction === 'increase' ? 1 : direction === 'decrease' ? -1 : undefined;
	const fitting = [nearest, ...wholes].filter(subject => {
		const now = memory.amountOf.get(subject);
		return now && rate && sign && rateAgrees(rate, amount, sign, now) === 'rounded';
	});
	return fitting.length === 1
		? {subject: fitting[0] ?? nearest, isSettled: true}
		: {subject: nearest, isSettled: false};
};

/** 增加（减少）-8万元: where the words leave it open, the sign says which. */
const signed = (phrase: Phrase, mention: Mention): {readonly phrase: Phrase; readonly mention: Mention} => {
	const {value, amount} = mention;
	return phrase.isUnsettled && value.digits < 0
		? {
				phrase: {...phrase, direction: 'decrease', isUnsettled: false},
				mention: {
					...mention,
					value: {...value, digits: -value.digits},
					amount: amount && {...amount, fen: toFen(-amount.fen)},
				},
			}
		: {phrase, mention};
};

/** 较上年决算数增加222.92万元，增长16.22%: one claim, whose rate comes with the next number; 增长8.24% alone is a rate. */
export const sayChange = (telling: Telling, told: Phrase, start: number, printed: Mention, isListed: boolean): void => {
	const {phrase, mention} = signed(told, printed);
	const {context, memory, tools} = telling;
	const side = memory.side.shift();
	const {subject: nearest, isOwn} = side === undefined ? subjectOf(telling, phrase.subject) : {...side, isOwn: false};
	const last = memory.change;
	if (mention.kind === 'percent' && last !== null && !last.hasRate && !isOwn) {
		tools.write.rate(last.id, mention, phrase.direction);
		last.hasRate = true;
		return;
	}

	const isMain = context.mode === 'main';
	if (phrase.comparison !== null && isMain) {
		context.set({comparison: phrase.comparison});
	}

	const {subject, isSettled} =
		side === undefined ? settled(telling, nearest, isOwn, phrase, mention) : {subject: side.subject, isSettled: false};
	const type = mention.kind === 'percent' ? 'rate' : 'change';
	const isKnownConsequence = isOwn && telling.isClear(subject);
	const id = telling.write({
		type,
		subject,
		mention,
		comparison: phrase.comparison ?? context.comparison ?? lastYear,
		direction: phrase.isUnsettled && mention.value.digits === 0 ? 'level' : phrase.direction,
		of: side?.id ?? subject?.claim ?? null,
		against: memory.lastYear?.subject === subject ? (memory.lastYear?.id ?? null) : null,
		start,
		end: mention.end,
		...(!isSettled && telling.isClear(subject) && {certainty: 'probable'}),
		...(phrase.isConsequence && {certainty: isKnownConsequence ? 'probable' : 'none'}),
	});
	const change = {id, subject, hasRate: type === 'rate'};
	memory.changes = isListed ? [...memory.changes, change] : [change];
	memory.changesTold.push(change);
	if (isMain && isOwn && subject !== null) {
		context.stated(subject, isOwn);
	}
};

/** 减少1.50万元（42.86%）: the rate alone in brackets behind its change. */
export const sayBracketedRate = ({memory, tools, text}: Telling, start: number, mention: Mention): boolean => {
	const {change} = memory;
	const isAlone = mention.kind === 'percent' && start === mention.start && text[start - 1] === '(';
	if (!isAlone || change === null || change.hasRate) {
		return false;
	}

	tools.write.rate(change.id, mention, null);
	change.hasRate = true;
	return true;
};

const another = /、(?=[与较比同])/u;

/** 与年初预算数一致、与上年决算数持平 */
export const sayLevel = (
	telling: Telling,
	before: string,
	comparison: Comparison,
	start: number,
	end: number,
): void => {
	const {subject} = subjectOf(telling, before);
	if (telling.memory.change !== null && telling.memory.change.subject === subject) {
		return;
	}

	let from = start;
	for (const part of telling.text.slice(start, end).split(another)) {
		telling.write({
			type: 'change',
			subject,
			mention: null,
			comparison: comparedIn(part, telling.tools.report)?.comparison ?? comparison,
			direction: 'level',
			start: from,
			end: from + part.length,
		});
		from += part.length + 1;
	}
};

const carriedOut =
	/^决算数(?:(?<more>大于|高于)|(?<less>小于|低于)|(?:等于|[与同和](?=年初预算|预算)))(?:年初|全年)?预算数?/u;

/** 决算数小于预算数: a direction without a number, of the two amounts stated before. */
export const sayCarriedOut = (telling: Telling, clause: string, start: number): boolean => {
	const {context, memory, tools} = telling;
	const groups = carriedOut.exec(clause)?.groups;
	const direction: Direction =
		groups?.more === undefined ? (groups?.less === undefined ? 'level' : 'decrease') : 'increase';
	if (groups === undefined || (direction === 'level' && !tools.words.level.test(clause))) {
		return false;
	}

	const said = clause.replace(/的?(?:主要)?原因.*$/u, '');
	telling.write({
		type: 'change',
		subject: memory.carriedOut?.subject ?? memory.amount?.subject ?? context.last,
		mention: null,
		comparison: {basis: 'initial_budget', year: tools.report.fiscalYear, stage: 'budget'},
		direction,
		of: memory.carriedOut?.of ?? null,
		against: memory.carriedOut?.against ?? null,
		start,
		end: start + said.length,
	});
	return true;
};
