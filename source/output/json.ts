import {yuanText} from '../model/amount.js';
import {type Answer, isAmount, type Row, type Value} from '../model/answer.js';

// Up to 15 digits a number prints as the decimal it was made from; a fen more, and its last digit may be another.
const exactUpTo = 1e15;

// JSON.stringify leaves DEL and the C1 controls as they are, and some terminals obey those.
const withoutControls = (json: string): string =>
	/[\u007F-\u009F]/.test(json)
		? json.replace(/[\u007F-\u009F]/g, control => `\\u00${control.charCodeAt(0).toString(16)}`)
		: json;

/** Digit by digit, for amounts that no number holds exactly. */
const exactJson = (record: Readonly<Record<string, Value>>): string => {
	const members = Object.entries(record).map(
		([key, value]) =>
			`${JSON.stringify(key)}:${value !== null && isAmount(value) ? yuanText(value.fen) : JSON.stringify(value)}`,
	);
	return `{${members.join(',')}}`;
};

/**
 * Thousands of rows are written in a few milliseconds only if JSON.stringify does the work for a whole row: a row whose
 * cells are the columns in their order is taken as it is, and its amounts alone are looked at.
 */
const recordWriter = ({columns}: Answer): ((row: Row) => string) => {
	const keys = columns.map(({key}) => key);
	const order = keys.join();
	const amountKeys = columns.flatMap(({key, kind}) => (kind === 'amount' ? [key] : []));
	return ({cells}) => {
		const record: Readonly<Record<string, Value>> =
			Object.keys(cells).join() === order ? cells : Object.fromEntries(keys.map(key => [key, cells[key] ?? null]));
		const written: Record<string, Value> = {...record};
		for (const key of amountKeys) {
			const value = record[key] ?? null;
			if (value !== null && isAmount(value)) {
				if (Math.abs(value.fen) > exactUpTo) {
					return withoutControls(exactJson(record));
				}

				written[key] = value.fen / 100;
			}
		}

		return withoutControls(JSON.stringify(written));
	};
};

export const toNdjson = (answer: Answer): string => {
	const recordOf = recordWriter(answer);
	return answer.rows.map(row => `${recordOf(row)}\n`).join('');
};

/** One array, a record a line. */
export const toJson = (answer: Answer): string =>
	answer.rows.length === 0 ? '[]\n' : `[\n${answer.rows.map(recordWriter(answer)).join(',\n')}\n]\n`;
