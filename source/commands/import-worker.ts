import {importReport, type Overrides} from '../import-report.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import {openPinyin} from '../query/pinyin.js';
import {openVocabulary} from '../vocabulary.js';

/** One file to read, sent to a process of its own: what is hostile in it costs only that process. */
export type ReadingTask = {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly overrides: Overrides;
	readonly vocabularyFolder: string;
};

export type ReadingResult =
	| {readonly contents: ReportContents}
	| {readonly expected: string}
	| {readonly unexpected: string};

const readTask = async ({bytes, name, overrides, vocabularyFolder}: ReadingTask): Promise<ReadingResult> => {
	try {
		const vocabulary = openVocabulary(vocabularyFolder);
		const {initialsOf} = openPinyin(vocabulary);
		return {contents: await importReport(bytes, name, {vocabulary, initialsOf, overrides})};
	} catch (error) {
		return error instanceof ExpectedError
			? {expected: error.message}
			: {unexpected: error instanceof Error ? (error.stack ?? error.message) : String(error)};
	}
};

process.on('message', async (task: ReadingTask) => {
	process.send?.(await readTask(task));
});
// Ctrl-C reaches the whole group of processes; the parent decides when its readers end.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
