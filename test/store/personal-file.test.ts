import {writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {openStore} from '../../source/store/store.js';
import {failureOf, filesOf, report, temporaryFolder} from './stores.js';

test('what people write down is kept by name', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	t.deepEqual(await store.readSettings('bookmarks'), []);
	const bookmark = {report: 'aa', fact: 'aa:0a1b.expenditure.2.3', table: null, note: '看看'};
	await store.writeSettings('bookmarks', bookmarks => [...bookmarks, bookmark]);
	await store.writeSettings('bookmarks', bookmarks => [...bookmarks, {...bookmark, fact: null}]);
	await store.writeSettings('settings', settings => ({...settings, place: {screen: 'home', cursor: 3}}));
	await store.writeSettings('dismissals', () => [
		{report: 'aa', rule: 'totals-balance', facts: [{fact: bookmark.fact, printed: '60.00'}], reason: '四舍五入'},
	]);
	const again = openStore(folder);
	t.deepEqual(await again.readSettings('bookmarks'), [bookmark, {...bookmark, fact: null}]);
	t.deepEqual(await again.readSettings('settings'), {place: {screen: 'home', cursor: 3}});
	t.is((await again.readSettings('dismissals'))[0]?.reason, '四舍五入');
	t.deepEqual(Object.keys(filesOf(folder)), ['bookmarks.json', 'dismissals.json', 'settings.json']);
});

test('a broken small file is told, and not written over', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	const file = path.join(folder, 'bookmarks.json');
	for (const [text, what] of [
		['{', 'it is not JSON, or cut off'],
		['{"version":1,"bookmarks":[{"report":1}]}', 'its “0.report” is not as it should be'],
		['{"version":1}', 'its “bookmarks” is not as it should be'],
	] as const) {
		writeFileSync(file, text);
		const message = `${file} is damaged: ${what}. Put it right by hand, or delete it to begin anew`;
		t.is(await failureOf(t, async () => store.readSettings('bookmarks')), message);
		t.is(await failureOf(t, async () => store.writeSettings('bookmarks', () => [])), message);
		t.deepEqual(filesOf(folder), {'bookmarks.json': text});
	}
});

test('what is made from the reports counts only as long as they are the same', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	for (const text of ['{"a":"一"}', '["一"]', 'plain\ntext', '{"two":\n"lines"}', '']) {
		await store.catalog();
		t.true(await store.writeExtra('search', text));
		t.is(await openStore(folder).readExtra('search'), text);
	}

	await store.put(report('aa'));
	t.is(await store.readExtra('search'), '');
	await store.put(report('bb'));
	t.is(await store.readExtra('search'), undefined);
	t.is(await store.readExtra('search', {outdated: true}), '');
	// Made from the catalog as it was read, which has been overtaken.
	await store.writeExtra('search', '{"from":"the old"}');
	t.is(await store.readExtra('search'), undefined);
	await store.catalog();
	await store.writeExtra('search', '{"from":"the new"}');
	t.is(await store.readExtra('search'), '{"from":"the new"}');
	writeFileSync(path.join(folder, 'search-index.json'), 'broken');
	t.is(await store.readExtra('search'), undefined);
	t.is(await store.readExtra('search', {outdated: true}), undefined);
});
