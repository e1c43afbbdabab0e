import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';

type Replacement = readonly [before: string, after: string];

/** What meow does for a package.json it has to find and normalise: 30 ms of every start, needless as ours is handed to it. */
const meowReplacements: Readonly<Record<string, readonly Replacement[]>> = {
	'options.js': [
		[
			"import { a as readPackageUpSync, n as normalizePackageData } from './dependencies.js';",
			'const readPackageUpSync = () => undefined; const normalizePackageData = () => {};',
		],
	],
	'dependencies.js': [
		['var normalizeExports = requireNormalize();', 'var normalizeExports = {};'],
		// Shows where a package.json is no JSON
		['var libExports = requireLib$1();', 'var libExports = {};'],
		['promisify(execFile);', ''],
	],
};

/** Replaces each text exactly once, or fails: a new version of the package needs a look at what is replaced. */
export const replaceAll = (source: string, replacements: readonly Replacement[], file: string): string => {
	let changed = source;
	for (const [before, after] of replacements) {
		if (source.split(before).length !== 2) {
			throw new Error(`${file} has changed: expected \`${before}\` once; adapt scripts/bundle-plugins.ts`);
		}

		changed = changed.replace(before, () => after);
	}

	return changed;
};

export const slimMeow: Plugin = {
	name: 'slim-meow',
	setup(build) {
		const seen = new Set<string>();
		let meowIsUsed = false;
		build.onLoad({filter: /[\\/]meow[\\/]build[\\/]\w+\.js$/}, async ({path}) => {
			meowIsUsed = true;
			const name = path.split(/[\\/]/).at(-1) ?? '';
			const replacements = meowReplacements[name];
			if (replacements === undefined) {
				return undefined;
			}

			seen.add(name);
			return {contents: replaceAll(await readFile(path, 'utf8'), replacements, path), loader: 'js'};
		});
		build.onEnd(() => {
			const missing = Object.keys(meowReplacements).filter(name => !seen.has(name));
			return meowIsUsed && missing.length > 0
				? {errors: [{text: `meow has no ${missing.join(', ')} any more; adapt scripts/bundle-plugins.ts`}]}
				: undefined;
		});
	},
};

/** Leaves out what a shipped program never uses, and what would hinder it. */
export const withoutDevelopment: Plugin = {
	name: 'without-development',
	setup(build) {
		// Wants react-devtools-core, which is not installed, and brings a web socket; only loaded when DEV is set
		build.onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
		// With this package Ink draws nothing on a terminal where CI happens to be set
		build.onResolve({filter: /^is-in-ci$/}, ({path}) => ({path, namespace: 'never'}));
		build.onLoad({filter: /.*/, namespace: 'never'}, () => ({contents: 'export default false'}));
	},
};
