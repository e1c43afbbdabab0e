import {appendFileSync, copyFileSync, readFileSync, unlinkSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {openStore, type Problem} from '../../source/store/store.js';
import {failureOf, filesOf, report, temporaryFolder} from './stores.js';

const verified = test.macro({
	async exec(
		t,
		damage: (folder: string) => void,
		expected: readonly (readonly [Problem['problem'], string, RegExp])[],
	) {
		const folder = temporaryFolder(t);
		const store = openStore(folder);
		await store.put(report('aa'));
		await store.put(report('bb'));
		await store.writeSettings('aliases', () => ({ybj: 'bb'}));
		t.deepEqual(await store.verify(), []);
		damage(folder);
		const before = filesOf(folder);
		const problems = await store.verify();
		t.deepEqual(
			problems.map(({problem, file}) => [problem, file]),
			expected.map(([problem, file]) => [problem, file]),
		);
		for (const [index, [, , message]] of expected.entries()) {
			t.regex(problems[index]?.message ?? '', message);
			t.true(problems[index]?.message.startsWith(folder));
		}

		t.deepEqual(filesOf(folder), before);
	},
	title: name => `verify tells ${name}`,
});

const inReports = (folder: string, name: string): string => path.join(folder, 'reports', name);

test('a report whose file is gone', verified, folder => unlinkSync(inReports(folder, 'aa.json')), [
	['missing', 'reports/aa.json', /is missing, and the catalog lists it\. Import that report again, or/],
]);

test(
	'a report that is not in the catalog',
	verified,
	folder => {
		const text = readFileSync(inReports(folder, 'aa.json'), 'utf8');
		writeFileSync(inReports(folder, 'cc.json'), text.replace('"id":"aa"', '"id":"cc"'));
	},
	[['unlisted', 'reports/cc.json', /is not listed in the catalog\. Run kuanxiang store rebuild/]],
);

test(
	'a report under the name of another',
	verified,
	folder => copyFileSync(inReports(folder, 'aa.json'), inReports(folder, 'cc.json')),
	[['damaged', 'reports/cc.json', /holds the report “aa”, whose file is aa\.json\. Delete it, or import/]],
);

test(
	'a figure that was changed by hand',
	verified,
	folder => {
		const text = readFileSync(inReports(folder, 'aa.json'), 'utf8');
		writeFileSync(inReports(folder, 'aa.json'), text.replace('60.00', '61.00'));
	},
	[['changed', 'reports/aa.json', /is not as the catalog has it\. Run kuanxiang store rebuild/]],
);

test(
	'a catalog that counts wrongly',
	verified,
	folder => {
		const file = path.join(folder, 'catalog.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace('"facts":{"all":9}', '"facts":[9,8]'));
	},
	[['changed', 'reports/bb.json', /is not as the catalog has it/]],
);

test(
	'damage that is read late',
	verified,
	folder => {
		const text = readFileSync(inReports(folder, 'aa.json'), 'utf8');
		writeFileSync(inReports(folder, 'aa.json'), text.replace('"paragraphs":{', '"paragraphs":{{'));
	},
	[['damaged', 'reports/aa.json', /its part “paragraphs” is not JSON, or cut off\. Import that report again/]],
);

test('a broken catalog', verified, folder => writeFileSync(path.join(folder, 'catalog.json'), '{'), [
	['damaged', 'catalog.json', /is damaged: it is not JSON, or cut off\. Run kuanxiang store rebuild/],
]);

test(
	'a catalog that is broken where it is read late',
	verified,
	folder => {
		const file = path.join(folder, 'catalog.json');
		writeFileSync(file, readFileSync(file, 'utf8').replace('"code":', '"coda":'));
	},
	[['damaged', 'catalog.json', /“code” of its part “codes” is not as it should be\. Run kuanxiang store rebuild/]],
);

test(
	'broken small files',
	verified,
	folder => {
		appendFileSync(path.join(folder, 'imports.json'), 'x');
		writeFileSync(path.join(folder, 'aliases.json'), '{"version":1,"aliases":{"ybj":1}}');
	},
	[
		['damaged', 'imports.json', /is not JSON, or cut off\. Delete it: a new one is begun/],
		['damaged', 'aliases.json', /its “ybj” is not as it should be\. Put it right by hand, or delete it/],
	],
);

test(
	'what a killed writer left',
	verified,
	folder => {
		for (const file of [path.join(folder, '.catalog.json.1.a.tmp'), inReports(folder, '.aa.json.2.b.tmp')]) {
			writeFileSync(file, 'half');
			utimesSync(file, 0, 0);
		}

		writeFileSync(path.join(folder, '.catalog.json.3.c.tmp'), 'a writer at work');
	},
	[
		['leftover', '.catalog.json.1.a.tmp', /was left behind by a writer that was killed\. Run kuanxiang store rebuild/],
		['leftover', 'reports/.aa.json.2.b.tmp', /was left behind/],
	],
);

test('rebuild makes the catalog from the reports, and sweeps', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	for (const id of ['aa', 'bb', 'cc']) {
		await store.put(report(id));
	}

	const {'catalog.json': whole} = filesOf(folder);
	writeFileSync(path.join(folder, 'catalog.json'), 'gone');
	writeFileSync(path.join(folder, '.catalog.json.1.a.tmp'), 'half');
	t.is(await store.rebuild(), 3);
	t.is(filesOf(folder)['catalog.json'], whole);
	t.is(filesOf(folder)['.catalog.json.1.a.tmp'], undefined);
	t.deepEqual(await store.verify(), []);
});

test('rebuild lists what can be read, and tells what cannot', async t => {
	const folder = temporaryFolder(t);
	const store = openStore(folder);
	await store.put(report('aa'));
	await store.put(report('bb'));
	const file = inReports(folder, 'aa.json');
	writeFileSync(file, 'not a report');
	t.is(
		await failureOf(t, store.rebuild),
		`1 reports are listed again, 1 cannot be read: ${file} is damaged: it is not JSON, or cut off. Import that report again`,
	);
	t.deepEqual(
		(await store.catalog()).map(entry => entry.report),
		['bb'],
	);
	t.is(readFileSync(file, 'utf8'), 'not a report');
});
