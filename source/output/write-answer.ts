import type {Answer} from '../model/answer.js';
import {toJson, toNdjson} from './json.js';
import {toHtml, toMarkdown} from './markup.js';
import type {Pieces} from './pieces.js';
import {toCsv, toTsv} from './separated.js';
import type {TableOptions} from './table.js';

export const formats = ['table', 'tsv', 'csv', 'json', 'ndjson', 'markdown', 'html', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export type WriteOptions = TableOptions & {readonly bom?: boolean; readonly say?: (line: string) => void};

type Writer = (answer: Answer, options: WriteOptions) => Pieces;

const writers: Readonly<Record<Exclude<Format, 'table' | 'xlsx'>, Writer>> = {
	tsv: toTsv,
	csv: toCsv,
	json: toJson,
	ndjson: toNdjson,
	markdown: answer => [toMarkdown(answer)],
	html: answer => [toHtml(answer)],
};

/** Loaded when people look: measuring text costs a command's start dearly. */
const writeTable = async (answer: Answer, options: WriteOptions): Promise<Pieces> => {
	const {toTable} = await import('./table.js');
	const {text, dropped} = toTable(answer, options);
	if (dropped.length > 0) {
		options.say?.(options.words('note.dropped_columns', {columns: dropped.join(',')}));
	}

	return [text];
};

/** An answer in a format. All but `table` are for machines: the same bytes on a terminal and in a pipe. */
export const writeAnswer = async (
	answer: Answer,
	format: Format,
	options: WriteOptions,
): Promise<Iterable<string | Uint8Array>> => {
	switch (format) {
		case 'table':
			return writeTable(answer, options);
		case 'xlsx':
			return (await import('./workbook.js')).toXlsx(answer, options);
		default:
			return writers[format](answer, options);
	}
};
