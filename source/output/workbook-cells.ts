import {yuanText} from '../model/amount.js';
import {isAmount, type Value} from '../model/answer.js';
import {flatText} from '../model/flat-text.js';
import {withoutControls} from '../model/plain-text.js';
import {isExact} from './json.js';
import {type CellKind, type Style, styleNumber} from './workbook-styles.js';

/** A cell holds no more. */
const longestText = 32_767;

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

const escaped = (text: string): string => text.replace(/[&<>"]/g, character => entities[character] ?? '');

/** What no XML may hold is shown as a replacement character. */
const cleaned = (text: string): string =>
	withoutControls(text.replace(/\r\n?/g, '\n')).replace(/\p{Cs}|\uFFFE|\uFFFF/gu, '\uFFFD');

/** A text as its cell shows it. */
export const sheetText = (text: string): string => {
	const clean = cleaned(text);
	return clean.length > longestText ? `${clean.slice(0, longestText - 1).replace(/\p{Cs}$/u, '')}…` : clean;
};

/** Spreadsheet programs read `_x0041_` as `A`. */
const xmlText = (text: string): string => escaped(text).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

export const attribute = (text: string): string => escaped(cleaned(text));

/** `A` to `Z`, `AA` and so on; the first is 0. */
export const columnName = (index: number): string =>
	(index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const isText = (value: Value): boolean =>
	value !== null && typeof value !== 'number' && typeof value !== 'boolean' && !(isAmount(value) && isExact(value));

export const textIsCut = (value: Value): boolean => isText(value) && cleaned(flatText(value)).length > longestText;

/**
 * Codes, and what looks like a formula, are marked as text: so they stay texts when somebody edits the cell.
 * A string is never run as a formula, only what is typed is.
 */
const textStyle = (text: string, kind: CellKind): Style =>
	kind === 'header' ? 'header' : kind === 'code' || /^[=+\-@]/.test(text) ? 'text' : 'plain';

/** One cell; nothing for a value that is not there. */
export const cellXml = (value: Value, place: string, kind: CellKind): string => {
	const cell = (style: Style, type: string, content: string): string =>
		`<c r="${place}" s="${styleNumber(style)}"${type}>${content}</c>`;
	if (value === null) {
		return '';
	}

	if (typeof value === 'number') {
		return cell('plain', '', `<v>${value}</v>`);
	}

	if (typeof value === 'boolean') {
		return cell('plain', ' t="b"', `<v>${Number(value)}</v>`);
	}

	if (isAmount(value) && isExact(value)) {
		return cell('amount', '', `<v>${yuanText(value.fen)}</v>`);
	}

	const text = sheetText(flatText(value));
	return text === ''
		? ''
		: cell(textStyle(text, kind), ' t="inlineStr"', `<is><t xml:space="preserve">${xmlText(text)}</t></is>`);
};
