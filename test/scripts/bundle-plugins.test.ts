import {readFileSync} from 'node:fs';
import test from 'ava';
import {build} from 'esbuild';
import {replaceAll, slimMeow, withoutDevelopment} from '../../scripts/bundle-plugins.js';

const bundled = async (contents: string): Promise<string> => {
	const result = await build({
		stdin: {contents, resolveDir: import.meta.dirname},
		bundle: true,
		format: 'esm',
		platform: 'node',
		write: false,
		plugins: [slimMeow, withoutDevelopment],
	});
	return result.outputFiles[0]?.text ?? '';
};

test('a text that is to be replaced stands there exactly once, or the build fails', t => {
	t.is(replaceAll('a b c', [['b', 'x$&']], 'file.js'), 'a x$& c');
	t.throws(() => replaceAll('a c', [['b', 'x']], 'file.js'), {message: /file\.js has changed: expected `b` once/});
	t.throws(() => replaceAll('b b', [['b', 'x']], 'file.js'), {message: /file\.js has changed/});
});

test('meow is bundled without what looks for a package.json', async t => {
	const whole = readFileSync(new URL('../../node_modules/meow/build/dependencies.js', import.meta.url), 'utf8');
	const slim = await bundled("import meow from 'meow'; console.log(meow)");
	t.true(slim.length < whole.length / 2, `${slim.length} of ${whole.length} characters are left`);
	t.false(slim.includes('normalizePackageData('), 'the normaliser is still called');
});

test('a bundle draws on a terminal where CI is set', async t => {
	const text = await bundled("import isInCi from 'is-in-ci'; console.log(isInCi)");
	t.false(text.includes('CONTINUOUS_INTEGRATION'));
	t.true(text.includes('false'));
});
