import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {forbiddenImports, importCircle, importRules, partOf} from './helpers/import-rules.js';
import {filesBelow, readSource, root, sourceFile} from './helpers/source-files.js';

const isCode = (name: string): boolean => /\.tsx?$/.test(name);
const source = ['cli.tsx', ...filesBelow('source')]
	.filter(name => isCode(name) && existsSync(path.join(root, name)))
	.map(readSource);
const ours = ['test', 'scripts', 'bench'].flatMap(folder =>
	existsSync(path.join(root, folder)) ? filesBelow(folder).filter(isCode).map(readSource) : [],
);

const ceilings: Readonly<Record<string, number>> = {'cli.tsx': 90, 'source/ui/app.tsx': 120};
const bannedNames = /^(?:utils?|helpers?|commons?|misc|manager|service|base|types?|index)$/;

test('every file belongs to a part that has rules', t => {
	t.deepEqual(
		source.map(({name}) => name).filter(name => importRules[partOf(name)] === undefined),
		[],
	);
});

test('parts import only what they may', t => {
	t.deepEqual(forbiddenImports(source), []);
});

test('files do not import each other in a circle', t => {
	t.is(importCircle(source)?.join(' → '), undefined);
});

const checkForbidden = test.macro({
	exec(t, name: string, text: string, expected: string[]) {
		t.deepEqual(forbiddenImports([sourceFile(name, text)]), expected);
	},
	title: (_, name, text) => `rules hold for ${name}: ${text}`,
});

test(checkForbidden, 'source/model/bad.ts', "import {b} from '../read/b.js';", ['source/model/bad.ts → ../read/b.js']);
test(checkForbidden, 'source/model/bad.ts', "import fs from 'node:fs';", ['source/model/bad.ts → node:fs']);
test(checkForbidden, 'source/ui/list.tsx', "import type {Store} from '../store/store.js';", []);
test(checkForbidden, 'source/ui/list.tsx', "import {type Store} from '../store/store.js';", []);
test(checkForbidden, 'source/ui/list.tsx', "import {type Store, openStore} from '../store/store.js';", [
	'source/ui/list.tsx → ../store/store.js',
]);
test(checkForbidden, 'source/output/csv.ts', "export {theme} from '../ui/theme.js';", [
	'source/output/csv.ts → ../ui/theme.js',
]);
test(checkForbidden, 'source/commands/facts.ts', "const {a} = await import('../output/csv.js');", [
	'source/commands/facts.ts → ../output/csv.js',
]);
test(checkForbidden, 'cli.tsx', "const {openExplorer} = await import('./source/ui/app.js');", []);
test(checkForbidden, 'cli.tsx', "import {openExplorer} from './source/ui/app.js';", ['cli.tsx → ./source/ui/app.js']);

test('a package of one file is not imported by a second', t => {
	const text = "import Fuse from 'fuse.js';";
	t.deepEqual(
		forbiddenImports([sourceFile('source/query/search.ts', text), sourceFile('source/query/rank.ts', text)]),
		['source/query/search.ts, source/query/rank.ts → fuse.js (one file may)'],
	);
});

test('a circle is seen', t => {
	const files = [
		sourceFile('source/model/a.ts', "import {b} from './b.js';"),
		sourceFile('source/model/b.ts', "import {a} from './a.js';"),
	];
	t.deepEqual(importCircle(files), ['source/model/a', 'source/model/b', 'source/model/a']);
	t.is(importCircle([sourceFile('source/model/a.ts', "import type {a} from './a.js';")]), undefined);
});

test('files are short', t => {
	t.deepEqual(
		[...source, ...ours]
			.filter(({name, lineCount}) => lineCount > (ceilings[name] ?? 250))
			.map(({name, lineCount}) => `${name}: ${lineCount} lines`),
		[],
	);
});

test('folders are at most three deep', t => {
	t.deepEqual(
		source.map(({name}) => name).filter(name => name.split('/').length > 4),
		[],
	);
});

test('files are named for what is in them, in kebab case', t => {
	t.deepEqual(
		source
			.map(({name}) => name)
			.filter(name => {
				const stem = path.basename(name).replace(/\.tsx?$/, '');
				return bannedNames.test(stem) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem);
			}),
		[],
	);
});

test('exports have names', t => {
	t.deepEqual(
		source.filter(({text}) => /^export\s+(?:default\b|\{[^}]*\bdefault\b)/m.test(text)).map(({name}) => name),
		[],
	);
});

test('imports do not climb more than two folders', t => {
	t.deepEqual(
		[...source, ...ours].flatMap(({name, imports}) =>
			imports.filter(({specifier}) => specifier.startsWith('../../../')).map(({specifier}) => `${name} → ${specifier}`),
		),
		[],
	);
});

test('every rule is in the list of rules', t => {
	const list = source.find(({name}) => name === 'source/check/check.ts')?.imports.map(({specifier}) => specifier) ?? [];
	const rules = source.filter(
		({name, text}) => name.startsWith('source/check/') && /^export const \w+: Rule\b/m.test(text),
	);
	t.deepEqual(
		rules.map(({name}) => name).filter(name => !list.includes(`./${path.basename(name, '.ts')}.js`)),
		[],
	);
});

test('nothing in the repository knows the machine it was written on', t => {
	const traces =
		/(?:["'`\s(=]|^)(?:\/(?:home|Users|root|work|workspace|tmp)\/[\w.]|[A-Z]:\\\\?Users)|\bregistry\.[a-z]+\.[a-z]/m;
	const names = ['package.json', 'biome.json', 'tsconfig.json', 'readme.md', 'changelog.md', '.ci/run']
		.concat(
			['source', 'scripts', 'bench', 'docs', 'data']
				.filter(folder => existsSync(path.join(root, folder)))
				.flatMap(filesBelow),
		)
		.filter(name => existsSync(path.join(root, name)));
	t.deepEqual(
		names.filter(name => traces.test(readFileSync(path.join(root, name), 'utf8'))),
		[],
	);
	t.false(readFileSync(path.join(root, 'package-lock.json'), 'utf8').includes('"resolved"'));
});
