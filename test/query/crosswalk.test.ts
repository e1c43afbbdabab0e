import test from 'ava';
import {accountChanges, type ChangeKind, carried, changesOf} from '../../source/query/crosswalk.js';
import {vocabulary} from '../helpers/query-worlds.js';

const changes = accountChanges(vocabulary);
const functional = changesOf(vocabulary, 'functional');
const economic = changesOf(vocabulary, 'economic_department');

type Printed = readonly [code: string, label: string | null, year: number];

const codesOf = test.macro<[account: Printed, until: number, expected: readonly string[]]>({
	exec(t, account, until, expected) {
		const [code, label, year] = account;
		t.deepEqual(carried({code, label, year}, code.startsWith('3') ? economic : functional, until).codes, expected);
	},
	title: (_, [code, label, year], until, expected) => `${code} ${label} of ${year} in ${until}: ${expected.join()}`,
});

test(codesOf, ['21506', '安全生产监管', 2018], 2019, ['22401']);
test(codesOf, ['21506', '安全生产监管', 2017], 2018, ['21506']);
// A report of the new year that still prints what is gone
test(codesOf, ['21506', '安全生产监管', 2019], 2019, ['22401']);
test(codesOf, ['2049901', '其他公共安全支出', 2020], 2024, ['2049999']);
// Through two changes
test(codesOf, ['2100506', '新型农村合作医疗', 2016], 2020, ['2101202']);
test(codesOf, ['30104', '其他社会保障缴费', 2017], 2018, ['30110', '30111', '30112']);
test(codesOf, ['30311', '住房公积金', 2017], 2021, ['30113']);
test(codesOf, ['30311', '代缴社会保险费', 2021], 2024, ['30311']);
// Whatever an old report calls it, the code is the old one
test(codesOf, ['2040405', '公诉、审判、侦查、执行等检察监督支出', 2018], 2019, ['2040410']);
// Unless it already prints the new name
test(codesOf, ['2080501', '行政单位离退休', 2019], 2020, ['2080501']);
test(codesOf, ['2080504', '未归口管理的行政单位离退休', 2019], 2020, ['2080501']);
test(codesOf, ['2040404', '查办和预防职务犯罪', 2017], 2019, ['2040404~']);

test('each change says what it rests on, in kinds and sources that the file explains', t => {
	const {kinds, sources} = vocabulary.file('crosswalk') as {kinds: object; sources: object};
	for (const change of changes) {
		t.true(Object.keys(kinds).includes(change.kind));
		t.true(change.sources.length > 0 && change.sources.every(source => Object.keys(sources).includes(source)));
		t.true(Number.isInteger(change.year) && change.year > 2010);
	}
});

const counts: Readonly<Record<ChangeKind, readonly [from: string, to: string]>> = {
	renamed: ['1', '1'],
	moved: ['1', '1'],
	split: ['1', 'n'],
	merged: ['n', '1'],
	ended: ['1', '0'],
	reused: ['1', '1'],
};

test('a change has as many accounts before and after as its kind says, and no account comes from two changes of a year', t => {
	const numberOf = (count: number): string => (count > 1 ? 'n' : String(count));
	const seen = new Set<string>();
	for (const {kind, from, to, year, classification} of changes) {
		t.deepEqual([numberOf(from.length), numberOf(to.length)], [...counts[kind]]);
		for (const {code} of kind === 'renamed' ? [] : from) {
			const key = `${classification} ${code} ${year}`;
			t.false(seen.has(key), key);
			seen.add(key);
		}
	}
});

test('what came out of the last change of an account is in the catalogue', t => {
	const missing = changes.flatMap(({classification, to, year}) =>
		to
			.filter(({code}) => !changes.some(later => later.year > year && later.from.some(from => from.code === code)))
			.filter(({code}) => vocabulary.account(classification, code) === undefined)
			.map(({code}) => code),
	);
	t.deepEqual(missing, []);
});
