import type {Answer} from '../model/answer.js';
import {flatText, withoutControls} from './flat-text.js';

const isNumber = (text: string): boolean => /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/.test(text);

/** A spreadsheet runs such a cell as a formula; an apostrophe makes it text. */
const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !isNumber(text) ? `'${text}` : text);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const csvText = (text: string): string => (/[",\r\n]/.test(text) ? quoted(text) : text);

export type CsvOptions = {
	/** A byte order mark, by which Excel knows UTF-8. @default false */
	readonly bom?: boolean;
};

/** RFC 4180. Codes are quoted, so that readers that tell texts from numbers keep them as texts. */
export const toCsv = ({columns, rows}: Answer, {bom = false}: CsvOptions = {}): string => {
	if (rows.length === 0) {
		return '';
	}

	const header = columns.map(({key}) => csvText(withoutFormula(key)));
	const lines = rows.map(({cells}) =>
		columns.map(({key, kind}) => {
			const text = withoutFormula(withoutControls(flatText(cells[key] ?? null)));
			return kind === 'code' && text !== '' ? quoted(text) : csvText(text);
		}),
	);
	return `${bom ? '\uFEFF' : ''}${[header, ...lines].map(line => `${line.join(',')}\r\n`).join('')}`;
};

const tsvEscapes: Readonly<Record<string, string>> = {'\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r'};

const tsvText = (text: string): string =>
	withoutControls(text).replace(/[\\\t\n\r]/g, character => tsvEscapes[character] ?? '');

/** A tab, a line end and a backslash inside a cell become `\t`, `\n`, `\r` and `\\`, so that a row is always one line. */
export const toTsv = ({columns, rows}: Answer): string => {
	if (rows.length === 0) {
		return '';
	}

	const header = columns.map(({key}) => tsvText(key));
	const lines = rows.map(({cells}) => columns.map(({key}) => tsvText(flatText(cells[key] ?? null))));
	return [header, ...lines].map(line => `${line.join('\t')}\n`).join('');
};
