import {oncePerText} from './once.js';
import {inSimplified} from './simplified.js';

/** All white space out: labels are compared and stored without it, as wrapping and letter-spacing put it anywhere. */
export const withoutSpace = (text: string): string => text.replace(/[\s\u200B-\u200D\uFEFF]+/gu, '');

// Most names are Chinese characters and plain marks alone, which have one form
const isPlain = /^[\u4E00-\u9FFF、a-z\d"'(),.:;%/-]*$/;

const unified = (text: string): string =>
	withoutSpace(text.normalize('NFKC'))
		.replace(/[“”„‟"«»〝〞＂「」『』]/gu, '"')
		.replace(/[‘’']/gu, "'")
		.replace(/[﹑､]/gu, '、')
		.replace(/[‐‑–—―]/gu, '-')
		.toLowerCase();

/** The form in which two printed labels are the same: width forms, look-alike radicals, traditional characters, quotes and spaces unified. */
export const labelKey: (text: string) => string = oncePerText(text =>
	isPlain.test(text) ? inSimplified(text) : unified(inSimplified(text)),
);
