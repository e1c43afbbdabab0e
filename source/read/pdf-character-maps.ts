import {createRequire} from 'node:module';
import path from 'node:path';

/** The folder of tables for fonts that are not embedded; a build has its own (scripts/character-maps.ts). */
export const characterMaps = (): string => {
	const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
	return `${path.join(path.dirname(manifest), 'cmaps')}/`;
};
