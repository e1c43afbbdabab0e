import type {Vocabulary} from '../vocabulary.js';

type Characters = {
	readonly traditional: string;
	readonly simplified: string;
	/** Characters that simplified text has too (於潜镇): they are converted only beside one that it has not. */
	readonly alsoTraditional: string;
	readonly alsoSimplified: string;
};

/** The text in simplified characters, with blanks for readings: no character moves. Simplified text is returned as it is. */
export type Simplify = (text: string) => string;

// Mirrors of pages print the reading of a character after it: 發(fā)布, 教(jiao)育, 局(ju)(ju)
const reading = /(?<=[\u4E00-\u9FFF])(?:[(（][a-zà-öø-ÿāēěīńňōūǎǐǒǔǖǘǚǜɡḿ]{1,6}[)）])+/gu;

const pairs = (from: string, to: string): ReadonlyArray<readonly [string, string]> =>
	[...from].map((character, index) => [character, to.charAt(index)]);

/** Whether texts are written in traditional characters: they have more of them than of their simplified forms. */
export const openIsTraditional = (vocabulary: Vocabulary): ((texts: Iterable<string>) => boolean) => {
	const {traditional, simplified} = vocabulary.file('simplified') as Characters;
	const [old, plain] = [new Set(traditional), new Set(simplified)];
	return texts => {
		let more = 0;
		for (const text of texts) {
			for (const character of text) {
				more += old.has(character) ? 1 : plain.has(character) ? -1 : 0;
			}
		}

		return more > 0;
	};
};

/** How to recognise words in pages that are mirrored in traditional characters, with readings put between them. */
export const openSimplified = (vocabulary: Vocabulary): Simplify => {
	const {traditional, simplified, alsoTraditional, alsoSimplified} = vocabulary.file('simplified') as Characters;
	const forms = new Map([...pairs(traditional, simplified), ...pairs(alsoTraditional, alsoSimplified)]);
	const isTraditional = new RegExp(`[${traditional}]`, 'u');
	const any = new RegExp(`[${traditional}${alsoTraditional}]`, 'gu');
	return text => {
		const read = text.replace(reading, found => ' '.repeat(found.length));
		return isTraditional.test(read) ? read.replace(any, character => forms.get(character) ?? character) : read;
	};
};
