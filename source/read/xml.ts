import {ExpectedError} from '../model/expected-error.js';

/** Names without their prefix: the parts of an Office file use one vocabulary each. */
export type XmlElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: ReadonlyArray<XmlElement | string>;
};

type OpenElement = XmlElement & {readonly children: Array<XmlElement | string>; readonly printedName: string};

const depthLimit = 250;
const nodeLimit = 4_000_000;

/** The part of XML that Office writes. A document type, which could define entities, is refused; nothing is fetched. */
export const parseXml = (source: string, file: string): XmlElement => {
	const root: OpenElement = {name: '', printedName: '', attributes: {}, children: []};
	const open: OpenElement[] = [root];
	let nodes = 0;
	let at = 0;
	while (at < source.length) {
		const current = open.at(-1) as OpenElement;
		const start = source.indexOf('<', at);
		const end = start === -1 ? source.length : start;
		if (end > at) {
			current.children.push(decodeEntities(source.slice(at, end)));
		}

		if (start === -1) {
			break;
		}

		const markup = markupAt(source, start, file);
		at = markup.next;
		if (markup.kind === 'text') {
			current.children.push(markup.text);
		} else if (markup.kind === 'open') {
			const element: OpenElement = {...tagParts(markup.text), children: []};
			current.children.push(element);
			if (++nodes > nodeLimit || open.length > depthLimit) {
				throw damaged(file, 'is nested too deeply or too long');
			}

			if (!markup.text.endsWith('/')) {
				open.push(element);
			}
		} else if (markup.kind === 'close') {
			if (open.length === 1 || current.printedName !== markup.text.trim()) {
				throw damaged(file, 'has an element that is not closed');
			}

			open.pop();
		}
	}

	if (open.length > 1) {
		throw damaged(file, 'breaks off');
	}

	return root;
};

const damaged = (file: string, what: string): ExpectedError =>
	new ExpectedError(`${file} is damaged: its text ${what}; open it in Word and save it anew`);

type Markup = {readonly kind: 'open' | 'close' | 'text' | 'nothing'; readonly text: string; readonly next: number};

const markupAt = (source: string, start: number, file: string): Markup => {
	const until = (mark: string, skipped: number, kind: Markup['kind']): Markup => {
		const end = source.indexOf(mark, start + skipped);
		if (end === -1) {
			throw damaged(file, 'breaks off');
		}

		return {kind, text: source.slice(start + skipped, end), next: end + mark.length};
	};

	if (source.startsWith('<!--', start)) {
		return until('-->', 4, 'nothing');
	}

	if (source.startsWith('<![CDATA[', start)) {
		return until(']]>', 9, 'text');
	}

	if (source.startsWith('<!', start)) {
		throw damaged(file, 'has a document type, which Office never writes');
	}

	if (source.startsWith('<?', start)) {
		return until('?>', 2, 'nothing');
	}

	return source[start + 1] === '/' ? until('>', 2, 'close') : openTag(source, start, file);
};

const tagPattern = /<([^\s"'<>/][^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*)>/y;

const openTag = (source: string, start: number, file: string): Markup => {
	tagPattern.lastIndex = start;
	const match = tagPattern.exec(source);
	if (match === null) {
		throw damaged(file, 'has a tag that is not closed');
	}

	return {kind: 'open', text: match[1] as string, next: tagPattern.lastIndex};
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const tagParts = (tag: string): Omit<OpenElement, 'children'> => {
	const printedName = /^[^\s/]+/.exec(tag)?.[0] ?? '';
	const attributes: Record<string, string> = {};
	for (const [, name = '', double, single] of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
		attributes[localName(name)] = decodeEntities(double ?? single ?? '');
	}

	return {name: localName(printedName), printedName, attributes};
};

const named: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

const decodeEntities = (text: string): string =>
	text.includes('&')
		? text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
				const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
				return name === undefined ? (code <= 0x10_ffff ? String.fromCodePoint(code) : '') : (named[name] ?? whole);
			})
		: text;

export const isXmlElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
	element?.children.find((child): child is XmlElement => isXmlElement(child) && child.name === name);

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
	(element?.children ?? []).filter((child): child is XmlElement => isXmlElement(child) && child.name === name);
