import {cp} from 'node:fs/promises';
import path from 'node:path';
import type {Metafile, Plugin} from 'esbuild';

const folder = 'character-maps';
const asker = 'source/read/pdf-character-maps.ts';

/** Lets a bundled program find the tables beside its chunks instead of in the package of pdfjs. */
export const ownCharacterMaps: Plugin = {
	name: 'own-character-maps',
	setup(build) {
		build.onLoad({filter: /[\\/]pdf-character-maps\.ts$/}, () => ({
			contents: [
				"import {fileURLToPath} from 'node:url';",
				`export const characterMaps = () => fileURLToPath(new URL('../${folder}/', import.meta.url));`,
			].join('\n'),
		}));
	},
};

/** Copies the tables, with their licence, to where the chunks of a bundle look for them. */
export const copyCharacterMaps = async (dist: string, {outputs}: Metafile): Promise<void> => {
	const askers = Object.keys(outputs).filter(file => asker in (outputs[file]?.inputs ?? {}));
	const chunks = path.join(dist, 'chunks');
	if (askers.length === 0 || askers.some(file => path.relative(chunks, path.dirname(file)) !== '')) {
		throw new Error(`${asker} is not in chunks/ alone; adapt scripts/character-maps.ts`);
	}

	await cp('node_modules/pdfjs-dist/cmaps', path.join(dist, folder), {recursive: true});
};
