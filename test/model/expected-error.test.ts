import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';

test('an expected error is known by its name, as a bundle can hold the class twice', t => {
	class Twin extends Error {
		override readonly name = 'ExpectedError';
	}

	t.true(new Twin('x') instanceof ExpectedError);
	t.true(new ExpectedError('x', 2) instanceof ExpectedError);
	t.false(new TypeError('x') instanceof ExpectedError);
	t.false(({name: 'ExpectedError'} as unknown) instanceof ExpectedError);
});
