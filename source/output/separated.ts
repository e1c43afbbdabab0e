import type {Answer, Column, Row} from '../model/answer.js';
import {flatText} from '../model/flat-text.js';
import {withoutControls} from '../model/plain-text.js';
import {inPieces, type Pieces} from './pieces.js';

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
export const toCsv = function* ({columns, rows}: Answer, {bom = false}: CsvOptions = {}): Pieces {
	if (rows.length === 0) {
		return;
	}

	const header = columns.map(({key}) => csvText(withoutFormula(key))).join(',');
	yield `${bom ? '\uFEFF' : ''}${header}\r\n`;
	const cellOf = ({key, kind}: Column, {cells}: Row): string => {
		const text = withoutFormula(withoutControls(flatText(cells[key] ?? null)));
		return kind === 'code' && text !== '' ? quoted(text) : csvText(text);
	};

	yield* inPieces(rows, row => columns.map(column => cellOf(column, row)).join(','), '\r\n');
};

const tsvEscapes: Readonly<Record<string, string>> = {'\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r'};

const tsvText = (text: string): string =>
	withoutControls(text).replace(/[\\\t\n\r]/g, character => tsvEscapes[character] ?? '');

/** A tab, a line end and a backslash inside a cell become `\t`, `\n`, `\r` and `\\`, so that a row is always one line. */
export const toTsv = function* ({columns, rows}: Answer): Pieces {
	if (rows.length === 0) {
		return;
	}

	const lineOf = ({cells}: Row): string => columns.map(({key}) => tsvText(flatText(cells[key] ?? null))).join('\t');
	yield `${columns.map(({key}) => tsvText(key)).join('\t')}\n`;
	yield* inPieces(rows, lineOf, '\n');
};
