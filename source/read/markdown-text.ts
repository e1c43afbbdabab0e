const escapable = '\\\\`*_{}\\[\\]()#+.!|>~$-';

/** The words of a line without the marks that format them; a lone `**`, as in rows of column numbers, is no mark. */
export const withoutMarks = (text: string): string =>
	text
		.replace(/!\[[^\]]*\]\([^)]*\)/g, '')
		.replace(/\[([^\]]+)\]\([^)\s]*(?:\s"[^"]*")?\)/g, '$1')
		.replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
		.replace(/(?<![*\\\p{L}\p{N}])\*(?=[^\s*])([^*]*[^\s*\\])\*(?![*\p{L}\p{N}])/gu, '$1')
		.replace(/`([^`]+)`/g, '$1')
		.replace(new RegExp(`\\\\([${escapable}])`, 'g'), '$1');

const rule = /^\s*(?:=+|-{2,}|(?:[-*_]\s*){3,})\s*$/;

/** A line outside tables as it prints: marks of headings, quotations and lists go, and lines that are only drawn. */
export const printedLine = (line: string): string =>
	rule.test(line)
		? ''
		: withoutMarks(
				line
					.replace(/^\s{0,3}(?:>\s?)+/, '')
					.replace(/^\s{0,3}#{1,6}(?:\s+|$)/, '')
					.replace(/^\s*[-*+]\s+(?=\S)/, '')
					.replace(/\s+#+\s*$/, ''),
			);

export const isTableRule = (line: string): boolean => /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/.test(line);

const drawn = /[\u2500-\u257F]/;
const upright = /[│┃║┆┇┊┋╎╏]/g;

/** A line of a table drawn with the characters for it, as one with pipes, `+` and `-`. */
export const plainlyDrawn = (line: string): string => {
	if (!drawn.test(line)) {
		return line;
	}

	const plain = line.replace(upright, '|');
	return /^[\s|\u2500-\u257F]*$/.test(plain) && drawn.test(plain)
		? plain.replace(/[─━═┄┅┈┉╌╍]/g, '-').replace(/[|\u2500-\u257F]/g, '+')
		: plain;
};

/** The drawn line between two rows of a grid table. */
export const isGridRule = (line: string): boolean => /^\s*\+(?:[-=:]+\+)+\s*$/.test(line);

/** The cells of a row of a pipe table; `\|` is a pipe, `<br>` a line break. */
export const pipeCells = (line: string): readonly string[] => {
	const cells = line.trim().split(/(?<!\\)\|/);
	const first = cells[0]?.trim() === '' ? 1 : 0;
	const last = cells.length > first + 1 && cells.at(-1)?.trim() === '' ? -1 : undefined;
	return cells.slice(first, last).map(cell =>
		withoutMarks(cell.replace(/&nbsp;/g, ' '))
			.split(/\s*<br\s*\/?>\s*/i)
			.join('\n')
			.trim(),
	);
};

export const hasPipe = (line: string): boolean => /(?<!\\)\|/.test(line);
