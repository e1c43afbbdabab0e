import type {Vocabulary} from '../vocabulary.js';
import {lettersOf} from './search-letters.js';

/** What was typed, as words to be found. */
export type Question = {
	readonly text: string;
	/** Letters and digits of each word; a code in any spelling is one word. */
	readonly words: readonly string[];
	/** All of them in one, to tell an exact name. */
	readonly whole: string;
	/** The text as the id of a report or the beginning of one. */
	readonly id: string | undefined;
};

const spacedCode = /(?<!\d)(\d{3}|\d{5})[\s.·|/_-]+(\d{2})(?:[\s.·|/_-]+(\d{2}))?(?!\d)/gu;
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]*)*$/;

export const questionOf = (text: string): Question => {
	const plain = text.normalize('NFKC').toLowerCase().trim().replaceAll('ü', 'v');
	const words = plain
		.replace(spacedCode, (_, ...groups: readonly unknown[]) =>
			groups
				.slice(0, 3)
				.filter(group => typeof group === 'string')
				.join(''),
		)
		.split(/[\s,;、]+/u)
		.map(lettersOf)
		.filter(word => word !== '');
	return {text, words: [...new Set(words)], whole: words.join(''), id: idPattern.test(plain) ? plain : undefined};
};

const scripts = /\p{Script=Han}+|[a-z]+|\d+/gu;
const yearPattern = /(?:19|20)\d{2}/;

/** The same words cut where script changes, and before 预算 or 决算 at their end: 江北医保2023决算 → 江北医保, 2023, 决算. */
export const cutWords = ({words}: Question, vocabulary: Vocabulary): readonly string[] => {
	const {values} = vocabulary.file('filters') as {
		readonly values: Readonly<Record<'stage' | 'scope', Readonly<Record<string, readonly string[]>>>>;
	};
	// 年 and 年度 go with the year they follow.
	const {report} = vocabulary.file('short-names') as {readonly report: string};
	const year = report.replace(/^.*\{year\}|\{scope\}.*$/g, '');
	const afterYear = new RegExp(`^${year.charAt(0)}(?:${year.slice(1)})?`);
	const endings = [values.scope, values.stage].flatMap(names => Object.values(names).flat());
	const cut = (word: string): readonly string[] => {
		const ending = endings.find(name => word.endsWith(name) && word.length > name.length + 1);
		return ending === undefined ? [word] : [...cut(word.slice(0, -ending.length)), ending];
	};

	const parts = words.flatMap(word => word.match(scripts) ?? []);
	const joined = parts.flatMap((part, index) =>
		cut(yearPattern.test(parts[index - 1] ?? '') ? part.replace(afterYear, '') : part),
	);
	return [...new Set(joined.filter(part => part !== ''))];
};
