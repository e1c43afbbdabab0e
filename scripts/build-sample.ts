import {readdir, readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {withoutProse} from '../source/extract/without-prose.js';
import {importReport} from '../source/import-report.js';
import {openPinyin} from '../source/query/pinyin.js';
import {refreshSearch} from '../source/query/search-open.js';
import {openStore} from '../source/store/store.js';
import {openVocabulary} from '../source/vocabulary.js';

/**
 * Makes the bundled sample store `data/sample` from the reports in a folder: their facts and figures, none of their text.
 * `npx tsx scripts/build-sample.ts <folder of the five reports> [<store folder>]`
 */
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [source, target = path.join(root, 'data', 'sample')] = process.argv.slice(2);
if (source === undefined) {
	throw new Error('Name the folder that holds the reports');
}

const vocabulary = openVocabulary(path.join(root, 'data', 'vocabulary'));
const {initialsOf} = openPinyin(vocabulary);
await rm(target, {recursive: true, force: true});
// The search index remembers when a report was written: a fixed clock makes the same store each time.
const store = openStore(target, {create: true, now: () => new Date(0)});
for (const file of (await readdir(source)).sort()) {
	const bytes = await readFile(path.join(source, file));
	await store.put(withoutProse(await importReport(bytes, file, {vocabulary, initialsOf})));
}

await refreshSearch(store, vocabulary);
await rm(path.join(target, 'imports.json'), {force: true});
