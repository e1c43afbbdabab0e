import {type Amount, yuanText} from '../model/amount.js';
import {type Answer, isAmount, type Row, type Value} from '../model/answer.js';
import {inPieces, type Pieces} from './pieces.js';

/** Up to 15 digits a number prints as the decimal it was made from; a fen more, and its last digit may be another. */
export const isExact = ({fen}: Amount): boolean => Math.abs(fen) <= 1e15;

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

type Cells = Readonly<Record<string, Value>>;

/** Only money is not written by JSON.stringify as it stands; everything else is left to it, whole rows at a time. */
const recordJson = (record: Cells, amountKeys: readonly string[]): string => {
	const written: Record<string, Value> = {...record};
	for (const key of amountKeys) {
		const value = record[key] ?? null;
		if (value !== null && isAmount(value)) {
			if (!isExact(value)) {
				return exactJson(record);
			}

			written[key] = value.fen / 100;
		}
	}

	return JSON.stringify(written);
};

const recordWriter = ({columns, rowsAreWhole}: Answer): ((row: Row) => string) => {
	const amountKeys = columns.flatMap(({key, kind}) => (kind === 'amount' ? [key] : []));
	const recordOf = ({cells}: Row): Cells =>
		rowsAreWhole ? cells : Object.fromEntries(columns.map(({key}) => [key, cells[key] ?? null]));
	return row => withoutControls(recordJson(recordOf(row), amountKeys));
};

/** A record a line. */
export const toNdjson = (answer: Answer): Pieces => inPieces(answer.rows, recordWriter(answer), '\n');

/** One array, a record a line. */
export const toJson = function* (answer: Answer): Pieces {
	if (answer.rows.length === 0) {
		yield '[]\n';
		return;
	}

	const recordOf = recordWriter(answer);
	const [first, ...others] = answer.rows as [Row, ...Row[]];
	yield `[\n${recordOf(first)}`;
	yield* inPieces(others, row => `,\n${recordOf(row)}`);
	yield '\n]\n';
};
