import type {Answer} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import type {TableOptions} from './table.js';

export const formats = ['table', 'tsv', 'csv', 'json', 'ndjson', 'markdown', 'html', 'xlsx'] as const;
export type Format = (typeof formats)[number];

export type WriteOptions = TableOptions & {readonly bom?: boolean; readonly say?: (line: string) => void};

type Writer = (answer: Answer, options: WriteOptions) => string;

// Only the writer at hand is loaded: the table's alone measures text, which costs a command's start dearly.
const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
	async table() {
		const {toTable} = await import('./table.js');
		return (answer, options) => {
			const {text, dropped} = toTable(answer, options);
			if (dropped.length > 0) {
				options.say?.(options.words('note.dropped_columns', {columns: dropped.join(',')}));
			}

			return text;
		};
	},
	tsv: async () => (await import('./separated.js')).toTsv,
	csv: async () => (await import('./separated.js')).toCsv,
	json: async () => (await import('./json.js')).toJson,
	ndjson: async () => (await import('./json.js')).toNdjson,
	markdown: async () => (await import('./markup.js')).toMarkdown,
	html: async () => (await import('./markup.js')).toHtml,
	async xlsx() {
		return (_, {words}) => {
			throw new ExpectedError(words('error.no_xlsx'));
		};
	},
};

/** An answer in a format. All but `table` are for machines: the same bytes on a terminal and in a pipe. */
export const writeAnswer = async (answer: Answer, format: Format, options: WriteOptions): Promise<string> => {
	const write = await writers[format]();
	return write(answer, options);
};
