import {mkdtempSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import test from 'ava';
import {openStore} from '../../source/store/store.js';
import {exampleBudget, exampleFinal} from '../helpers/example-reports.js';

/** Makes a store of made-up reports in a folder of its own before the tests of a file, and takes it away after them. */
export const exampleStore = (): string => {
	const folder = mkdtempSync(path.join(tmpdir(), 'kuanxiang-cli-'));
	test.before(async () => {
		const store = openStore(folder, {create: true});
		for (const contents of [exampleBudget(2024), exampleBudget(2023), exampleFinal(2023)]) {
			await store.put(contents);
		}
	});
	test.after.always(async () => rm(folder, {recursive: true, force: true}));
	return folder;
};
