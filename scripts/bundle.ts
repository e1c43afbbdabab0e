import {type BuildOptions, build, type Metafile} from 'esbuild';
import {slimMeow, withoutDevelopment} from './bundle-plugins.js';
import {ownCharacterMaps} from './character-maps.js';
import {fastStringWidth} from './fast-string-width.js';

const banner = `import {createRequire as createRequireOfBundle} from 'node:module';
const require = createRequireOfBundle(import.meta.url);`;

/** Bundles programs for Node as we ship them: split, so that a command loads only what it needs. */
export const bundle = async (
	entryPoints: Readonly<Record<string, string>>,
	outdir: string,
	{plugins = [], define = {}, ...options}: Omit<BuildOptions, 'entryPoints' | 'outdir' | 'metafile'> = {},
): Promise<Metafile> => {
	const result = await build({
		entryPoints: {...entryPoints},
		outdir,
		bundle: true,
		splitting: true,
		format: 'esm',
		outExtension: {'.js': '.mjs'},
		platform: 'node',
		target: 'node20',
		jsx: 'automatic',
		minify: true,
		legalComments: 'linked',
		chunkNames: 'chunks/[name]-[hash]',
		banner: {js: banner},
		define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', ...define},
		plugins: [...plugins, slimMeow, fastStringWidth, withoutDevelopment, ownCharacterMaps],
		metafile: true,
		logLevel: 'warning',
		...options,
	});
	return result.metafile;
};
