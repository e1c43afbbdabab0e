import test from 'ava';
import fc from 'fast-check';
import {isCount, isText} from '../../source/store/checks.js';
import {Columns, toColumns} from '../../source/store/columns.js';
import {Parts, partsText} from '../../source/store/parts.js';

const written = (table: unknown): Parts => new Parts(Buffer.from(partsText({table})), 'file', 'Help');
const isAnything = (_value: unknown): _value is unknown => true;

test('any column comes back', t => {
	const value = fc.oneof(fc.constantFrom(1, '1', null, true, [], ['1'], [1], '["1"]', {a: 1}), fc.jsonValue());
	fc.assert(
		fc.property(fc.array(value, {maxLength: 30}), values => {
			const columns = new Columns(written(toColumns(values, {value: item => item})), 'table');
			// JSON knows one zero.
			t.deepEqual(columns.values('value', isAnything), JSON.parse(JSON.stringify(values)));
			t.is(columns.count, values.length);
		}),
	);
});

test('what repeats is written once', t => {
	const columns = (values: readonly unknown[]): unknown => toColumns(values, {value: item => item}).columns.value;
	t.deepEqual(columns(['a', 'a', 'a']), {all: 'a'});
	t.deepEqual(columns([['x'], ['x']]), {all: ['x']});
	t.deepEqual(columns(['a', 'b', 'a', 'b', 'a']), {of: ['a', 'b'], at: [0, 1, 0, 1, 0]});
	t.deepEqual(columns(['a', 'b', 'c']), ['a', 'b', 'c']);
	t.deepEqual(columns([]), []);
});

const wrong = test.macro({
	exec(t, column: unknown) {
		const columns = new Columns(written({count: 2, columns: {name: column}}), 'table');
		t.throws(() => columns.values('name', isText), {message: /^file is damaged: “name” of its part “table” .* Help$/});
	},
	title: (_, column) => `a column is refused: ${JSON.stringify(column)}`,
});

test(wrong, ['a']);
test(wrong, ['a', 1]);
test(wrong, 'aa');
test(wrong, null);
test(wrong, {all: 1});
test(wrong, {of: ['a'], at: [0]});
test(wrong, {of: ['a'], at: [0, 1]});
test(wrong, {of: ['a'], at: [0, -1]});
test(wrong, {of: ['a'], at: [0, 0.5]});
test(wrong, {of: ['a'], at: [0, 'length']});
test(wrong, {of: ['a', 1], at: [0, 0]});
test(wrong, {of: ['a']});

test('shares are cut from a list that has all of them, and no more', t => {
	const columns = new Columns(written({count: 3, columns: {own: [2, 0, 1]}}), 'table');
	const share = columns.shares('own', () => ['a', 'b', 'c']);
	t.deepEqual([share(2), share(1), share(0)], [['c'], [], ['a', 'b']]);
	for (const list of [
		['a', 'b'],
		['a', 'b', 'c', 'd'],
	]) {
		t.throws(() => columns.shares('own', () => list)(0), {message: /“own” of its part “table”/});
	}

	t.throws(() => new Columns(written({count: -1, columns: {}}), 'table'), {message: /“table” is missing or no table/});
	t.throws(() => columns.get('none', isCount), {message: /“none”/});
});
