import type {ParagraphNumbers} from './docx-numbering.js';
import {childNamed, isXmlElement, type XmlElement} from './xml.js';

export type DocxLine = {readonly kind: 'line'; readonly text: string};
export type DocxTable = {readonly kind: 'table'; readonly element: XmlElement};
export type DocxFlow = ReadonlyArray<DocxLine | DocxTable>;

/** Wrappers whose content stands as if they were not there: controls, inserted text, links, simple fields. */
const transparent = new Set([
	'sdt',
	'sdtContent',
	'customXml',
	'smartTag',
	'ins',
	'moveTo',
	'hyperlink',
	'fldSimple',
	'dir',
	'bdo',
	'rt',
	'ruby',
	'rubyBase',
]);

/** The children that count: wrappers opened, deleted and moved text left out, one of several alternatives taken. */
export const contentOf = (element: XmlElement): readonly XmlElement[] =>
	element.children.filter(isXmlElement).flatMap(child => {
		if (child.name === 'AlternateContent') {
			const choice = childNamed(child, 'Choice');
			const fallback = childNamed(child, 'Fallback');
			const taken =
				choice !== undefined && (fallback === undefined || textBoxesIn(choice).length > 0) ? choice : fallback;
			return taken === undefined ? [] : contentOf(taken);
		}

		return transparent.has(child.name) ? contentOf(child) : [child];
	});

/** The lines and tables of a body, a cell or a text box in reading order. */
export const flowOf = (body: XmlElement, numbers: ParagraphNumbers, isCell = false): DocxFlow =>
	contentOf(body).flatMap(element => {
		if (element.name === 'tbl') {
			return [{kind: 'table', element}];
		}

		return element.name === 'p' ? paragraphFlow(element, numbers, isCell) : [];
	});

const paragraphFlow = (paragraph: XmlElement, numbers: ParagraphNumbers, isCell: boolean): DocxFlow => {
	const runs = contentOf(paragraph);
	const text = runs.map(runText).join('');
	const number = numbers.next(paragraph);
	const isShown = text.trim() !== '' || (isCell && number !== '');
	const lines = (isShown ? number + text : '')
		.split('\n')
		.filter(line => line.trim() !== '')
		.map((line): DocxLine => ({kind: 'line', text: line.trimEnd()}));
	const boxes = runs.flatMap(textBoxesIn).flatMap(box => flowOf(box, numbers));
	return [...lines, ...boxes];
};

/** Text boxes float: their text comes after that of the paragraph they are anchored in. */
const textBoxesIn = (element: XmlElement): readonly XmlElement[] =>
	element.name === 'txbxContent' ? [element] : contentOf(element).flatMap(textBoxesIn);

const characters: Readonly<Record<string, string>> = {tab: '\t', cr: '\n', noBreakHyphen: '-', br: '\n', ptab: '\t'};

const runText = (run: XmlElement): string => {
	if (run.name === 'oMath' || run.name === 'oMathPara') {
		return mathText(run);
	}

	if (run.name !== 'r' || isHidden(run)) {
		return '';
	}

	return contentOf(run)
		.map(part => (part.name === 't' ? textOf(part) : (characters[part.name] ?? '')))
		.join('');
};

const isHidden = (run: XmlElement): boolean => {
	const vanish = childNamed(childNamed(run, 'rPr'), 'vanish');
	return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes.val ?? '');
};

const textOf = (element: XmlElement): string => element.children.filter(child => typeof child === 'string').join('');

const mathText = (element: XmlElement): string =>
	element.name === 't' ? textOf(element) : contentOf(element).map(mathText).join('');
