import {readdirSync} from 'node:fs';
import path from 'node:path';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import {cannotRead, codeOf} from './failures.js';
import {reportFileName, reportPath, reportsFolder} from './file-name.js';
import {readBytes, readData} from './json-file.js';
import {readContents, readWholeContents} from './report-file.js';

/** Names in a folder, sorted; none where there is no folder. */
export const namesIn = async (folder: string): Promise<readonly string[]> => {
	try {
		return readdirSync(folder).sort();
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return [];
		}

		throw cannotRead(folder, error);
	}
};

/** Names of the report files. */
export const reportFiles = async (folder: string): Promise<readonly string[]> =>
	(await namesIn(path.join(folder, reportsFolder))).filter(name => name.endsWith('.json') && !name.startsWith('.'));

export const loadContents = async (folder: string, id: string): Promise<ReportContents> => {
	const file = reportPath(folder, id);
	const contents = await readData<ReportContents | null>(file, readContents, null);
	if (contents === null) {
		throw new ExpectedError(
			`${file} is missing. Import that report again, or take it off the list with kuanxiang store rebuild`,
		);
	}

	return contents;
};

export type ReadReport = {readonly contents: ReportContents; readonly bytes: Buffer};

/** One report file in whole, under its right name. */
export const readReportFile = async (folder: string, name: string): Promise<ReadReport | undefined> => {
	const file = path.join(folder, reportsFolder, name);
	const bytes = await readBytes(file);
	if (bytes === undefined) {
		return undefined;
	}

	const contents = readWholeContents(bytes, file);
	const expected = reportFileName(contents.report.id);
	if (expected !== name) {
		throw new ExpectedError(
			`${file} holds the report “${contents.report.id}”, whose file is ${expected}. Delete it, or import the report again`,
		);
	}

	return {contents, bytes};
};
