import type {Cell} from '../model/document.js';
import {labelKey} from '../model/label.js';
import {readPrinted} from './printed.js';
import {textAt} from './text-at.js';

type Row = readonly Cell[];

/** The columns of the indicators in a form, by their printed names. */
export type Head = {
	readonly levels: readonly number[];
	readonly name: number;
	readonly value: number;
	readonly at: (words: RegExp) => number;
};

export const headOf = (names: readonly string[]): Head => {
	const at = (words: RegExp): number => names.findIndex(name => words.test(labelKey(name)));
	const third = at(/^(?:三级指标|指标名称|指标内容)/u);
	const levels = [at(/^一级指标/u), at(/^二级指标/u)].filter(index => index >= 0);
	return {
		levels,
		name: third,
		value: at(/^(?:指标值(?!类型|内容)|目标值|年度指标值|绩效指标值|年度目标值|指标目标值)/u),
		at,
	};
};

/** The column of an indicator's name: merged cells can push it left, into the columns of its levels. */
export const nameColumn = (row: Row, {levels, name}: Head, shift: number): number => {
	const shifted = name + shift;
	return shift === -1 && textAt(row, shifted) === ''
		? ([...levels].reverse().find(level => textAt(row, level) !== '') ?? shifted)
		: shifted;
};

/** Cells that a merged neighbour pushed one column to the right or left of their headings. */
export const shiftOf = (row: Row, {levels, name, value}: Head): number => {
	const filled = (column: number) => textAt(row, column) !== '';
	if (!filled(name) && filled(value) && filled(value + 1) && readPrinted(row[value]?.text ?? '').kind === 'text') {
		return 1;
	}

	const isNumber = ['number', 'percent'].includes(readPrinted(row[name]?.text ?? '').kind);
	if (isNumber && !filled(value)) {
		return filled(name - 1) || levels.some(filled) ? -1 : 0;
	}

	return filled(name - 1) && (isNumber || (!filled(value) && filled(value - 1) && value - 1 === name)) ? -1 : 0;
};
