import {chmod, rm, writeFile} from 'node:fs/promises';
import {bundle} from './bundle.js';
import {licencesOf} from './licences.js';

await rm('dist', {recursive: true, force: true});
const {inputs} = await bundle({cli: 'cli.tsx', library: 'source/library.ts'}, 'dist');
await writeFile('dist/licences.txt', licencesOf(Object.keys(inputs)));
await chmod('dist/cli.js', 0o755);
