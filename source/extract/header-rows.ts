import type {Cell} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import {isDigits, isPlainlyAmount, readPrinted} from './printed.js';

type Row = readonly Cell[];
type Rows = readonly Row[];

const headerLimit = 7;
const soleTotals = /^(?:合计|总计|收入总计|支出总计|本年收入合计|本年支出合计|人员经费合计|公用经费合计)$/u;
const numbered = /^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d+[、.．](?!\d)\S)/u;
const procurementRow = /^[ABC]$/u;

const originals = (row: Row): readonly Cell[] => row.filter(cell => cell.origin === undefined);
const texts = (row: Row): readonly string[] =>
	originals(row)
		.map(cell => labelKey(cell.text))
		.filter(text => text !== '');

/** 栏次 says it, whatever runs over from the names above (`出6`) or is left of them. */
const isNamedColumnNumbers = (row: Row, printed: readonly string[]): boolean =>
	printed.some(text => /^[栏列]次$/u.test(text)) &&
	printed.some(text => /^\d{1,2}$/u.test(text)) &&
	!row.some(cell => isPlainlyAmount(cell.text));

/** `栏次 1 2 3`, `** ** 1 2 3`, `** ** **`, `1 2 … 12`, `1=2+3`: numbers of the columns, not amounts. */
export const isColumnNumbers = (row: Row): boolean => {
	const printed = texts(row);
	const isLoneColumn = row.length === 2 && printed.length === 1 && labelKey(row[1]?.text ?? '') === '1';
	if (isLoneColumn || (printed.length > 1 && printed.every(text => /^\*+$/u.test(text)))) {
		return true;
	}

	if (isNamedColumnNumbers(row, printed)) {
		return true;
	}

	const numberOf = (text: string): string | undefined => /^\(?(\d{1,2})\)?(?:=.*)?$/u.exec(text)?.[1];
	const numbers = printed.map(numberOf).filter(text => text !== undefined);
	const others = printed.filter(text => numberOf(text) === undefined);
	if (
		numbers.length < 2 ||
		!others.every(text => /^(?:\*+|栏次|行次|序号|甲|乙|丙|项目|类|款|项|合计|列次)$/u.test(text))
	) {
		return false;
	}

	const values = numbers.map(Number);
	const rising = values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
	return (
		rising && (values[0] === 1 || others.length > 0) && (values.length > 2 || others.length > 0 || values[0] === 1)
	);
};

/** Markdown's `--- | ---` and the like. */
export const isArtefact = (row: Row): boolean => {
	const printed = texts(row);
	return printed.length > 1 && printed.every(text => /^[:\-—=_]{2,}$/u.test(text));
};

const isYear = (text: string): boolean => /^20\d\d$/u.test(text);

const startsBody = (row: Row, index: number): boolean => {
	const printed = texts(row);
	if (printed.length === 0) {
		return false;
	}

	if (printed.every(text => soleTotals.test(text)) && printed.length <= 4 && index > 0) {
		return true;
	}

	const first = printed[0] ?? '';
	if (index > 0 && (numbered.test(first) || procurementRow.test(first))) {
		return true;
	}

	return originals(row).some(cell => {
		const text = withoutSpace(cell.text);
		return (
			(isDigits(text) && !isYear(text)) ||
			(['number', 'percent'].includes(readPrinted(cell.text).kind) && !isYear(text))
		);
	});
};

/** False for a torn rest of a table: words alone, and rules. */
export const hasBody = (rows: Rows): boolean =>
	rows.some((row, index) => !isColumnNumbers(row) && !isArtefact(row) && startsBody(row, index));

/** How many rows at the top are header: names of columns, their groups and their numbers. */
export const headerRowCount = (rows: Rows): number => {
	for (const [index, row] of rows.entries()) {
		if (isColumnNumbers(row) || isArtefact(row)) {
			continue;
		}

		if (startsBody(row, index)) {
			return index;
		}

		if (index >= headerLimit) {
			break;
		}
	}

	// No row looks like a body: names stand in the first row alone.
	return Math.min(1, rows.length);
};
