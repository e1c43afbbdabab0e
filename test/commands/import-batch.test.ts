import test from 'ava';
import {importBatch} from '../../source/commands/import-batch.js';
import type {ImportTask} from '../../source/commands/import-one.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import type {PutStatus, Store} from '../../source/store/store.js';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {vocabulary} from '../helpers/import-text.js';
import {asText} from '../helpers/report-in-formats.js';

const file = (name: string) => ({name, shown: name, read: async () => asText(shiliBudget)});
const options = {failedBefore: {}, jobs: 1, isStopped: () => false, onStart: () => undefined};

/** How the entries of two files end where the store answers the first in this way. */
const ends = async (first: () => Promise<PutStatus>): Promise<readonly string[]> => {
	const answers = [first, async (): Promise<PutStatus> => 'added'];
	const store = {catalog: async () => [], put: async () => answers.shift()?.()} as unknown as Store;
	const task: ImportTask = {
		...{store, vocabulary, overrides: {}, dryRun: false, replace: false, keepText: true},
		...{initialsOf: () => 'x', words: key => key},
	};
	const found: string[] = [];
	for await (const entry of importBatch([file('a.txt'), file('b.txt')], task, options)) {
		found.push('failed' in entry ? entry.failed.message : entry.status);
	}

	return found;
};

test('a fault of the program costs the file that brought it to light, no other', async t => {
	t.deepEqual(
		await ends(async () => {
			throw new Error('what was read cannot be kept');
		}),
		['import.bug', 'added'],
	);
});

test('a store that cannot be written ends the batch', async t => {
	t.deepEqual(
		await ends(async () => {
			throw new ExpectedError('the disk is full');
		}),
		['the disk is full'],
	);
});
