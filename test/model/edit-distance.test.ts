import test from 'ava';
import fc from 'fast-check';
import {editDistance, nearest} from '../../source/model/edit-distance.js';

test('one slip is one edit', t => {
	t.is(editDistance('budget', 'bugdet'), 1);
	t.is(editDistance('budget', 'buget'), 1);
	t.is(editDistance('budget', 'budgets'), 1);
	t.is(editDistance('决算', '预算'), 1);
	t.is(editDistance('', 'abc'), 3);
});

test('it is a distance: nothing to itself, the same both ways, never more than the longer word', t => {
	const word = fc.string({maxLength: 8});
	fc.assert(
		fc.property(word, word, (a, b) => {
			const distance = editDistance(a, b);
			t.is(distance === 0, a === b);
			t.is(distance, editDistance(b, a));
			t.true(distance <= Math.max([...a].length, [...b].length));
		}),
	);
});

test('the nearest is close, or there is none; of equals the first', t => {
	t.is(nearest('yaer', ['unit', 'year']), 'year');
	t.is(nearest('colour', ['column', 'code']), undefined);
	t.is(nearest('a', ['b', 'c']), 'b');
});
