import test from 'ava';
import {migrated} from '../../source/store/migrations.js';
import {Parts, partsText} from '../../source/store/parts.js';
import {failureOf} from './stores.js';

const parts = (version: unknown): Parts => new Parts(Buffer.from(partsText({version, name: 'old'})), 'file', 'Help');

const steps = {
	0: (old: Readonly<Record<string, unknown>>) => ({...old, name: `${old.name}, first`}),
	1: ({name, ...old}: Readonly<Record<string, unknown>>) => ({...old, title: `${name}, second`}),
};

test('version 0 migrates, step by step', t => {
	const now = migrated(parts(0), {to: 2, steps});
	t.deepEqual(now.all(), {version: 2, title: 'old, first, second'});
	t.is(migrated(parts(1), {to: 2, steps}).get('title'), 'old, second');
});

test('the version of today is left alone', t => {
	const today = parts(1);
	t.is(migrated(today), today);
});

test('what cannot be brought up is refused', async t => {
	t.is(await failureOf(t, () => migrated(parts(0))), 'file is damaged: version 0 of it is no longer read. Help');
	t.regex(await failureOf(t, () => migrated(parts(3), {to: 2, steps})), /^file is of version 3, .* up to 2\. Update/);
	for (const version of ['1', null, -1, 1.5]) {
		t.is(await failureOf(t, () => migrated(parts(version))), 'file is damaged: it has no version. Help');
	}
});
