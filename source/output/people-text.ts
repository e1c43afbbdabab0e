import {type Amount, amountText, type Unit, unitLabels} from '../model/amount.js';
import {type Answer, type Column, isAmount, type Value} from '../model/answer.js';
import type {Words} from '../model/words.js';

export type MoneyUnit = Unit | 'printed';

/** Without what could steer a terminal or turn the direction of writing, on one line. */
export const lineText = (text: string): string =>
	text
		.replace(/\s+/gu, ' ')
		.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
		.trim();

/** What an identifier is called in the column it stands in (`stage`: `budget` is 预算); other texts stand for themselves. */
const worded = (column: Column, text: string, words: Words): string => {
	if (!/^[a-z_]+$/.test(text)) {
		return text;
	}

	const key = `value.${column.key}.${text}`;
	const word = words(key);
	return word === key ? text : word;
};

const recordText = (parts: readonly (string | null)[]): string => [...new Set(parts.filter(Boolean))].join('·');

export type CellWriter = (value: Value) => string;

/** The one unit a column's money is shown in, or nothing if each cell has to name its own. */
const unitOf = (amounts: readonly Amount[], wanted: MoneyUnit): Unit | undefined => {
	if (wanted !== 'printed') {
		return wanted;
	}

	const [first] = amounts;
	return amounts.every(({unit}) => unit === first?.unit) ? first?.unit : undefined;
};

const titleOf = (column: Column, words: Words): string => {
	const key = `column.${column.key}`;
	const word = words(key);
	return column.title ?? (word === key ? column.key : word);
};

/** The title of a column and how its cells are worded for people. */
export const peopleColumn = (
	column: Column,
	{rows}: Answer,
	wanted: MoneyUnit,
	words: Words,
): {readonly title: string; readonly text: CellWriter} => {
	const amounts = rows.map(({cells}) => cells[column.key] ?? null).filter(value => value !== null && isAmount(value));
	const unit = unitOf(amounts as readonly Amount[], wanted);
	const text: CellWriter = value => {
		if (value === null) {
			return '';
		}

		if (typeof value === 'string') {
			return lineText(worded(column, value, words));
		}

		if (typeof value === 'number') {
			return column.kind === 'percent' ? `${value}%` : String(value);
		}

		if (typeof value === 'boolean') {
			return words(value ? 'value.yes' : 'value.no');
		}

		if (isAmount(value)) {
			const shown = amountText(value, wanted);
			return unit === undefined ? `${shown} ${unitLabels[value.unit]}` : shown;
		}

		return lineText(
			Array.isArray(value)
				? value.map(item => worded(column, item, words)).join('; ')
				: recordText(Object.values(value)),
		);
	};

	const title = lineText(titleOf(column, words));
	return {title: amounts.length > 0 && unit !== undefined ? `${title} (${unitLabels[unit]})` : title, text};
};
