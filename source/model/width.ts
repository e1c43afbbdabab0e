import stringWidth from 'string-width';

/**
 * The one module that measures, cuts and pads text by terminal columns: 科目 is two characters and four columns.
 * Ink 6 mis-measures Chinese when it truncates, so every line is made exactly as wide as it must be here.
 */
const rareWidths = new Map<string, number>();
const rareLimit = 10_000;

/** Columns of the characters reports are made of, without asking string-width (500 times slower): 0 for all others. */
const plainWidth = (code: number): 0 | 1 | 2 => {
	if (code >= 0x20 && code < 0x7f) {
		return 1;
	}

	const wide =
		(code >= 0x4e00 && code <= 0x9fff) ||
		(code >= 0x3001 && code <= 0x3029) ||
		(code >= 0x3030 && code <= 0x303e) ||
		(code >= 0xff01 && code <= 0xff5e) ||
		(code >= 0x3400 && code <= 0x4dbf);
	return wide ? 2 : 0;
};

/** Terminal columns of a text without line breaks. */
export const width = (text: string): number => {
	let columns = 0;
	for (let index = 0; index < text.length; index++) {
		const known = plainWidth(text.charCodeAt(index));
		if (known === 0) {
			return rareWidth(text);
		}

		columns += known;
	}

	return columns;
};

const rareWidth = (text: string): number => {
	const known = rareWidths.get(text);
	if (known !== undefined) {
		return known;
	}

	if (rareWidths.size >= rareLimit) {
		rareWidths.clear();
	}

	const measured = stringWidth(text);
	rareWidths.set(text, measured);
	return measured;
};

let segmenter: Intl.Segmenter | undefined;

/** Characters that never join with the next: no need of a segmenter, which takes 20 ms to load its tables. */
const unjoined =
	/^[\u0020-\u007E\u00B7\u2010-\u2027\u2500-\u25A1\u3001-\u3029\u3400-\u4DBF\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/** The characters as a reader sees them; never half of one. */
export const graphemes = (text: string): readonly string[] => {
	if (unjoined.test(text)) {
		return text.split('');
	}

	segmenter ??= new Intl.Segmenter('zh', {granularity: 'grapheme'});
	return [...segmenter.segment(text)].map(({segment}) => segment);
};

/** At most `columns` wide; what was cut is marked with `…`. */
export const truncate = (text: string, columns: number): string => {
	if (width(text) <= columns) {
		return text;
	}

	if (columns <= 0) {
		return '';
	}

	let kept = '';
	let used = 0;
	for (const grapheme of graphemes(text)) {
		const next = width(grapheme);
		if (used + next > columns - 1) {
			break;
		}

		kept += grapheme;
		used += next;
	}

	return `${kept}…`;
};

export type Align = 'left' | 'right';

/** Exactly `columns` wide: cut with `…` or padded with spaces. */
export const fit = (text: string, columns: number, align: Align = 'left'): string => {
	const cut = truncate(text, columns);
	const gap = ' '.repeat(Math.max(0, columns - width(cut)));
	return align === 'right' ? gap + cut : cut + gap;
};

/** Lines of at most `columns`, broken between any two characters, as Chinese text is. */
export const wrap = (text: string, columns: number): readonly string[] => {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	for (const grapheme of graphemes(text)) {
		const next = width(grapheme);
		if (used + next > columns && line !== '') {
			lines.push(line);
			line = '';
			used = 0;
		}

		line += grapheme;
		used += next;
	}

	return [...lines, line];
};
