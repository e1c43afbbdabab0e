import {customPinyin, pinyin} from 'pinyin-pro';
import type {Vocabulary} from '../vocabulary.js';

/** Readings of Chinese text without tones; ü is written v. Loading it is slow, so it is imported where reports are. */
export type Pinyin = {
	/** One syllable a character: 会计 → `kuai`, `ji`. Letters and digits stand for themselves, all else is `''`. */
	readonly syllablesOf: (text: string) => readonly string[];
	/** ASCII letters and digits: 重庆市江北区（本级） → `cqsjbqbj`. */
	readonly initialsOf: (text: string) => string;
};

const plain = (reading: string): string => {
	const letters = reading.toLowerCase();
	return /^[a-z0-9]+$/.test(letters) ? letters : '';
};

const syllablesOf = (text: string): readonly string[] =>
	pinyin(text.normalize('NFKC'), {toneType: 'none', type: 'array', v: true, toneSandhi: false}).map(plain);

/** Readings by pinyin-pro, corrected by the words of `data/vocabulary/pinyin.json`: 长寿 cháng shòu, 黄陂 huáng pí. */
export const openPinyin = (vocabulary: Vocabulary): Pinyin => {
	customPinyin(vocabulary.file('pinyin') as Record<string, string>);
	return {
		syllablesOf,
		initialsOf: text =>
			syllablesOf(text)
				.map(syllable => syllable.charAt(0))
				.join(''),
	};
};
