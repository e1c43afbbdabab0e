import {chmod, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {manPage} from '../source/commands/man-page.js';
import {openWords} from '../source/words.js';
import {bundle} from './bundle.js';
import {explorerModules, separateParts} from './bundle-parts.js';
import {bundleProgram} from './bundle-program.js';
import {copyCharacterMaps} from './character-maps.js';
import {licencesOf} from './licences.js';

const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {version: string};

const explorerPart = 'parts/ui/app';

await rm('dist', {recursive: true, force: true});
const parts: Record<string, string> = {'parts/commands/import-worker': 'source/commands/import-worker.ts'};
const program = await bundleProgram('dist', parts);
const {[explorerPart]: explorerSource = '', ...apart} = parts;
const explorer = await bundle({[explorerPart]: explorerSource}, 'dist', {
	splitting: false,
	plugins: [separateParts(apart, explorerModules, '../../')],
});
const others = await bundle({library: 'source/library.ts', ...apart}, 'dist');
await copyCharacterMaps('dist', others);
await writeFile(
	'dist/licences.txt',
	licencesOf(Object.keys({...program.inputs, ...explorer.inputs, ...others.inputs})),
);
await writeFile('dist/kuanxiang.1', manPage(openWords('data/words', 'en'), version));
// `cli.js` is no ES module, though the package holds such modules
await writeFile('dist/package.json', '{"type": "commonjs"}\n');
await mkdir('dist/types');
await writeFile('dist/types/package.json', '{"type": "module"}\n');
await chmod('dist/cli.js', 0o755);
