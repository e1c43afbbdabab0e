import {numberParts} from '../model/amount.js';
import {withoutSpace} from '../model/label.js';
import {oncePerText} from '../model/once.js';

/** What the characters of one cell are, before anything is known of its row and column. */
export type Printed =
	| {readonly kind: 'blank'}
	/** `—`, `-`, `/`, `无`: said to be nothing, unlike a blank. */
	| {readonly kind: 'dash'}
	| {readonly kind: 'number'; readonly text: string; readonly whole: string; readonly decimals: number}
	| {readonly kind: 'percent'; readonly text: string}
	| {readonly kind: 'text'};

const dashPattern = /^(?:[-—–－/／*]+|无|\.{2,}|…+)$/u;

/** Digits that a line break or a space parts are one number only if nothing but its decimals were moved. */
const rejoined = (text: string): string | undefined => {
	const trimmed = text.trim();
	const joined = trimmed.replace(/(?<=\d)\s+(?=[.,，．]\d)/gu, '').replace(/(?<=[.．])\s+(?=\d)/gu, '');
	return /\d\s+[\d.]/u.test(joined) ? undefined : joined;
};

/** `(12.34)` as accountants print what is below nothing; `(1)` is a list's number, so only with decimals. */
const signed = (text: string): string => text.replace(/^\((\d[\d,]*\.\d+)(%?)\)(%?)$/u, '-$1$2$3');

/** Kept, as header, columns, rows and strays of a table all ask what its cells are. */
export const readPrinted: (text: string) => Printed = oncePerText((text): Printed => {
	const compact = withoutSpace(text);
	if (compact === '') {
		return {kind: 'blank'};
	}

	if (dashPattern.test(compact)) {
		return {kind: 'dash'};
	}

	const rejoinedText = rejoined(text.normalize('NFKC'));
	if (rejoinedText === undefined) {
		return {kind: 'text'};
	}

	const joined = signed(rejoinedText);

	if (/%$/u.test(joined)) {
		return numberParts(joined.slice(0, -1)) === undefined
			? {kind: 'text'}
			: {kind: 'percent', text: joined.slice(0, -1)};
	}

	const parts = numberParts(joined);
	return parts === undefined
		? {kind: 'text'}
		: {kind: 'number', text: joined, whole: parts.whole, decimals: parts.fraction.length};
});

/** A number that can only be an amount: it has decimals or separators, or a sign. */
export const isPlainlyAmount = (text: string): boolean =>
	readPrinted(text).kind === 'number' && /[.,，．-]/u.test(withoutSpace(text));

/** Only digits, as codes and column numbers are printed. */
export const isDigits = (text: string): boolean => /^\d+$/.test(withoutSpace(text.normalize('NFKC')));

/** Words of a header or label that name a unit of money in brackets: 资金总额（万元）. */
export const unitInBrackets = (label: string): string | undefined =>
	/[(（](?:单位[:：])?(?:人民币)?(亿元|万元|元)[)）]/u.exec(label)?.[1];

/** As many digits as a number keeps exactly. */
const mostDigits = 15;

/** The value of a printed number, a percentage as it stands; nothing where it has more digits than can be kept. */
export const numberIn = (printed: Printed): number | undefined => {
	if (printed.kind !== 'number' && printed.kind !== 'percent') {
		return undefined;
	}

	const plain = printed.text.replaceAll(',', '');
	return plain.replace(/\D/gu, '').length > mostDigits ? undefined : Number(plain);
};
