import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';

const folder = 'dist/bench';

/** What a script of this folder prints, run bundled and alone, as in the program: what runs the TypeScript elsewhere slows it down. */
export const measuredAlone = async <Figures>(script: string): Promise<Figures> => {
	const outfile = path.join(folder, `${script}.mjs`);
	await build({
		entryPoints: [`bench/${script}.ts`],
		outfile,
		bundle: true,
		packages: 'external',
		minify: true,
		platform: 'node',
		format: 'esm',
		logLevel: 'error',
	});
	const {status, stdout, stderr} = spawnSync(process.execPath, ['--expose-gc', outfile], {
		encoding: 'utf8',
		maxBuffer: 100_000_000,
	});
	rmSync(folder, {recursive: true});
	if (status !== 0) {
		throw new Error(`${script} could not be measured: ${stderr}`);
	}

	return JSON.parse(stdout) as Figures;
};
