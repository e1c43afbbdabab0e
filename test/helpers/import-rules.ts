import path from 'node:path';
import type {SourceFile} from './source-files.js';

/** What a part may import of our own: `part` wholly, `type part` its types alone, `import part` by `import()` alone. */
type Rule = {
	readonly own: readonly string[];
	/** npm packages and built-in modules; `one-file` for packages that one file of the part may use, whichever it is. */
	readonly packages: Readonly<Record<string, 'anywhere' | 'one-file'>>;
};

const builtIn = {'node:*': 'anywhere'} as const;

/** Model knows nobody; ui and output do not know each other; only store knows how facts are kept. */
export const importRules: Readonly<Record<string, Rule>> = {
	model: {own: ['model'], packages: {'string-width': 'one-file'}},
	vocabulary: {own: ['model'], packages: {...builtIn, valibot: 'anywhere'}},
	words: {own: ['model'], packages: builtIn},
	read: {own: ['model', 'read'], packages: {...builtIn, '*': 'one-file'}},
	extract: {own: ['model', 'vocabulary', 'extract'], packages: {'node:crypto': 'anywhere'}},
	check: {own: ['model', 'vocabulary', 'check'], packages: {}},
	store: {own: ['model', 'store'], packages: {...builtIn, lowdb: 'anywhere', valibot: 'anywhere'}},
	query: {own: ['model', 'vocabulary', 'query'], packages: {'fuse.js': 'one-file', 'pinyin-pro': 'one-file'}},
	'import-report': {own: ['read', 'extract', 'check', 'model', 'vocabulary'], packages: {'node:crypto': 'anywhere'}},
	commands: {
		own: ['import-report', 'store', 'query', 'check', 'model', 'vocabulary', 'commands'],
		packages: {...builtIn, tinyglobby: 'one-file'},
	},
	output: {own: ['model', 'output'], packages: {'node:zlib': 'one-file'}},
	ui: {
		own: ['model', 'query', 'type check', 'type store', 'vocabulary', 'ui'],
		packages: {...builtIn, ink: 'anywhere', react: 'anywhere', 'ink-table': 'anywhere'},
	},
	library: {
		own: ['import-report', 'type extract', 'store', 'query', 'check', 'model', 'vocabulary', 'words'],
		packages: builtIn,
	},
	cli: {
		own: ['commands', 'output', 'store', 'vocabulary', 'words', 'model', 'import ui'],
		packages: {...builtIn, meow: 'anywhere'},
	},
};

/** `source/model/amount.ts` belongs to `model`, `source/commands.ts` and `source/commands/facts.ts` to `commands`. */
export const partOf = (file: string): string =>
	file
		.replace(/^source\//, '')
		.split('/')[0]
		?.replace(/\.tsx?$/, '') ?? '';

const packageOf = (specifier: string): string =>
	specifier.startsWith('node:')
		? specifier
		: specifier
				.split('/')
				.slice(0, specifier.startsWith('@') ? 2 : 1)
				.join('/');

export const resolveImport = (from: string, specifier: string): string =>
	path.posix.join(path.posix.dirname(from), specifier).replace(/\.jsx?$/, '');

const ownImportIsAllowed = (part: string, target: string, {typeOnly, dynamic}: SourceFile['imports'][number]) => {
	const own = importRules[part]?.own ?? [];
	return (
		own.includes(target) ||
		(typeOnly && own.includes(`type ${target}`)) ||
		(dynamic && own.includes(`import ${target}`)) ||
		(typeOnly && own.includes(`import ${target}`))
	);
};

const allowanceOf = (part: string, name: string): 'anywhere' | 'one-file' | undefined => {
	const packages = importRules[part]?.packages ?? {};
	return packages[name] ?? (name.startsWith('node:') ? packages['node:*'] : packages['*']);
};

/** Every import that the rules forbid, as `source/model/bad.ts → ../read/pdf.js`. */
export const forbiddenImports = (files: readonly SourceFile[]): string[] => {
	const users = new Map<string, Set<string>>();
	const forbidden: string[] = [];
	for (const file of files) {
		const part = partOf(file.name);
		for (const wanted of file.imports) {
			const {specifier} = wanted;
			if (specifier.startsWith('.')) {
				const target = resolveImport(file.name, specifier);
				// Data that a bundle takes in, as the version in package.json
				const isAllowed = target.endsWith('.json')
					? part === 'cli'
					: target.startsWith('source/') && ownImportIsAllowed(part, partOf(target), wanted);
				if (!isAllowed) {
					forbidden.push(`${file.name} → ${specifier}`);
				}

				continue;
			}

			const name = packageOf(specifier);
			const allowance = allowanceOf(part, name);
			if (allowance === undefined) {
				forbidden.push(`${file.name} → ${specifier}`);
			} else if (allowance === 'one-file') {
				users.set(name, (users.get(name) ?? new Set()).add(file.name));
			}
		}
	}

	const shared = [...users].filter(([, names]) => names.size > 1);
	return [...forbidden, ...shared.map(([name, names]) => `${[...names].join(', ')} → ${name} (one file may)`)];
};

/** The first circle of imports that are there at run time, as the list of its files. */
export const importCircle = (files: readonly SourceFile[]): string[] | undefined => {
	const known = new Map(files.map(file => [file.name.replace(/\.tsx?$/, ''), file]));
	const done = new Set<string>();
	const visit = (name: string, path: readonly string[]): string[] | undefined => {
		if (path.includes(name)) {
			return [...path.slice(path.indexOf(name)), name];
		}

		const file = known.get(name);
		if (file === undefined || done.has(name)) {
			return undefined;
		}

		for (const {specifier, typeOnly, dynamic} of file.imports) {
			const circle =
				specifier.startsWith('.') && !typeOnly && !dynamic
					? visit(resolveImport(file.name, specifier), [...path, name])
					: undefined;
			if (circle) {
				return circle;
			}
		}

		done.add(name);
		return undefined;
	};

	for (const name of known.keys()) {
		const circle = visit(name, []);
		if (circle) {
			return circle;
		}
	}

	return undefined;
};
