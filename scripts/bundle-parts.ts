import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'esbuild';

/** What the quick commands need stands in the one file that every start reads: each further file costs a millisecond. */
const quick = new Set([
	'source/commands/figures',
	'source/commands/reports',
	'source/commands/tables',
	'source/commands/near-word',
	'source/commands/failure',
	'source/commands/output-file',
	'source/store/store',
]);

const sourceOf = (module: string): string => [`${module}.ts`, `${module}.tsx`].find(existsSync) ?? `${module}.ts`;

/**
 * Leaves what is imported by `import()` out of the bundle, to be bundled as files of its own in `parts/`; `found` grows
 * by these, as entry points.
 */
export const separateParts = (found: Record<string, string>): Plugin => ({
	name: 'separate-parts',
	setup(build) {
		build.onResolve({filter: /^\.{1,2}\//}, ({path: specifier, kind, resolveDir}) => {
			const module = path
				.relative(process.cwd(), path.join(resolveDir, specifier))
				.split(path.sep)
				.join('/')
				.replace(/\.js$/, '');
			if (kind !== 'dynamic-import' || quick.has(module)) {
				return undefined;
			}

			const name = module.replace(/^source\//, 'parts/');
			found[name] = sourceOf(module);
			return {path: `./${name}.js`, external: true};
		});
	},
});

/** Importing `node:process` asks all that the process could tell, for its names; the variable that is there anyway does not. */
export const globalProcess: Plugin = {
	name: 'global-process',
	setup(build) {
		build.onResolve({filter: /^node:process$/}, ({path: specifier}) => ({path: specifier, namespace: 'global'}));
		build.onLoad({filter: /.*/, namespace: 'global'}, () => ({contents: 'export default globalThis.process'}));
	},
};
