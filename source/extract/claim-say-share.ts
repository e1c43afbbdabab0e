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

const subjectOf = ({context, memory}: Telling, phrase: string): Subject | null =>
	phrase === '' || phrase === '的' ? (memory.amount?.subject ?? context.last) : context.resolve(phrase).subject;

const amountOf = ({memory}: Telling, subject: Subject | null): string | null =>
	subject !== null && subject === memory.amount?.subject ? memory.amount.id : null;

/** 占55.42%; 占本年支出合计的100.00% */
export const sayShare = (telling: Telling, phrase: Phrase, start: number, mention: Mention): void => {
	const subject = subjectOf(telling, phrase.subject);
	const {parent} = telling.context;
	const whole =
		phrase.shareOf === null || phrase.shareOf === '' ? null : telling.tools.subjects.of(phrase.shareOf, null, null);
	telling.write({
		type: 'share',
		subject,
		mention,
		basis: 'of_total',
		of: amountOf(telling, subject) ?? subject?.claim ?? null,
		against: telling.claimOf(isOfParent(whole, parent) ? parent : whole),
		start,
		end: mention.end,
	});
};

/** 完成年初预算的98.20% */
export const sayCompletion = (telling: Telling, phrase: Phrase, start: number, mention: Mention): void => {
	const subject = subjectOf(telling, phrase.subject);
	telling.write({
		type: 'rate',
		subject,
		mention,
		basis: phrase.completes ?? 'initial_budget',
		of: amountOf(telling, subject),
		against: telling.memory.budget,
		start,
		end: mention.end,
	});
};
