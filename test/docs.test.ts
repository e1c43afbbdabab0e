import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {blockNames} from '../scripts/generated-blocks.js';
import {readmeBlocks} from '../scripts/readme-blocks.js';
import {commands} from '../source/commands.js';
import {filesBelow, root} from './helpers/source-files.js';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const readme = read('readme.md');

/** The paths of the tree that readme.md draws, each with its sentence. */
const treeOf = (document: string): ReadonlyMap<string, string> => {
	const lines = /```\n(?<tree>cli\.tsx [\s\S]*?)```/.exec(document)?.groups?.tree?.trimEnd().split('\n') ?? [];
	const tree = new Map<string, string>();
	let folder = '';
	for (const line of lines) {
		const {
			indent = '',
			name = '',
			sentence = '',
		} = /^(?<indent> *)(?<name>\S+)\s*(?<sentence>.*)$/.exec(line)?.groups ?? {};
		folder = indent === '' ? '' : folder;
		tree.set(folder + name, sentence);
		folder = indent === '' && name.endsWith('/') ? name : folder;
	}

	return tree;
};

const childrenOf = (folder: string): string[] =>
	readdirSync(path.join(root, folder)).map(name =>
		statSync(path.join(root, folder, name)).isDirectory() ? `${folder}/${name}/` : `${folder}/${name}`,
	);

test('the tree in readme.md is the one on the disk', t => {
	const tree = treeOf(readme);
	t.deepEqual(
		[...tree.keys()].filter(name => !existsSync(path.join(root, name))),
		[],
		'drawn, but not there',
	);
	t.deepEqual(
		['source', 'data'].flatMap(childrenOf).filter(name => !tree.has(name)),
		[],
		'there, but not drawn',
	);
});

test('every folder and file of the tree has its sentence', t => {
	const withParts = new Set(['source/', 'data/']);
	t.deepEqual(
		[...treeOf(readme)].filter(([name, sentence]) => sentence === '' && !withParts.has(name)).map(([name]) => name),
		[],
	);
});

test('the generated parts of readme.md are all known', t => {
	t.deepEqual(blockNames(readme), Object.keys(readmeBlocks));
});

test('every command that readme.md shows is one', t => {
	const shown = [...readme.matchAll(/^\s*kx (?<verb>[a-z]+)/gm)].map(({groups}) => groups?.verb ?? '');
	t.true(shown.length > 5);
	t.deepEqual(
		shown.filter(verb => !commands.some(({name}) => name === verb)),
		[],
	);
});

test('links between documents lead somewhere', t => {
	const documents = ['readme.md', 'changelog.md', ...filesBelow('docs').filter(name => name.endsWith('.md'))];
	const broken = documents.flatMap(name =>
		[...read(name).matchAll(/\]\((?<target>[^)#:]+)(?:#[^)]*)?\)/g)]
			.map(({groups}) => groups?.target ?? '')
			.filter(target => !existsSync(path.join(root, path.dirname(name), target)))
			.map(target => `${name} → ${target}`),
	);
	t.deepEqual(broken, []);
});

test('decisions are numbered without a gap, and titled by their number', t => {
	const names = filesBelow('docs/decisions');
	t.deepEqual(
		names.map(name => path.basename(name).slice(0, 4)),
		names.map((_, index) => String(index + 1).padStart(4, '0')),
	);
	for (const name of names) {
		t.regex(read(name), new RegExp(`^# ${path.basename(name).slice(0, 4)} \\S`), name);
		for (const part of ['Situation', 'Choice', 'Cost']) {
			t.true(read(name).includes(`**${part}.**`), `${name} has no ${part}`);
		}
	}
});

test('what package.json promises is made or there', t => {
	const {bin, files, exports, man} = JSON.parse(read('package.json')) as {
		bin: Record<string, string>;
		files: string[];
		exports: Record<string, string | Record<string, string>>;
		man: string[];
	};
	const made = ['dist', 'dist/cli.js', './dist/library.mjs', './dist/types/source/library.d.ts', './dist/kuanxiang.1'];
	const promised = [
		...Object.values(bin),
		...files,
		...man,
		...Object.values(exports).flatMap(target => (typeof target === 'string' ? [target] : Object.values(target))),
	];
	t.deepEqual(
		promised.filter(name => !made.includes(name) && !existsSync(path.join(root, name))),
		[],
	);
	t.regex(read('changelog.md'), /^## \[Unreleased\]$/m);
});
