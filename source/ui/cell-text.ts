import {type Amount, decimalsIn, moneyText, type Unit, unitLabels} from '../model/amount.js';
import {type Answer, type Column, isAmount, type Value} from '../model/answer.js';
import type {Words} from '../model/words.js';
import {printable} from './line.js';

export type MoneyUnit = Unit | 'printed';

/** More decimals than these say nothing on a screen; the figure's own view shows all. */
const shownDecimals: Readonly<Record<Unit, number>> = {yuan: 2, ten_thousand_yuan: 2, hundred_million_yuan: 4};

/** The one unit in which a screen can show its money: as printed where all is printed alike. */
export const unitFor = ({rows}: Pick<Answer, 'rows'>, wished: MoneyUnit): Unit | undefined => {
	const printed = new Set<Unit>();
	for (const {cells} of rows) {
		for (const value of Object.values(cells)) {
			if (isAmount(value)) {
				printed.add(value.unit);
			}
		}
	}

	if (printed.size === 0) {
		return undefined;
	}

	const [only] = printed;
	return wished === 'printed' ? (printed.size === 1 ? only : 'ten_thousand_yuan') : wished;
};

export const moneyIn = (amount: Amount, unit: Unit): string => {
	const printed = decimalsIn(amount, unit);
	const text = moneyText(amount.fen, unit, unit === amount.unit ? printed : Math.min(printed, shownDecimals[unit]));
	// Small is not nothing: a difference of 300 元 is no 0.0000 亿元
	return amount.fen !== 0 && !/[1-9]/.test(text) ? moneyText(amount.fen, unit, printed) : text;
};

/** With its unit behind it. */
export const moneyWithUnit = (amount: Amount, wished: MoneyUnit): string => {
	const unit = wished === 'printed' ? amount.unit : wished;
	return `${moneyIn(amount, unit)} ${unitLabels[unit]}`;
};

/** The word for a value of a column's closed list (`stage`: `budget`); any other text stands for itself. */
export const wordFor = (key: string, value: string, words: Words): string => {
	const name = `value.${key}.${value}`;
	const word = words(name);
	return word === name ? value : word;
};

export const titleOf = ({key, title}: Pick<Column, 'key' | 'title'>, words: Words): string => {
	const name = `column.${key}`;
	const word = words(name);
	return printable(title ?? (word === name ? key : word));
};

export const valueText = (
	value: Value,
	{key, kind}: Pick<Column, 'key' | 'kind'>,
	unit: Unit,
	words: Words,
): string => {
	if (value === null) {
		return '';
	}

	if (typeof value === 'string') {
		return printable(wordFor(key, value, words));
	}

	if (typeof value === 'number') {
		return kind === 'percent' ? `${value.toFixed(1)}%` : String(value);
	}

	if (typeof value === 'boolean') {
		return words(value ? 'value.yes' : 'value.no');
	}

	if (isAmount(value)) {
		return moneyIn(value, unit);
	}

	const parts = Array.isArray(value) ? value : Object.values(value);
	return printable([...new Set(parts.filter(Boolean))].join('·'));
};
