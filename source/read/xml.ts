import {ExpectedError} from '../model/expected-error.js';

/** Names without their prefix: the parts of an Office file use one vocabulary each. */
export type XmlElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: ReadonlyArray<XmlElement | string>;
};

type Draft = XmlElement & {readonly children: Array<XmlElement | string>};

const depthLimit = 250;
const nodeLimit = 4_000_000;

/** The part of XML that Office writes. A document type, which could define entities, is refused; nothing is fetched. */
export const parseXml = (source: string, file: string): XmlElement => {
	let current: Draft = {name: '', attributes: {}, children: []};
	const open: Draft[] = [];
	const names: string[] = [];
	let nodes = 0;
	let at = 0;
	while (at < source.length) {
		const start = source.indexOf('<', at);
		const end = start === -1 ? source.length : start;
		if (end > at) {
			current.children.push(decodeEntities(source.slice(at, end)));
		}

		if (start === -1) {
			break;
		}

		const mark = source[start + 1];
		if (mark === '/') {
			at = endOf(source, '>', start, file);
			if (names.pop() !== source.slice(start + 2, at - 1).trimEnd()) {
				throw damaged(file, 'has an element that is not closed');
			}

			current = open.pop() as Draft;
		} else if (mark === '!' || mark === '?') {
			at = endOf(source, closingOf(source, start, file), start, file);
			if (source.startsWith('<![', start)) {
				current.children.push(source.slice(start + '<![CDATA['.length, at - ']]>'.length));
			}
		} else {
			const tag = tagAt(source, start, file);
			at = start + tag.length + 2;
			const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
			const element: Draft = {name: localName(name), attributes: attributesOf(tag), children: []};
			current.children.push(element);
			if (++nodes > nodeLimit || open.length > depthLimit) {
				throw damaged(file, 'is nested too deeply or too long');
			}

			if (!tag.endsWith('/')) {
				open.push(current);
				names.push(name);
				current = element;
			}
		}
	}

	if (open.length > 0) {
		throw damaged(file, 'breaks off');
	}

	return current;
};

const damaged = (file: string, what: string): ExpectedError =>
	new ExpectedError(`${file} is damaged: its text ${what}; open it in Office and save it anew`);

const endOf = (source: string, mark: string, start: number, file: string): number => {
	const end = source.indexOf(mark, start + 2);
	if (end === -1) {
		throw damaged(file, 'breaks off');
	}

	return end + mark.length;
};

/** What closes a comment, a piece of plain text or an instruction. */
const closingOf = (source: string, start: number, file: string): string => {
	if (source.startsWith('<!--', start)) {
		return '-->';
	}

	if (source.startsWith('<![CDATA[', start)) {
		return ']]>';
	}

	if (source.startsWith('<!', start)) {
		throw damaged(file, 'has a document type, which Office never writes');
	}

	return '?>';
};

const tagPattern = /<([^\s"'<>/][^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*)>/y;

const tagAt = (source: string, start: number, file: string): string => {
	tagPattern.lastIndex = start;
	const tag = tagPattern.exec(source)?.[1];
	if (tag === undefined) {
		throw damaged(file, 'has a tag that is not closed');
	}

	return tag;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const noAttributes: XmlElement['attributes'] = {};

const attributesOf = (tag: string): XmlElement['attributes'] => {
	if (!tag.includes('=')) {
		return noAttributes;
	}

	const attributes: Record<string, string> = {};
	for (const [, name = '', double, single] of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
		attributes[localName(name)] = decodeEntities(double ?? single ?? '');
	}

	return attributes;
};

const named: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

const decodeEntities = (text: string): string =>
	text.includes('&') ? text.replace(entityPattern, decodeEntity) : text;

const entityPattern = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi;

const decodeEntity = (whole: string, decimal?: string, hexadecimal?: string, name?: string): string => {
	if (name !== undefined) {
		return named[name] ?? whole;
	}

	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
	return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
};

export const isXmlElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
	element?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name);

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
	(element?.children ?? []).filter((child): child is XmlElement => isXmlElement(child) && child.name === name);
