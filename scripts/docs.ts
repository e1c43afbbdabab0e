/** Writes the generated parts of the documents; with `--check` it only fails where one is not up to date. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {openWords} from '../source/words.js';
import {withBlock} from './generated-blocks.js';
import {glossaryDocument} from './glossary.js';
import {readmeBlocks} from './readme-blocks.js';

const words = openWords('data/words', 'en');
const checks = process.argv.includes('--check');

const readme = Object.entries(readmeBlocks).reduce(
	(document, [name, content]) => withBlock(document, name, content(words)),
	readFileSync('readme.md', 'utf8'),
);

for (const [file, text] of Object.entries({'readme.md': readme, 'docs/glossary.md': glossaryDocument()})) {
	if (existsSync(file) && readFileSync(file, 'utf8') === text) {
		continue;
	}

	if (checks) {
		console.error(`${file} is not what the code says: npm run docs writes it anew`);
		process.exitCode = 1;
	} else {
		writeFileSync(file, text);
		console.log(`${file} written`);
	}
}
