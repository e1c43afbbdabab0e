import test from 'ava';
import {licencesOf, packageFolder} from '../../scripts/licences.js';

test('the package of a bundled file', t => {
	t.is(packageFolder('node_modules/ink/build/index.js'), 'node_modules/ink');
	t.is(packageFolder('node_modules/@inkjs/ui/build/index.js'), 'node_modules/@inkjs/ui');
	t.is(packageFolder('node_modules/a/node_modules/b/index.js'), 'node_modules/a/node_modules/b');
	t.is(packageFolder('source/query/search.ts'), undefined);
});

test('every bundled package is named once, with the text of its licence', t => {
	const text = licencesOf([
		'cli.tsx',
		'node_modules/react/index.js',
		'node_modules/react/jsx-runtime.js',
		'node_modules/meow/build/index.js',
		'node_modules/pdfjs-dist/legacy/build/pdf.mjs',
	]);
	t.is(text.match(/^react \d+\.\d+\.\d+ \(MIT\)$/gm)?.length, 1);
	t.true(text.includes('Copyright (c) Meta Platforms'));
	t.true(text.includes('Name: yargs-parser'), 'what meow itself has bundled');
	t.true(text.includes('Adobe Systems'), 'the character maps that pdfjs brings');
});
