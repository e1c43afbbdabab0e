import {type DefaultTreeAdapterTypes, defaultTreeAdapter, parse} from 'parse5';
import {ExpectedError} from '../model/expected-error.js';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const depthLimit = 400;
const nodeLimit = 3_000_000;
const longTag = 20_000;
const attributeLimit = 2000;

/**
 * The page as a browser builds it, so that unclosed cells and misplaced text stand where people see them. Nothing is
 * fetched or run. What would blow up a browser's algorithm is an `ExpectedError`.
 */
export const parseHtml = (source: string, file: string): Parent => {
	refuseLongTags(source, file);
	return parse(source, {sourceCodeLocationInfo: true, treeAdapter: guardedAdapter(file)});
};

/** Counts while the tree is built: formatting that is never closed is repeated in every later paragraph. */
const guardedAdapter = (file: string): typeof defaultTreeAdapter => {
	const depths = new WeakMap<object, number>();
	let nodes = 0;
	const count = (parent: Parent, child: object): void => {
		const depth = (depths.get(parent) ?? 0) + 1;
		depths.set(child, depth);
		if (depth > depthLimit || ++nodes > nodeLimit) {
			throw new ExpectedError(
				`${file}: the page is nested too deeply or repeats without end; save it anew from a browser`,
			);
		}
	};

	return {
		...defaultTreeAdapter,
		appendChild(parent, child) {
			count(parent, child);
			defaultTreeAdapter.appendChild(parent, child);
		},
		insertBefore(parent, child, reference) {
			count(parent, child);
			defaultTreeAdapter.insertBefore(parent, child, reference);
		},
	};
};

/** Attributes are compared with each other one by one: a tag with thousands of them would take minutes. */
const refuseLongTags = (source: string, file: string): void => {
	for (const [tag] of source.matchAll(/<[a-z](?:[^"'>]+|"[^"]*"|'[^']*')*/gi)) {
		if (tag.length > longTag && (tag.match(/[\s/"']+/g)?.length ?? 0) > attributeLimit) {
			throw new ExpectedError(`${file}: a tag of ${tag.length} characters is no part of a report`);
		}
	}
};

export const isElement = (node: HtmlNode | Parent): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === '#text';

export const childrenOf = (node: HtmlNode | Parent): readonly HtmlNode[] =>
	'childNodes' in node ? node.childNodes : [];

export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
	element.attrs.find(attribute => attribute.name === name)?.value;

/** Where in the source a node begins; elements a browser supplies by itself have no place of their own. */
export const offsetOf = (node: HtmlNode): number | undefined => node.sourceCodeLocation?.startOffset;
