import {yuanText} from '../model/amount.js';
import {type Answer, isAmount, type Row, type Value} from '../model/answer.js';

// JSON.stringify leaves DEL and the C1 controls as they are, and some terminals obey those.
const textJson = (text: string): string => {
	const json = JSON.stringify(text);
	return /[\u007F-\u009F]/.test(json)
		? json.replace(/[\u007F-\u009F]/g, control => `\\u00${control.charCodeAt(0).toString(16)}`)
		: json;
};

// Money is written digit by digit: a division by 100 is not exact above 90 billion yuan.
const valueJson = (value: Value | undefined): string => {
	if (value === null || value === undefined) {
		return 'null';
	}

	if (typeof value === 'string') {
		return textJson(value);
	}

	if (typeof value !== 'object') {
		return JSON.stringify(value);
	}

	if (isAmount(value)) {
		return yuanText(value.fen);
	}

	if (Array.isArray(value)) {
		return `[${value.map(textJson).join(',')}]`;
	}

	return `{${Object.entries(value)
		.map(([key, part]) => `${textJson(key)}:${valueJson(part)}`)
		.join(',')}}`;
};

const recordWriter = ({columns}: Answer): ((row: Row) => string) => {
	const keys = columns.map(({key}, index) => [key, `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`] as const);
	return ({cells}) => {
		let text = '';
		for (const [key, start] of keys) {
			text += start + valueJson(cells[key]);
		}

		return `${text}}`;
	};
};

export const toNdjson = (answer: Answer): string => {
	const recordOf = recordWriter(answer);
	let text = '';
	for (const row of answer.rows) {
		text += `${recordOf(row)}\n`;
	}

	return text;
};

/** One array, a record a line. */
export const toJson = (answer: Answer): string =>
	answer.rows.length === 0 ? '[]\n' : `[\n${answer.rows.map(recordWriter(answer)).join(',\n')}\n]\n`;
