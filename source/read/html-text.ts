const wide = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF';

/** Editors break Chinese source lines anywhere; between words of other scripts the break is a space. */
const breakInChinese = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n]\\s*(?=[${wide}])`, 'g');

/**
 * The text as it shows: white space of the source collapsed, hard spaces kept as spaces. Those in front stay before a
 * word, as they may be all that tells an item from its category, and go before a figure.
 */
export const tidyText = (source: string): string => {
	const text = source
		.replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
		.replace(breakInChinese, '')
		.replace(/[ \t\r\n\f]+/g, ' ')
		.replace(/^ | $/g, '')
		.replace(/[\u00A0\u2000-\u200A]/g, ' ')
		.trimEnd();
	return /\p{L}/u.test(text) ? text : text.trimStart();
};

const lineBreak = /\r\n|[\n\r]/g;
/** What stands in the source for space that does not show. */
const spaceInSource = /^(?:\s|&(?:nbsp|e[mn]sp|thinsp|#160|#12288|#x0*a0|#x0*3000);?)*/i;

export type SourceLines = {
	readonly at: (offset: number) => {readonly line: number; readonly column: number};
	/** Line breaks between two offsets. */
	readonly between: (start: number, end: number) => number;
};

/** 1-based lines and columns of a source text. */
export const sourceLines = (source: string): SourceLines => {
	const starts = [0, ...[...source.matchAll(lineBreak)].map(match => match.index + match[0].length)];
	const at = (offset: number): {line: number; column: number} => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] as number) <= offset) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}

		return {line: low + 1, column: offset - (starts[low] as number) + 1};
	};

	return {at, between: (start, end) => at(end).line - at(start).line};
};

/** The offset of the first character that shows, between two offsets of the source. */
export const firstShown = (source: string, start: number, end: number): number =>
	start + (spaceInSource.exec(source.slice(start, end))?.[0].length ?? 0);
