import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export type Import = {
	/** As written: `./fen.js`, `ink`, `node:fs`. */
	readonly specifier: string;
	/** Only types are taken; nothing is loaded at run time. */
	readonly typeOnly: boolean;
	/** Loaded when asked for, by `import()`. */
	readonly dynamic: boolean;
};

export type SourceFile = {
	/** From the root, with forward slashes: `source/model/amount.ts`. */
	readonly name: string;
	readonly text: string;
	readonly lineCount: number;
	readonly imports: readonly Import[];
};

const staticImport = /^(?:import|export)\s+(?<type>type\s)?(?<names>[^'";]*?from\s*)?'(?<specifier>[^']+)'/gm;
const dynamicImport = /(?<type>typeof\s+)?\bimport\(\s*'(?<specifier>[^']+)'/g;

const namesAreTypes = (names: string): boolean => {
	const inside = /\{(?<list>[^}]*)\}/.exec(names)?.groups?.list;
	return (
		inside !== undefined &&
		names.trimStart().startsWith('{') &&
		inside
			.split(',')
			.filter(name => name.trim() !== '')
			.every(name => name.trim().startsWith('type '))
	);
};

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

export const importsOf = (text: string): Import[] => {
	const code = withoutComments(text);
	return [
		...[...code.matchAll(staticImport)].map(({groups = {}}) => ({
			specifier: groups.specifier ?? '',
			typeOnly: groups.type !== undefined || namesAreTypes(groups.names ?? ''),
			dynamic: false,
		})),
		...[...code.matchAll(dynamicImport)].map(({groups = {}}) => ({
			specifier: groups.specifier ?? '',
			typeOnly: groups.type !== undefined,
			dynamic: true,
		})),
	];
};

export const sourceFile = (name: string, text: string): SourceFile => ({
	name,
	text,
	lineCount: text.replace(/\n$/, '').split('\n').length,
	imports: importsOf(text),
});

/** All files below a folder of the repository, sorted by name. */
export const filesBelow = (folder: string): string[] =>
	readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile())
		.map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.sort();

export const readSource = (name: string): SourceFile => sourceFile(name, readFileSync(path.join(root, name), 'utf8'));
