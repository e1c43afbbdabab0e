import {existsSync} from 'node:fs';
import path from 'node:path';
import type {Plugin} from 'esbuild';

/** What the reading commands need stands in the one file that every start reads: each further file costs a millisecond. */
export const quickModules: ReadonlySet<string> = new Set(
	[
		'commands/check',
		'commands/claims',
		'commands/compare',
		'commands/explorer-options',
		'commands/export',
		'commands/failure',
		'commands/figures',
		'commands/near-word',
		'commands/outline',
		'commands/output-file',
		'commands/performance',
		'commands/prose',
		'commands/rank',
		'commands/reports',
		'commands/show',
		'commands/source',
		'commands/table',
		'commands/tables',
		'output/table',
		'store/store',
	].map(module => `source/${module}`),
);

/** The explorer is one file for the same reason; what it shares React with has to be in it. */
export const explorerModules: ReadonlySet<string> = new Set(['source/ui/components/card']);

const sourceOf = (module: string): string => [`${module}.ts`, `${module}.tsx`].find(existsSync) ?? `${module}.ts`;

/**
 * Leaves what is imported by `import()` out of the bundle, but for the modules `inside` it, to be bundled as files of its
 * own in `parts/`; `found` grows by these, as entry points. `dist` is the way from the bundled file to that folder.
 */
export const separateParts = (
	found: Record<string, string>,
	inside: ReadonlySet<string> = quickModules,
	dist = './',
): Plugin => ({
	name: 'separate-parts',
	setup(build) {
		build.onResolve({filter: /^\.{1,2}\//}, ({path: specifier, kind, resolveDir}) => {
			const module = path
				.relative(process.cwd(), path.join(resolveDir, specifier))
				.split(path.sep)
				.join('/')
				.replace(/\.js$/, '');
			if (kind !== 'dynamic-import' || !module.startsWith('source/') || inside.has(module)) {
				return undefined;
			}

			const name = module.replace(/^source\//, 'parts/');
			found[name] = sourceOf(module);
			return {path: `${dist}${name}.mjs`, external: true};
		});
	},
});
