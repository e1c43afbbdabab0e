import test from 'ava';
import fc from 'fast-check';
import {align} from '../../source/query/search-align.js';
import {isSlip, patternOf} from '../../source/query/search-pattern.js';
import {beginsWith, endsWith, scan, scanWithSlip} from '../../source/query/search-scan.js';
import {Steps} from '../../source/query/search-steps.js';
import {pinyin, unitsIndex} from '../helpers/search-index.js';

const {names} = unitsIndex([
	'重庆市江北区医疗保障局',
	'重庆市江北区医院',
	'安阳市安阳县旅游局',
	'西安市儿童医院',
	'示例市ABC中心（本级）',
	'银行业行政处',
]);
const options = {pinyin: true, slips: true};
const all = Array.from({length: names.count}, (_, name) => name);

const aligned = (letters: string, slips: boolean): readonly number[] => {
	const steps = new Steps(names, letters, {pinyin: true, slips});
	return all.filter(name => align(names, name, steps, slips) !== undefined);
};

const word = fc.oneof(
	fc.string({unit: fc.constantFrom(...'abeghijlnoqsuyz'), minLength: 1, maxLength: 12}),
	fc.string({unit: fc.constantFrom(...'重庆江北区医疗保障安阳市行'), minLength: 1, maxLength: 6}),
	fc
		.array(fc.constantFrom('chong', 'qing', 'jiang', 'bei', 'yi', 'liao', 'y', 'an', 'yang', 'xian', 'lu'), {
			minLength: 1,
			maxLength: 4,
		})
		.map(parts => parts.join('')),
);

test('a scan finds the names in which the word can be laid out, and no others', t => {
	fc.assert(
		fc.property(word, letters => {
			t.deepEqual([...scan(names, patternOf(letters, names, options))], aligned(letters, false), letters);
		}),
		{numRuns: 300},
	);
});

test('a scan with a slip and a scan without find together what can be laid out with a slip', t => {
	fc.assert(
		// Shorter words are never taken for slips.
		fc.property(
			word.filter(({length}) => length >= 3),
			letters => {
				const pattern = patternOf(letters, names, options);
				const found = new Set([...scan(names, pattern), ...scanWithSlip(names, pattern)]);
				const expected = aligned(letters, true);
				t.deepEqual(
					all.filter(name => found.has(name) !== expected.includes(name)),
					[],
					letters,
				);
			},
		),
		{numRuns: 300},
	);
});

test('a name that has a word has its beginning', t => {
	fc.assert(
		fc.property(word, letters => {
			const shorter = scan(names, patternOf(letters.slice(0, -1) || letters, names, options));
			const among = scan(names, patternOf(letters, names, options), shorter);
			t.deepEqual([...among], [...scan(names, patternOf(letters, names, options))], letters);
		}),
		{numRuns: 200},
	);
});

test('what is scanned among some names are those of them that a whole scan finds', t => {
	const among = Uint32Array.from(all.filter(name => name % 3 !== 0));
	const pattern = patternOf('y', names, options);
	t.deepEqual(
		[...scan(names, pattern, among)],
		[...scan(names, pattern)].filter(name => name % 3 !== 0),
	);
});

const nameOf = (title: string): number => {
	const [found] = scan(names, patternOf(title, names, options));
	return found as number;
};

test('a word stands at the beginning or the end of a name, everyday omissions aside', t => {
	const jiangbei = nameOf('江北区医疗保障局');
	const at = (letters: string) => {
		const pattern = patternOf(letters, names, options);
		return [beginsWith(names, pattern, jiangbei), endsWith(names, pattern, jiangbei)];
	};

	t.deepEqual(at('重庆江北'), [true, false]);
	t.deepEqual(at('医保局'), [false, true]);
	t.deepEqual(at('cqjbybj'), [true, true]);
	t.deepEqual(at('江北'), [false, false]);
});

test('ü is v or u', t => {
	for (const typed of ['lvyou', 'luyou', 'lvy']) {
		t.true(scan(names, patternOf(typed, names, options)).includes(nameOf('旅游局')), typed);
	}
});

test('a slip is one letter wrong, missing, too much, or two swapped', t => {
	for (const typed of ['zhang', 'zhxng', 'zhng', 'zhaang', 'zahng']) {
		t.is(isSlip(typed, 'zhang'), typed !== 'zhang', typed);
	}

	t.false(isSlip('zang', 'zhong'));
	t.false(isSlip('gnahz', 'zhang'));
	t.is(pinyin.syllablesOf('银行')[1], 'hang');
});
