import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import {replaceAll} from './bundle-plugins.js';

// Making a segmenter loads the tables of all languages: 19 ms of every start that is needed for rare characters only
const lazySegmenter = `let madeSegmenter;
const segmenter = {segment: text => (madeSegmenter ??= new Intl.Segmenter()).segment(text)};`;

// Compiling the expression for all emoji takes another 5 ms
const emojiReplacement = [
	'const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;',
	`let madeEmoji;
const rgiEmojiRegex = {test: text => (madeEmoji ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test(text)};`,
] as const;

/** JavaScript put into string-width: the width of the characters that reports and our screens are made of. */
const knownWidth = `
// · › ‹ ↵ ≈ ▲ ▸ ▼ ◆ ○ ● ◐ ✓ ✗ ≥ ≤
const knownMarks = new Set([0xB7, 0x203A, 0x2039, 0x21B5, 0x2248, 0x25B2, 0x25B8, 0x25BC, 0x25C6, 0x25CB, 0x25CF, 0x25D0, 0x2713, 0x2717, 0x2264, 0x2265]);
const knownWidthOf = code =>
	code >= 0x20 && code < 0x7F ? 1
	: (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3001 && code <= 0x3029)
		|| (code >= 0xFF01 && code <= 0xFF5E) || (code >= 0x3400 && code <= 0x4DBF) ? 2
	: (code >= 0x2500 && code <= 0x259F) || (code >= 0x2010 && code <= 0x2027)
		|| (code >= 0x2190 && code <= 0x2193) || knownMarks.has(code) ? 1
	: undefined;

export default function stringWidth(text, options) {
	if (typeof text !== 'string' || options !== undefined) {
		return measuredWidth(text, options);
	}

	const shown = text.includes('\\u001B') ? stripAnsi(text) : text;
	let columns = 0;
	for (let index = 0; index < shown.length; index++) {
		const known = knownWidthOf(shown.charCodeAt(index));
		if (known === undefined) {
			return measuredWidth(shown);
		}

		columns += known;
	}

	return columns;
}
`;

/** Ink measures every character it draws; for Chinese the original is some hundred times slower than needed. */
export const fastStringWidth: Plugin = {
	name: 'fast-string-width',
	setup(build) {
		build.onLoad({filter: /[\\/]string-width[\\/]index\.js$/}, async ({path}) => {
			const original = await readFile(path, 'utf8');
			const source = replaceAll(
				original,
				[
					['const segmenter = new Intl.Segmenter();', lazySegmenter],
					['export default function stringWidth(', 'function measuredWidth('],
					// Version 7, which wrap-ansi brings, has no such expression
					...(original.includes('rgiEmojiRegex') ? [emojiReplacement] : []),
				],
				path,
			);
			return {contents: source + knownWidth, loader: 'js'};
		});
	},
};
