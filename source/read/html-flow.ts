import type {Place} from '../model/document.js';
import {tidyText} from './html-text.js';
import {childrenOf, type HtmlElement, type HtmlNode, type HtmlText, isElement, isText} from './html-tree.js';

export type HtmlLine = {
	readonly kind: 'line';
	readonly text: string;
	readonly place: Place;
	/** With all its blanks, where they count. */
	readonly preformatted?: string;
};
export type HtmlTable = {readonly kind: 'table'; readonly element: HtmlElement};

/** What the walk through a page has to know. */
export type HtmlPage = {
	readonly file: string;
	/** Where an element begins, or the first character that shows of a text; nothing for what is only space. */
	readonly placeOf: (node: HtmlElement | HtmlText) => Place | undefined;
	readonly isNoise: (element: HtmlElement) => boolean;
};

const blockNames = new Set([
	'address',
	'article',
	'aside',
	'blockquote',
	'body',
	'caption',
	'center',
	'dd',
	'details',
	'div',
	'dl',
	'dt',
	'fieldset',
	'figcaption',
	'figure',
	'footer',
	'form',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'header',
	'hr',
	'legend',
	'li',
	'main',
	'ol',
	'p',
	'pre',
	'section',
	'summary',
	'table',
	'tbody',
	'td',
	'tfoot',
	'th',
	'thead',
	'tr',
	'ul',
]);

/** The lines and tables of a part of the page in reading order; what is inside a table is left to whoever draws it. */
export const flowOf = (nodes: readonly HtmlNode[], page: HtmlPage): ReadonlyArray<HtmlLine | HtmlTable> => {
	const flow: Array<HtmlLine | HtmlTable> = [];
	let text = '';
	let place: Place | undefined;
	let isPreformattedLine = false;

	const endLine = (): void => {
		const tidied = tidyText(text);
		if (place !== undefined && tidied.trim() !== '') {
			flow.push({kind: 'line', text: tidied, place, ...(isPreformattedLine ? {preformatted: text} : {})});
		}

		text = '';
		place = undefined;
		isPreformattedLine = false;
	};

	const addPreformatted = (node: HtmlText): void => {
		// The place is that of the first character that shows.
		const start = page.placeOf(node);
		const above = /^\s*/.exec(node.value)?.[0].split('\n').length ?? 1;
		for (const [index, line] of node.value.split('\n').entries()) {
			if (index > 0) {
				endLine();
			}

			if (line.trim() !== '' && start?.kind === 'line') {
				place ??= {kind: 'line', line: start.line + index + 1 - above, column: index + 1 === above ? start.column : 1};
			}

			isPreformattedLine = true;
			text += line;
		}
	};

	const visit = (node: HtmlNode, isPreformatted: boolean): void => {
		if (isText(node)) {
			if (isPreformatted) {
				addPreformatted(node);
			} else {
				place ??= page.placeOf(node);
				text += node.value;
			}

			return;
		}

		if (!isElement(node) || page.isNoise(node)) {
			return;
		}

		if (node.tagName === 'table') {
			endLine();
			flow.push({kind: 'table', element: node});
			return;
		}

		const isBlock = blockNames.has(node.tagName);
		if (isBlock || node.tagName === 'br') {
			endLine();
		}

		for (const child of childrenOf(node)) {
			visit(child, isPreformatted || node.tagName === 'pre');
		}

		if (isBlock) {
			endLine();
		}
	};

	for (const node of nodes) {
		visit(node, false);
	}

	endLine();
	return flow;
};
