import {readdirSync, readFileSync} from 'node:fs';
import test from 'ava';
import {ExpectedError} from '../source/model/expected-error.js';
import {openWords} from '../source/words.js';

const folder = 'data/words';
const files = readdirSync(folder).map(name => ({
	name,
	texts: JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, readonly unknown[]>,
}));

test('a key stands in one file', t => {
	const seen = new Map<string, string>();
	for (const {name, texts} of files) {
		for (const key of Object.keys(texts)) {
			t.false(seen.has(key), `${key} stands in ${seen.get(key)} and ${name}`);
			seen.set(key, name);
		}
	}
});

test('every text has both languages, with the same places for values', t => {
	const placesOf = (text: unknown) => [...new Set(String(text).match(/\{\w+\}/g) ?? [])].sort();
	for (const {texts} of files) {
		for (const [key, [chinese, english, ...more]] of Object.entries(texts)) {
			t.is(typeof chinese, 'string', key);
			t.is(typeof english, 'string', key);
			t.deepEqual(more, [], key);
			t.deepEqual(placesOf(chinese), placesOf(english), key);
		}
	}
});

test('values stand in their places, and a key without words for itself', t => {
	const words = openWords(folder, 'en');
	t.is(words('error.flag_twice', {flag: '--{x}'}), '--{x} is given twice');
	t.is(words('error.flag_twice'), '{flag} is given twice');
	t.is(words('toString'), 'toString');
});

test('a damaged installation says so when words are needed, not before', t => {
	const words = openWords('nowhere', 'zh');
	t.throws(() => words('usage.title'), {instanceOf: ExpectedError, message: /install kuanxiang again/});
});
