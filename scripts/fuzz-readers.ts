/**
 * Damages made-up reports of every format and reads them: `tsx scripts/fuzz-readers.ts [cases] [seed] [file name end]`.
 * Every format has a process of its own, so that one that hangs or takes all memory is seen and named.
 */
import {fork} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {shiliBudget} from '../test/fixtures/shili-2024-budget.js';
import {fuzzCase} from '../test/helpers/fuzz-case.js';
import {inAllFormats} from '../test/helpers/report-in-formats.js';
import {zipOf} from '../test/helpers/zip-of.js';

const script = fileURLToPath(import.meta.url);
const files: Readonly<Record<string, Uint8Array>> = {
	...inAllFormats(shiliBudget, 'report'),
	'report.csv': new TextEncoder().encode(
		'科目编码,科目名称,"预算数"\n208,"社会保障和就业支出","1,202.95"\n'.repeat(20),
	),
	'report.zip': zipOf({'report.txt': '示例市医疗保障局2024年部门预算'}),
};
const hangMs = 20_000;
const memoryMb = 512;

type Result = {readonly seed: number; readonly fault?: string | undefined; readonly ms: number};

const runCases = async (file: string, cases: number, seed: number): Promise<void> => {
	for (let index = 0; index < cases; index++) {
		process.send?.({seed: seed + index, ms: -1} satisfies Result);
		const start = performance.now();
		const fault = await fuzzCase(file, files[file] as Uint8Array, seed + index);
		process.send?.({seed: seed + index, fault, ms: performance.now() - start} satisfies Result);
	}
};

const watch = (file: string, cases: number, seed: number): Promise<number> =>
	new Promise(resolve => {
		const child = fork(script, ['--child', file, String(cases), String(seed)], {
			execArgv: ['--import=tsx', `--max-old-space-size=${memoryMb}`],
		});
		let last: Result = {seed, ms: -1};
		let faults = 0;
		let slowest: Result = last;
		const report = (text: string): void => {
			faults++;
			console.log(`${file} seed ${last.seed}: ${text}`);
		};

		let timer: NodeJS.Timeout;
		const rewind = (): void => {
			clearTimeout(timer);
			timer = setTimeout(() => {
				report(`no answer in ${hangMs / 1000} s`);
				child.kill('SIGKILL');
			}, hangMs);
		};

		rewind();
		child.on('message', message => {
			last = message as Result;
			slowest = last.ms > slowest.ms ? last : slowest;
			if (last.fault !== undefined) {
				report(last.fault);
			}

			rewind();
		});
		child.on('exit', code => {
			clearTimeout(timer);
			if (code !== 0) {
				report(`the process ended with ${code}`);
			}

			console.log(`${file}: ${faults} faults, slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed})`);
			resolve(faults);
		});
	});

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--child') {
	const [file = '', cases, seed] = rest;
	await runCases(file, Number(cases), Number(seed));
	process.disconnect();
} else {
	const [seed = '1', end = ''] = rest;
	let faults = 0;
	for (const file of Object.keys(files).filter(name => name.endsWith(end))) {
		faults += await watch(file, Number(mode ?? 2000), Number(seed));
	}

	process.exitCode = faults === 0 ? 0 : 1;
}
