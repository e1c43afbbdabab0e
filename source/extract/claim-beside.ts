import type {ClaimTopic} from '../model/claim.js';
import {isKnown} from './claim-meaning.js';
import type {Subject} from './claim-subject.js';

const ofPeriod = /^(?:本年|当年|年初|年末|上年|结转)/u;
const beforePeriod = /^.*?(?=年初|本年|当年|上年|年末)/u;
const sides: ReadonlySet<ClaimTopic | null> = new Set(['revenue', 'expenditure', 'balance'] as const);

export const isOfSide = (subject: Subject | null): boolean => sides.has(subject?.meaning.topic ?? null);

/**
 * What a figure is, seen beside the one before it in the sentence. 政府性基金年初结转0万元，本年收入25万元: of the same money,
 * where the words name none. 医保基金总收入25亿元，总支出23亿元: of something the report's tables do not print, perhaps.
 */
export const besideBefore = (subject: Subject | null, before: Subject | null | undefined): Subject | null => {
	if (subject === null || before === undefined || subject.path.length > 1) {
		return subject;
	}

	if (before === null || !isKnown(before.meaning)) {
		return isOfSide(subject) && before !== subject ? {...subject, isGuess: true} : subject;
	}

	const {fund, isWhole, topic} = before.meaning;
	const [[words = ''], [wordsBefore = '']] = [subject.path, before.path];
	if (
		fund !== null &&
		subject.meaning.fund === null &&
		ofPeriod.test(words) &&
		ofPeriod.test(wordsBefore.replace(beforePeriod, ''))
	) {
		return {...subject, meaning: {...subject.meaning, fund}, isGuess: true};
	}

	const isBesideUnknown = sides.has(topic) && isOfSide(subject) && !isWhole;
	return isBesideUnknown || (before.isGuess === true && sides.has(topic)) ? {...subject, isGuess: true} : subject;
};
