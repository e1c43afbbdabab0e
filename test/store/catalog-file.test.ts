import test from 'ava';
import fc from 'fast-check';
import {catalogEntryOf} from '../../source/model/catalog.js';
import {catalogOf} from '../../source/store/catalog-change.js';
import {catalogText, readCatalog, readRevision} from '../../source/store/catalog-file.js';
import {anyContents} from './any-contents.js';
import {report} from './stores.js';

const anyRecords = fc.uniqueArray(fc.record({entry: anyContents.map(catalogEntryOf), sha256: fc.string()}), {
	maxLength: 5,
	selector: ({entry}) => entry.report,
});

test('a catalog comes back as it was', t => {
	fc.assert(
		fc.property(anyRecords, records => {
			const catalog = catalogOf(records);
			const bytes = Buffer.from(catalogText(catalog));
			t.deepEqual(readCatalog(bytes, 'catalog.json'), catalog);
			t.is(readRevision(bytes, 'catalog.json'), catalog.revision);
		}),
		{numRuns: 40},
	);
});

test('a catalog does not depend on the order of its reports, its revision does on each of them', t => {
	const records = ['bb', 'aa', 'cc'].map(id => ({entry: catalogEntryOf(report(id)), sha256: id}));
	const catalog = catalogOf(records);
	t.deepEqual(
		catalog.records.map(({entry}) => entry.report),
		['aa', 'bb', 'cc'],
	);
	t.deepEqual(catalogOf([...records].reverse()), catalog);
	t.not(catalogOf(records.slice(1)).revision, catalog.revision);
	t.not(catalogOf(records.map(record => ({...record, sha256: 'other'}))).revision, catalog.revision);
});

test('the long lists are parsed when they are asked for', t => {
	const text = catalogText(catalogOf([{entry: catalogEntryOf(report('aa')), sha256: ''}]));
	const {records} = readCatalog(Buffer.from(text.replace('"code":', '"coda":')), 'catalog.json');
	t.is(records[0]?.entry.counts.facts, 9);
	t.is(records[0]?.entry.witnesses.length, 1);
	t.throws(() => records[0]?.entry.codes, {message: /^catalog\.json is damaged: “code” of its part “codes”/});
});
