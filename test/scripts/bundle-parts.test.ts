import test from 'ava';
import {build} from 'esbuild';
import {separateParts} from '../../scripts/bundle-parts.js';
import {slimMeow} from '../../scripts/bundle-plugins.js';

test('the file every start reads holds the quick commands, and nothing heavy', async t => {
	const parts: Record<string, string> = {};
	const {metafile} = await build({
		entryPoints: ['cli.tsx'],
		bundle: true,
		splitting: false,
		format: 'esm',
		platform: 'node',
		jsx: 'automatic',
		write: false,
		metafile: true,
		plugins: [separateParts(parts), slimMeow],
	});
	const inputs = Object.keys(metafile.inputs);
	t.true(inputs.includes('source/commands/figures.ts'));
	t.true(inputs.includes('source/store/store.ts'));
	t.is(parts['parts/ui/app'], 'source/ui/app.tsx');
	t.is(parts['parts/commands/import'], 'source/commands/import.ts');
	for (const heavy of ['source/ui/', 'source/read/', 'source/extract/', 'node_modules/ink/', 'node_modules/react/']) {
		t.deepEqual(
			inputs.filter(name => name.startsWith(heavy)),
			[],
		);
	}
});
