import test from 'ava';
import type {CatalogEntry} from '../../source/model/catalog.js';
import {ExpectedError} from '../../source/model/expected-error.js';
import type {ReportContents} from '../../source/model/report.js';
import {searchRows} from '../../source/query/search.js';
import {openSearch, type SearchStore} from '../../source/query/search-open.js';
import {madeUpReport} from '../helpers/facts.js';
import {catalogEntry, vocabulary} from '../helpers/search-index.js';

const words = (key: string): string => key;

/** A store in memory that counts what is opened of it. */
class FakeStore implements SearchStore {
	readonly reports = new Map<string, ReportContents>();
	extra: string | undefined;
	loaded: string[] = [];

	async catalog(): Promise<readonly CatalogEntry[]> {
		return [...this.reports.values()].map(({report}) => catalogEntry({...report, report: report.id}));
	}

	async load(id: string): Promise<ReportContents> {
		this.loaded.push(id);
		const contents = this.reports.get(id);
		if (contents === undefined || id === 'broken') {
			throw new ExpectedError(`${id} cannot be read`);
		}

		return contents;
	}

	/** The text was made from other reports than there are now. */
	isOutdated = false;
	written: Array<{report: string; at: string; status: string}> = [];

	async readExtra(_: string, {outdated = false} = {}): Promise<string | undefined> {
		return this.isOutdated && !outdated ? undefined : this.extra;
	}

	async imports() {
		return this.written;
	}

	async writeExtra(_: string, text: string): Promise<boolean> {
		this.extra = text;
		this.isOutdated = false;
		return true;
	}
}

const withReports = (...ids: readonly string[]): FakeStore => {
	const store = new FakeStore();
	for (const [at, id] of ids.entries()) {
		store.reports.set(id, madeUpReport({id, unit: `示例${'甲乙丙丁'.charAt(at)}市财政局`}).contents());
	}

	return store;
};

const hits = async (store: FakeStore, typed: string): Promise<readonly string[]> => {
	const index = await openSearch(store, vocabulary);
	return searchRows(index, typed, {words}).rows.map(({cells}) => `${cells.type} ${cells.title}`);
};

test('only reports that are new or have changed are opened', async t => {
	const store = withReports('a', 'b');
	t.deepEqual((await hits(store, 'slyscz')).slice(0, 1), ['unit 示例乙市财政局']);
	t.deepEqual(store.loaded, ['a', 'b']);
	t.false(store.extra?.includes('\n'));

	await hits(store, '财政');
	t.deepEqual(store.loaded, ['a', 'b']);

	store.reports.set('b', madeUpReport({id: 'b', unit: '示例丁市审计局'}).contents());
	store.reports.delete('a');
	store.isOutdated = true;
	t.deepEqual((await hits(store, 'dingshishenji')).slice(0, 1), ['unit 示例丁市审计局']);
	t.deepEqual(store.loaded, ['a', 'b', 'b']);
	t.false((await hits(store, '示例甲市财政局')).includes('unit 示例甲市财政局'));
});

test('a report that was written again is opened even if its catalog entry is the same', async t => {
	const store = withReports('a', 'b');
	store.written = [{report: 'a', at: '2024-01-01', status: 'added'}];
	await hits(store, '财政');
	store.written.push(
		{report: 'b', at: '2024-01-02', status: 'unchanged'},
		{report: 'a', at: '2024-01-03', status: 'updated'},
	);
	store.isOutdated = true;
	await hits(store, '财政');
	t.deepEqual(store.loaded, ['a', 'b', 'a']);
});

test('a damaged index is made anew', async t => {
	const store = withReports('a');
	store.extra = '{"version":';
	t.deepEqual((await hits(store, '示例甲')).slice(0, 1), ['unit 示例甲市财政局']);
	store.extra = '{"version":0}';
	t.deepEqual((await hits(store, '示例甲')).slice(0, 1), ['unit 示例甲市财政局']);
});

test('a report that cannot be read does not hide the others', async t => {
	const store = withReports('a', 'broken');
	t.deepEqual((await hits(store, '示例甲')).slice(0, 1), ['unit 示例甲市财政局']);
	t.deepEqual((await hits(store, '示例乙')).slice(0, 1), ['unit 示例乙市财政局']);
});

test('an empty store still knows the accounts', async t => {
	t.deepEqual(await hits(new FakeStore(), '2101506'), ['account 医疗保障经办事务']);
});

test('others have their turn between two reports, and an index of reports that changed meanwhile is not kept', async t => {
	const store = withReports('a', 'b');
	const loadedAtPauses: number[] = [];
	await openSearch(store, vocabulary, async () => {
		loadedAtPauses.push(store.loaded.length);
		const id = 'c';
		store.reports.set(id, madeUpReport({id, unit: '示例丙市财政局'}).contents());
	});
	t.true(loadedAtPauses.includes(1));
	t.is(store.extra, undefined);
	t.is((await hits(store, '示例丙市财政局'))[0], 'unit 示例丙市财政局');
	t.not(store.extra, undefined);
});
