import test from 'ava';
import {isSyllable, nearWord} from '../../source/commands/near-word.js';

const verbs = ['facts', 'show', 'rank', 'quantities'];

const near = test.macro({
	exec: (t, text: string, expected: string | undefined) => t.is(nearWord(text, verbs), expected),
	title: (_, text, expected) => `${text} is near ${expected ?? 'nothing'}`,
});

test(near, 'fact', 'facts');
test(near, 'fcats', 'facts');
test(near, 'shwo', 'show');
test(near, 'quantites', 'quantities');
test(near, 'quant', 'quantities');
test(near, 'qua', undefined);
test(near, 'ybj', undefined);
test(near, '医保', undefined);
test(near, '2101506', undefined);

test('a single syllable may be a search', t => {
	t.deepEqual(['shou', 'rang', 'lü', 'facts', 'yibao', 'reports'].map(isSyllable), [
		true,
		true,
		true,
		false,
		false,
		false,
	]);
});
