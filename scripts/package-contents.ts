/** Fails when a packed tarball lacks what a user needs, or holds what none needs: `tsx scripts/package-contents.ts <tgz>`. */
import {execFileSync} from 'node:child_process';

const [tarball = ''] = process.argv.slice(2);
const names = execFileSync('tar', ['-tzf', tarball], {encoding: 'utf8'})
	.trim()
	.split('\n')
	.map(name => name.replace(/^package\//, ''));

const needed = [
	'package.json',
	'readme.md',
	'changelog.md',
	'LICENSE',
	'dist/cli.js',
	'dist/library.mjs',
	'dist/licences.txt',
	'dist/character-maps/UniGB-UCS2-H.bcmap',
	'dist/character-maps/LICENSE',
	'dist/types/source/library.d.ts',
	'data/vocabulary/accounts.json',
	'data/vocabulary/statements.json',
	'data/words/ui.json',
	'data/sample/catalog.json',
];
const welcome = /^(?:package\.json|readme\.md|changelog\.md|LICENSE|(?:dist|data|schemas)\/.*)$/;

const missing = needed.filter(name => !names.includes(name));
const foreign = names.filter(name => !welcome.test(name) || /\.(?:test\.|map$|lock$|tmp$)/.test(name));
console.log(`${names.length} files`);
if (missing.length > 0 || foreign.length > 0) {
	console.log(`missing: ${missing.join(', ') || 'none'}; not wanted: ${foreign.join(', ') || 'none'}`);
	process.exitCode = 1;
}
