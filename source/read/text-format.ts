import type {Format} from '../model/document.js';
import {ExpectedError} from '../model/expected-error.js';

const htmlStart =
	/^<(?:!doctype\s+html|html|head|body|title|meta|link|style|script|table|div|p|span|center|font|h[1-6])\b/i;
const wholePage = /^<(?:!doctype\s+html|html|head|body)\b/i;

/** Which of the kinds of text the beginning of a file is. */
export const textFormatOf = (head: string, name: string): Format => {
	if (!isText(head)) {
		throw new ExpectedError(`${name} is not a report in any known format: it is neither text nor a document`);
	}

	const start = head.replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '');
	if (/^<\?mso-application[^>]*Excel|^<(?:\w+:)?Workbook\b/i.test(start)) {
		return 'xls';
	}

	if (/^<\?mso-application[^>]*Word|^<(?:w:wordDocument|pkg:package)\b/i.test(start)) {
		throw new ExpectedError(`${name} is a Word document saved as XML: save it as .docx and import that`);
	}

	if (/^(?:MIME-Version:|From:.*\n)[\s\S]{0,2000}multipart\/related/i.test(start)) {
		throw new ExpectedError(`${name} is a web archive (.mht): save it as .html or .docx and import that`);
	}

	const isNamedMarkdown = /\.(?:md|markdown)$/i.test(name);
	if (isNamedMarkdown ? wholePage.test(start) : htmlStart.test(start)) {
		return 'html';
	}

	if (isNamedMarkdown || hasMarkdownMarks(head)) {
		return 'markdown';
	}

	return /\.csv$/i.test(name) ? 'csv' : 'text';
};

/** Control characters do not occur in text, and what could not be decoded does so rarely. */
const isText = (head: string): boolean => {
	const strange = head.match(/(?!\s)\p{Cc}|\uFFFD/gu)?.length ?? 0;
	return strange <= head.length / 20;
};

/** Marks of a table: headings alone are read by the text reader as well. */
const hasMarkdownMarks = (head: string): boolean =>
	/^\s*\|?[ :-]*-{3,}[ :-]*\|[-|: ]*$/m.test(head) ||
	/^\s*\|.*\|\s*\n\s*\|.*\|\s*$/m.test(head) ||
	/^.*[│┃║].*\n(?:.*\n)?.*[│┃║].*$/m.test(head) ||
	/^\s*\+(?:[-=]+\+)+\s*\n\s*\|/m.test(head) ||
	/<table[\s>]/i.test(head);
