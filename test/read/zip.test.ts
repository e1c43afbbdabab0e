import test from 'ava';
import fc from 'fast-check';
import {ExpectedError} from '../../source/model/expected-error.js';
import {archiveLimits, type ZipLimits, zipEntries} from '../../source/read/zip.js';
import {toGbk} from '../helpers/gbk.js';
import {zipOf} from '../helpers/zip-of.js';

const contents = (bytes: Uint8Array): Record<string, string> =>
	Object.fromEntries(zipEntries(bytes).map(({name, read}) => [name, new TextDecoder().decode(read())]));

test('packed and unpacked files, folders left out', t => {
	const files = {'预算/': '', '预算/说明.txt': '示例市', 'tables.csv': 'a,b'};
	for (const packed of [true, false]) {
		t.deepEqual(contents(zipOf(files, {packed})), {'预算/说明.txt': '示例市', 'tables.csv': 'a,b'});
	}
});

test('names in GBK', t => {
	t.deepEqual(contents(zipOf({'部门预算.txt': '一'}, {encodeName: toGbk, flags: 0})), {'部门预算.txt': '一'});
});

test('something before the archive', t => {
	const archive = zipOf({'a.txt': 'one', 'b.txt': 'two'});
	t.deepEqual(contents(new Uint8Array(Buffer.concat([Buffer.alloc(100, 7), archive]))), {
		'a.txt': 'one',
		'b.txt': 'two',
	});
});

const refuses = test.macro((t, bytes: Uint8Array, says: RegExp, limits: ZipLimits = archiveLimits) => {
	const error = t.throws(
		() => {
			for (const entry of zipEntries(bytes, '预算.zip', limits)) {
				entry.read();
			}
		},
		{instanceOf: ExpectedError},
	);
	t.regex(error.message, says);
});

const zeros = new Uint8Array(10 << 20);
test('too many files', refuses, zipOf({a: '', b: ''}), /holds 2 files/, {...archiveLimits, entries: 1});
test('too much in all', refuses, zipOf({a: 'xx', b: 'xx'}), /^预算.zip: b unfolds/, {...archiveLimits, total: 3});
test('a bomb', refuses, zipOf({a: zeros}), /unfolds to more than is sensible/);
test('a bomb that says it is small', refuses, zipOf({a: zeros}, {claimedSize: 100}), /damaged/);
test('a file that says it is larger', refuses, zipOf({a: 'x'}, {claimedSize: 100}), /damaged/);
test('a locked file', refuses, zipOf({a: 'x'}, {flags: 1}), /password/);
test('a cut archive', refuses, zipOf({a: 'x'}).subarray(0, 60), /cut off/);

test('an altered file is noticed', t => {
	const archive = zipOf({a: '1,202.95'}, {packed: false});
	archive[32] = 0x39;
	t.throws(() => contents(archive), {instanceOf: ExpectedError, message: /: a is damaged/});
});

test('any damage is an expected error or does no harm', t => {
	const archive = zipOf({'a.txt': 'one', 'b.txt': 'two'});
	fc.assert(
		fc.property(fc.nat(archive.length - 1), fc.integer({min: 0, max: 255}), (at, value) => {
			const damaged = Uint8Array.from(archive);
			damaged[at] = value;
			try {
				for (const [name, text] of Object.entries(contents(damaged))) {
					t.is(text.length, name.length > 0 ? 3 : text.length);
				}
			} catch (error) {
				t.true(error instanceof ExpectedError, String(error));
			}
		}),
	);
});
