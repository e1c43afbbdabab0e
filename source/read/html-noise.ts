import {attributeOf, childrenOf, type HtmlElement, type HtmlNode, isElement, isText} from './html-tree.js';

/** What is never text of a report: programs, forms, drawings, and the elements named after navigation. */
const silentNames = new Set([
	'script',
	'style',
	'noscript',
	'template',
	'head',
	'title',
	'meta',
	'link',
	'xml',
	'iframe',
	'object',
	'embed',
	'svg',
	'canvas',
	'audio',
	'video',
	'map',
	'nav',
	'select',
	'option',
	'datalist',
	'button',
	'input',
	'textarea',
]);

const fewestLinks = 3;

/** A list whose entries nearly all lead elsewhere is navigation. Its limit leaves room for a separator or a label. */
const linkShare = 0.8;

/** Leads into the page itself (the contents of the report) or to an attachment: that is part of the report. */
const ownLink = /#[^/]*$|\.(?:pdf|docx?|xlsx?|et|wps|ofd|zip|rar|csv)\b|download|^javascript:|^$/i;

type Measure = {readonly text: number; readonly linked: number; readonly links: number};

/** Says of an element whether it is left out of the report. The sizes of a page's elements are found once. */
export const noiseOf = (
	root: HtmlNode | {readonly childNodes: readonly HtmlNode[]},
): ((element: HtmlElement) => boolean) => {
	const measures = new Map<unknown, Measure>();
	measure(root as HtmlNode, measures);
	return element => isSilent(element) || isNavigation(measures.get(element));
};

const isSilent = (element: HtmlElement): boolean => {
	const style = attributeOf(element, 'style') ?? '';
	return (
		silentNames.has(element.tagName) ||
		attributeOf(element, 'role') === 'navigation' ||
		/mso-hide\s*:\s*all/i.test(style) ||
		// Whole panels are often hidden until a tab is clicked; a hidden span or row is a leftover.
		(/display\s*:\s*none/i.test(style) && ['span', 'a', 'font', 'tr', 'td', 'th', 'li'].includes(element.tagName))
	);
};

const isNavigation = (size: Measure | undefined): boolean =>
	size !== undefined && size.links >= fewestLinks && size.linked >= size.text * linkShare;

const measure = (node: HtmlNode, measures: Map<unknown, Measure>): Measure => {
	if (isText(node)) {
		return {text: node.value.replace(/\s+/g, '').length, linked: 0, links: 0};
	}

	if (isElement(node) && isSilent(node)) {
		return {text: 0, linked: 0, links: 0};
	}

	const sum = {text: 0, linked: 0, links: 0};
	for (const child of childrenOf(node)) {
		const {text, linked, links} = measure(child, measures);
		sum.text += text;
		sum.linked += linked;
		sum.links += links;
	}

	const size = isElement(node) && isOutsideLink(node) ? {text: sum.text, linked: sum.text, links: 1} : sum;
	measures.set(node, size);
	return size;
};

const isOutsideLink = (element: HtmlElement): boolean =>
	element.tagName === 'a' && !ownLink.test((attributeOf(element, 'href') ?? '').trim());
