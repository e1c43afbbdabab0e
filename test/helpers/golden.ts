import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ExecutionContext} from 'ava';

const folder = fileURLToPath(new URL('../golden/', import.meta.url));

/** Whether golden files are rewritten instead of compared: `UPDATE_GOLDEN=1 npm test`. */
export const updatesGolden = (environment: NodeJS.ProcessEnv = process.env): boolean =>
	!['', '0', undefined].includes(environment.UPDATE_GOLDEN);

const contentOf = (file: string): string | undefined => {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
};

/**
 * Asserts that a text is, to the letter, the one in `test/golden/<name>`; the name has an extension (`cli/reports.json`).
 * Escape codes do not belong into golden files: give the screen, not the bytes that drew it.
 */
export const golden = (t: ExecutionContext, name: string, actual: string): void => {
	t.false(actual.includes('\u001B'), `${name} would hold escape codes`);
	const file = path.join(folder, name);
	const expected = contentOf(file);
	if (expected !== actual && updatesGolden()) {
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, actual);
		t.pass();
		return;
	}

	if (expected === undefined) {
		t.fail(`test/golden/${name} does not exist; UPDATE_GOLDEN=1 npm test writes it`);
		return;
	}

	t.is(actual, expected, `differs from test/golden/${name}; if that is meant, UPDATE_GOLDEN=1 npm test rewrites it`);
};
