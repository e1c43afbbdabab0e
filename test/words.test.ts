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

test('a sentence that a part without words says is found with its values in it, and its parts are worded too', t => {
	const words = openWords(folder, 'zh');
	t.is(words('表 1.txt is empty: fetch it again'), '表 1.txt 是空文件：请重新下载');
	t.is(
		words('/库/catalog.json is damaged: it is not JSON, or cut off. Import that report again'),
		'/库/catalog.json 已损坏，不是 JSON，或不完整：请重新导入该报告',
	);
	t.is(
		words('2 reports are listed again, 1 cannot be read: a is empty: fetch it again'),
		'已重新列出 2 份报告，1 份无法读取：a 是空文件：请重新下载',
	);
	t.is(words('nobody said this'), 'nobody said this');
	t.is(openWords(folder, 'en')('a.txt is empty: fetch it again'), 'a.txt is empty: fetch it again');
});

// Put together of pieces that only come out when the program runs
const pieced = /^(?:X1 X1|.*(?: it is|should be)X1|.* it is X1)$/;

/** Texts in the source that people read when something goes wrong, with an `X1` where a value stands. */
const sentencesIn = (text: string): readonly string[] => {
	const said = /(?:\b(?:ExpectedError|broken|damaged)\(|\bsays:|\bmessage:)\s*(?:[\w.]+,\s*)?(`[^`]*`|'[^'\n]*')/g;
	return [...text.matchAll(said)]
		.map(([whole, quoted = '']) => [whole.startsWith('says') ? 'X1 ' : '', quoted] as const)
		.map(([before, quoted]) => before + quoted.slice(1, -1).replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, 'X1'))
		.filter(sentence => sentence.includes(' ') && !pieced.test(sentence));
};

for (const part of ['read', 'store']) {
	test(`everything that ${part} says of a failure has Chinese words`, t => {
		const words = openWords(folder, 'zh');
		const names = readdirSync(`source/${part}`).filter(name => name.endsWith('.ts'));
		const said = names.flatMap(name => sentencesIn(readFileSync(`source/${part}/${name}`, 'utf8')));
		t.true(said.length > 15, `${said.length}`);
		t.deepEqual(
			said.filter(sentence => !/\p{Script=Han}/u.test(words(sentence))),
			[],
		);
	});
}
