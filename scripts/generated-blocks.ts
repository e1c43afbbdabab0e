const begin = (name: string): string => `<!-- generated: ${name} -->`;
const end = (name: string): string => `<!-- end: ${name} -->`;

/** Puts a text between the two markers of a block; a document without them, or with them twice, is an error. */
export const withBlock = (document: string, name: string, content: string): string => {
	const [before, rest, ...moreStarts] = document.split(begin(name));
	const [, after, ...moreEnds] = (rest ?? '').split(end(name));
	if (before === undefined || after === undefined || moreStarts.length > 0 || moreEnds.length > 0) {
		throw new Error(`The markers ${begin(name)} and ${end(name)} must stand in the document once each, in this order`);
	}

	return `${before}${begin(name)}\n\n${content.trim()}\n\n${end(name)}${after}`;
};

/** Every block that is named in a document, in its order. */
export const blockNames = (document: string): string[] =>
	[...document.matchAll(/^<!-- generated: (?<name>[\w-]+) -->$/gm)].map(({groups}) => groups?.name ?? '');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A Markdown table; cells are Markdown themselves. */
export const markdownTable = (header: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
	[header, header.map(() => '---'), ...rows].map(cells => `| ${cells.map(cell).join(' | ')} |`).join('\n');
