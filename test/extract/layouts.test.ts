import {readdirSync} from 'node:fs';
import test from 'ava';
import {importBytes} from '../helpers/import-text.js';
import {asMadeUpReport, type Layout} from '../helpers/layout.js';
import {differences} from '../helpers/layout-differences.js';
import {inAllFormats} from '../helpers/report-in-formats.js';

const folder = new URL('../fixtures/layouts/', import.meta.url);

for (const file of readdirSync(folder).filter(name => name.endsWith('.ts'))) {
	test(`every figure is read in every format: ${file.slice(0, -3)}`, async t => {
		const layouts = (await import(new URL(file, folder).href)) as Readonly<Record<string, Layout>>;
		for (const layout of Object.values(layouts)) {
			for (const [name, bytes] of Object.entries(inAllFormats(asMadeUpReport(layout), 'made-up'))) {
				// The PDF of the helper has pages that are narrower than these tables.
				if (!name.endsWith('.pdf')) {
					const {wanted, ...others} = differences(layout, await importBytes(bytes, name));
					t.true(wanted > 10);
					t.deepEqual(others, {missing: [], extra: [], wrong: []}, name);
				}
			}
		}
	});
}
