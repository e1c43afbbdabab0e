import test from 'ava';
import fc from 'fast-check';
import {createLineTokens, tokenColumns} from '../../source/ui/line-tokens.js';

test('a token gives its line back, and one line has one token', t => {
	const {tokenFor, lineOf} = createLineTokens();
	fc.assert(
		fc.property(fc.string(), line => {
			const token = tokenFor(line);
			t.is(lineOf(token), line);
			t.is(tokenFor(line), token);
			t.true(token.length <= tokenColumns);
		}),
	);
});

test('a blank line and a line that Ink drew itself stand for themselves', t => {
	const {tokenFor, lineOf} = createLineTokens();
	t.is(tokenFor(''), '');
	t.is(lineOf('│ 单位 │ 示例市 │'), '│ 单位 │ 示例市 │');
});

test('the lines of a frame that waits to be written outlive many others, but not all are kept', t => {
	const {tokenFor, lineOf} = createLineTokens();
	const first = tokenFor('first');
	for (let count = 0; count < 1500; count++) {
		tokenFor(`line ${count}`);
	}

	t.is(lineOf(first), 'first');
	for (let count = 0; count < 5000; count++) {
		tokenFor(`later line ${count}`);
	}

	t.is(lineOf(first), first);
});
