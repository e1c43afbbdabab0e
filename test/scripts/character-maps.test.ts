import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import test from 'ava';
import {bundle} from '../../scripts/bundle.js';
import {copyCharacterMaps} from '../../scripts/character-maps.js';
import {pdfOf, text} from '../helpers/pdf-of.js';

type Reader = typeof import('../../source/read/read-document.js');

test('a bundle reads fonts that are not embedded by tables of its own, and by these alone', async t => {
	const folder = mkdtempSync(path.join(tmpdir(), 'kuanxiang-bundle-'));
	t.teardown(() => rmSync(folder, {recursive: true}));
	const metafile = await bundle({reader: 'source/read/read-document.ts'}, folder);
	await copyCharacterMaps(folder, metafile);
	t.true(existsSync(path.join(folder, 'character-maps/LICENSE')));

	const {readDocument} = (await import(pathToFileURL(path.join(folder, 'reader.mjs')).href)) as Reader;
	const read = async () =>
		JSON.stringify((await readDocument(pdfOf([{marks: [text(60, 80, '示例市医疗保障局')]}]), '示例.pdf')).blocks);
	t.regex(await read(), /示例市医疗保障局/);

	rmSync(path.join(folder, 'character-maps'), {recursive: true});
	t.notRegex(await read().catch(String), /示例市医疗保障局/);
});

test('the build fails where the tables would not be found', async t => {
	const outputs = {
		'dist/reader.mjs': {
			inputs: {'source/read/pdf-character-maps.ts': {bytesInOutput: 1}},
			bytes: 1,
			imports: [],
			exports: [],
		},
	};
	await t.throwsAsync(copyCharacterMaps('dist', {inputs: {}, outputs}), {message: /adapt scripts\/character-maps/});
	await t.throwsAsync(copyCharacterMaps('dist', {inputs: {}, outputs: {}}), {message: /adapt scripts\/character-maps/});
});
