import {ExpectedError} from '../model/expected-error.js';
import {numberText} from './number-text.js';
import {draftSheet, type SheetDraft, type SheetView} from './sheet-view.js';
import {
	type RecordReader,
	recordReader,
	recordsFrom,
	recordsOfSheet,
	recordTypes,
	type XlsRecord,
} from './xls-records.js';
import type {XlsText} from './xls-text.js';

export type XlsContext = {
	readonly file: string;
	readonly text: XlsText;
	readonly strings: readonly string[];
	/** The number format of each cell style. */
	readonly formats: readonly string[];
	readonly countsFrom1904: boolean;
};

type Position = {readonly row: number; readonly column: number};

export const xlsSheet = (name: string, stream: Uint8Array, offset: number, context: XlsContext): SheetView => {
	const [begin] = recordsFrom(stream, offset);
	if (begin?.type !== recordTypes.begin) {
		throw new ExpectedError(`${context.file} is damaged: its sheet ${name} is missing; fetch the file again`);
	}

	const draft = draftSheet(name, context.file);
	// A formula whose value is text is followed by that text.
	let formula: Position | undefined;
	for (const record of recordsOfSheet(stream, offset)) {
		if (record.type === recordTypes.formula) {
			formula = putFormula(record, draft, context);
		} else if (record.type === recordTypes.formulaText) {
			draft.put(
				formula?.row ?? 0,
				formula?.column ?? 0,
				formula === undefined ? '' : context.text.long(recordReader(record)),
			);
			formula = undefined;
		} else {
			put(record, draft, context);
		}
	}

	return draft.view;
};

type Put = (reader: RecordReader, draft: SheetDraft, context: XlsContext) => void;

const positionOf = (reader: RecordReader): Position => ({row: reader.short(), column: reader.short()});

const numberIn = (style: number, value: number, {formats, countsFrom1904}: XlsContext): string =>
	numberText(value, formats[style] ?? '', countsFrom1904);

/** 30 bits of a number, whole or the upper half of a fraction, perhaps in hundredths. */
const compactNumber = (bits: number): number => {
	const view = new DataView(new ArrayBuffer(8));
	view.setUint32(4, bits & 0xfffffffc, true);
	const value = (bits & 2) === 0 ? view.getFloat64(0, true) : (bits | 0) >> 2;
	return (bits & 1) === 0 ? value : value / 100;
};

const errors: Readonly<Record<number, string>> = {
	0: '#NULL!',
	7: '#DIV/0!',
	15: '#VALUE!',
	23: '#REF!',
	29: '#NAME?',
	36: '#NUM!',
	42: '#N/A',
};

const truthText = (value: number, isError: boolean): string =>
	isError ? (errors[value] ?? '#N/A') : value === 0 ? 'FALSE' : 'TRUE';

const label: Put = (reader, draft, {text}) => {
	const {row, column} = positionOf(reader);
	reader.skip(2);
	draft.put(row, column, text.long(reader));
};

const readers: ReadonlyMap<number, Put> = new Map<number, Put>([
	[recordTypes.label, label],
	[recordTypes.richLabel, label],
	[
		recordTypes.shared,
		(reader, draft, {strings}) => {
			const {row, column} = positionOf(reader);
			reader.skip(2);
			draft.put(row, column, strings[reader.long()] ?? '');
		},
	],
	[
		recordTypes.number,
		(reader, draft, context) => {
			const {row, column} = positionOf(reader);
			draft.put(row, column, numberIn(reader.short(), reader.float(), context));
		},
	],
	[
		recordTypes.compactNumber,
		(reader, draft, context) => {
			const {row, column} = positionOf(reader);
			draft.put(row, column, numberIn(reader.short(), compactNumber(reader.long()), context));
		},
	],
	[
		recordTypes.numbers,
		(reader, draft, context) => {
			const {row, column} = positionOf(reader);
			// The last two bytes say the last column again.
			for (let at = column; reader.left() >= 8; at++) {
				draft.put(row, at, numberIn(reader.short(), compactNumber(reader.long()), context));
			}
		},
	],
	[
		recordTypes.truth,
		(reader, draft) => {
			const {row, column} = positionOf(reader);
			reader.skip(2);
			draft.put(row, column, truthText(reader.byte(), reader.byte() === 1));
		},
	],
	[
		recordTypes.row,
		(reader, draft) => {
			const row = reader.short();
			reader.skip(10);
			if ((reader.short() & 0x20) > 0) {
				draft.hideRow(row);
			}
		},
	],
	[
		recordTypes.columns,
		(reader, draft) => {
			const [first, last] = [reader.short(), reader.short()];
			reader.skip(4);
			if ((reader.short() & 1) > 0) {
				draft.hideColumns(first, last);
			}
		},
	],
	[
		recordTypes.merges,
		(reader, draft) => {
			for (let left = reader.short(); left > 0 && reader.left() >= 8; left--) {
				const [top, bottom, first, last] = [reader.short(), reader.short(), reader.short(), reader.short()];
				draft.merge({top, bottom, left: first, right: last});
			}
		},
	],
]);

const put = (record: XlsRecord, draft: SheetDraft, context: XlsContext): void =>
	readers.get(record.type)?.(recordReader(record), draft, context);

/** The value a formula had when the file was saved; its position if that is text, which follows. */
const putFormula = (record: XlsRecord, draft: SheetDraft, context: XlsContext): Position | undefined => {
	const reader = recordReader(record);
	const position = positionOf(reader);
	const style = reader.short();
	const value = reader.bytes(8);
	if (value[6] !== 0xff || value[7] !== 0xff) {
		const number = new DataView(Uint8Array.from({length: 8}, (_, index) => value[index] ?? 0).buffer).getFloat64(
			0,
			true,
		);
		draft.put(position.row, position.column, numberIn(style, number, context));
		return undefined;
	}

	if (value[0] === 1 || value[0] === 2) {
		draft.put(position.row, position.column, truthText(value[2] ?? 0, value[0] === 2));
	}

	return value[0] === 0 ? position : undefined;
};
