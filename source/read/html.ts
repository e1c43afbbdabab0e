import type {Block} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';
import {decodeText} from './encoding.js';
import {flowOf, type HtmlPage} from './html-flow.js';
import {noiseOf} from './html-noise.js';
import {isRun, paragraphOf, preformattedBlocks, preformattedRuns} from './html-preformatted.js';
import {tableBlocks} from './html-table.js';
import {firstShown, sourceLines, tidyText} from './html-text.js';
import {
	childrenOf,
	type HtmlElement,
	type HtmlNode,
	type HtmlText,
	isElement,
	isText,
	offsetOf,
	parseHtml,
} from './html-tree.js';

/** Pages turned into HTML from PDF have some 4 MB; pictures inside the page are cut out before. */
const sizeLimit = 48 << 20;

export const readHtml = async (bytes: Uint8Array, file: string): Promise<readonly Block[]> =>
	htmlBlocks(decodeText(bytes).text, file);

/** The blocks of a page or of a piece of one, such as a table in a Markdown file; places count from its first line. */
export const htmlBlocks = (source: string, file: string): readonly Block[] => {
	if (source.length > sizeLimit) {
		throw new ExpectedError(`${file} is too large for a page (${source.length} characters): save its report alone`);
	}

	const root = parseHtml(source, file);
	const page = pageOf(source, file, noiseOf(root));
	const read = (flow: ReturnType<typeof flowOf>): readonly Block[] =>
		preformattedRuns(flow).flatMap(part => {
			if (isRun(part)) {
				return preformattedBlocks(part);
			}

			return part.kind === 'table' ? tableBlocks(part.element, page, read) : [paragraphOf(part)];
		});

	const blocks = read(flowOf(childrenOf(root), page));
	return [...titleBlocks(childrenOf(root), page, blocks), ...blocks];
};

const pageOf = (source: string, file: string, isNoise: HtmlPage['isNoise']): HtmlPage => {
	const lines = sourceLines(source);
	const placeOf = (node: HtmlElement | HtmlText): ReturnType<HtmlPage['placeOf']> => {
		const start = offsetOf(node);
		if (start === undefined || (isText(node) && node.value.trim() === '')) {
			return undefined;
		}

		const end = node.sourceCodeLocation?.endOffset ?? start;
		return {kind: 'line', ...lines.at(isText(node) ? firstShown(source, start, end) : start)};
	};

	return {file, isNoise, placeOf};
};

/** The title of the window is text of the report only where the page itself does not say it. */
const titleBlocks = (nodes: readonly HtmlNode[], page: HtmlPage, blocks: readonly Block[]): readonly Block[] => {
	const text = titleElement(nodes)?.childNodes.find(isText);
	const place = text && page.placeOf(text);
	if (text === undefined || place === undefined) {
		return [];
	}

	const title = tidyText(text.value);
	const [name = title] = title.split(/[_|-]|——/);
	const isSaid = blocks.some(block => block.kind === 'paragraph' && block.text.includes(name.trim()));
	return isSaid ? [] : [{kind: 'paragraph', text: title, place}];
};

const titleElement = (nodes: readonly HtmlNode[]): HtmlElement | undefined => {
	const elements = nodes.filter(isElement);
	const found = elements.find(({tagName}) => tagName === 'title');
	const outer = elements.filter(({tagName}) => tagName === 'html' || tagName === 'head');
	return found ?? (outer.length === 0 ? undefined : titleElement(outer.flatMap(childrenOf)));
};
