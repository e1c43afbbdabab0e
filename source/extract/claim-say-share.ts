import type {Mention} from './claim-mentions.js';
import type {Phrase} from './claim-phrase.js';
import type {Subject} from './claim-subject.js';
import type {Telling} from './claim-telling.js';

/** 占总支出的: of the total that the sentence is about. */
const isOfParent = (whole: Subject | null, parent: Subject | null): boolean =>
	whole === null ||
	(parent !== null &&
		whole.meaning.fund === null &&
		whole.meaning.measure === null &&
		whole.meaning.topic === parent.meaning.topic);

const isRest = /^的?$/u;

const subjectOf = ({context, memory}: Telling, phrase: string): Subject | null =>
	memory.isUnread && isRest.test(phrase)
		? null
		: phrase === '' || phrase === '的'
			? (memory.amount?.subject ?? context.last)
			: context.resolve(phrase).subject;

const amountOf = ({memory}: Telling, subject: Subject | null): string | null =>
	subject !== null && subject === memory.amount?.subject ? memory.amount.id : null;

/** 25.8%、46.6%和27.6%: one of several that stand side by side. */
const goesOn = (telling: Telling, mention: Mention): boolean => {
	const after = telling.after(mention);
	return after?.next.kind === 'percent' && /^[、和及与]$/u.test(after.words);
};

/** 占55.42%; 占本年支出合计的100.00% */
export const sayShare = (
	telling: Telling,
	phrase: Phrase,
	start: number,
	mention: Mention,
	isListed: boolean,
): void => {
	const side = telling.memory.side.shift();
	const isOfMany = isListed || goesOn(telling, mention);
	const subject = side?.subject ?? (isOfMany ? null : subjectOf(telling, phrase.subject));
	const {parent} = telling.context;
	const whole =
		phrase.shareOf === null || phrase.shareOf === '' ? null : telling.tools.subjects.of(phrase.shareOf, null, null);
	telling.write({
		type: 'share',
		subject,
		mention,
		basis: 'of_total',
		of: side?.id ?? amountOf(telling, subject) ?? subject?.claim ?? null,
		against: telling.claimOf(isOfParent(whole, parent) ? parent : whole),
		start,
		end: mention.end,
		...(side !== undefined && telling.isClear(subject) && {certainty: 'probable'}),
	});
};

/** 完成年初预算的98.20%; 完成预算的95% is of the budget that was stated. */
export const sayCompletion = (telling: Telling, phrase: Phrase, start: number, mention: Mention): void => {
	const {memory, text} = telling;
	const isNamed = /年初|全年|调整/u.test(text.slice(start, mention.end));
	const stated = memory.budget === null ? null : memory.budgetBasis;
	const subject = subjectOf(telling, phrase.subject);
	telling.write({
		type: 'rate',
		subject,
		mention,
		basis: (isNamed ? null : stated) ?? phrase.completes ?? 'initial_budget',
		of: amountOf(telling, subject),
		against: memory.budget,
		start,
		end: mention.end,
	});
};
