import test from 'ava';
import {updatesGolden} from './helpers/golden.js';

test('golden files are compared in continuous integration, never rewritten', t => {
	t.false(updatesGolden() && process.env.CI !== undefined);
});

test('only a set UPDATE_GOLDEN rewrites golden files', t => {
	t.true(updatesGolden({UPDATE_GOLDEN: '1'}));
	t.false(updatesGolden({UPDATE_GOLDEN: '0'}));
	t.false(updatesGolden({UPDATE_GOLDEN: ''}));
	t.false(updatesGolden({}));
});
