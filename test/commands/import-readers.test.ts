import test from 'ava';
import {Readers} from '../../source/commands/import-readers.js';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {vocabulary} from '../helpers/import-text.js';
import {asText} from '../helpers/report-in-formats.js';

const words = (key: string): string => key;
const task = (bytes: Uint8Array) => ({bytes, name: '示例.txt', overrides: {}, vocabularyFolder: vocabulary.folder});
const report = task(asText(shiliBudget));

test('files are read in processes of their own, several side by side', async t => {
	const readers = new Readers(2, words);
	try {
		const read = await Promise.all([report, report, report].map(each => readers.read(each)));
		t.deepEqual(
			read.map(({facts}) => facts.length),
			[68, 68, 68],
		);
	} finally {
		readers.close();
	}
});

test('a file that cannot be read is told in its own words, and the next one is read all the same', async t => {
	const readers = new Readers(1, words);
	try {
		const failure = await t.throwsAsync(readers.read(task(new TextEncoder().encode('%PDF-1.7 nothing else'))));
		t.true((failure?.message.length ?? 0) > 10);
		t.is((await readers.read(report)).facts.length, 68);
	} finally {
		readers.close();
	}
});

test('a reader that takes too long is ended: its file alone fails', async t => {
	const readers = new Readers(1, words, 1);
	try {
		await t.throwsAsync(readers.read(report), {message: 'import.too_slow'});
	} finally {
		readers.close();
	}
});
