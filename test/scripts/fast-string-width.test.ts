import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import test from 'ava';
import {build} from 'esbuild';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {fastStringWidth} from '../../scripts/fast-string-width.js';

const bundledWidth = async (): Promise<typeof stringWidth> => {
	const folder = await mkdtemp(path.join(tmpdir(), 'kuanxiang-width-'));
	const outfile = path.join(folder, 'width.mjs');
	try {
		await build({
			stdin: {contents: "export {default} from 'string-width';", resolveDir: import.meta.dirname},
			bundle: true,
			format: 'esm',
			platform: 'node',
			outfile,
			plugins: [fastStringWidth],
		});
		return (await import(pathToFileURL(outfile).href)).default;
	} finally {
		await rm(folder, {recursive: true});
	}
};

test('the bundled measure of width agrees with the original', async t => {
	const width = await bundledWidth();
	const character = fc.oneof(
		fc.constantFrom(...'科目１（）：、…·─│┌█↑“”a1 ~é㎡★▶◽'),
		fc.constantFrom('\u001B[31m', '\u001B[0m', '\uFE0F', '\u0301', '👨‍👩‍👧', '𠮷', 'ﾞ', '\t', '\u200B'),
		fc.string({unit: 'grapheme', minLength: 1, maxLength: 1}),
	);
	fc.assert(
		fc.property(fc.array(character, {maxLength: 8}), characters => {
			const text = characters.join('');
			return width(text) === stringWidth(text);
		}),
		{numRuns: 2000},
	);
	for (let code = 0; code <= 0xff_ff; code++) {
		const text = String.fromCharCode(code);
		if (width(text) !== stringWidth(text)) {
			t.fail(`U+${code.toString(16)}: ${width(text)}, not ${stringWidth(text)}`);
		}
	}

	t.is(width('科目a', {ambiguousIsNarrow: false}), 5);
});
