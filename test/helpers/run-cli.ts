import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

export type RunOptions = {
	/** Standard input; without it the program reads an empty one. */
	readonly input?: string | Uint8Array;
	readonly cwd?: string;
	/** Laid over the clean environment; `undefined` takes a variable away. */
	readonly environment?: Readonly<Record<string, string | undefined>>;
	/** Run `dist/cli.js` instead of the TypeScript. @default whether KUANXIANG_TEST_BUILT is set */
	readonly built?: boolean;
};

export type RunResult = {readonly stdout: string; readonly stderr: string; readonly exitCode: number | null};

const root = fileURLToPath(new URL('../../', import.meta.url));

const startOf = (built: boolean): string[] =>
	built ? [path.join(root, 'dist/cli.js')] : ['--import', import.meta.resolve('tsx'), path.join(root, 'cli.tsx')];

/** Nothing of the machine's own may change a result: no user store, no colours, no language, no continuous integration. */
const cleanEnvironment = (): Record<string, string | undefined> => {
	const nowhere = path.join(tmpdir(), 'kuanxiang-test-without-home');
	return {
		PATH: process.env.PATH,
		SystemRoot: process.env.SystemRoot,
		HOME: nowhere,
		USERPROFILE: nowhere,
		APPDATA: nowhere,
		LOCALAPPDATA: nowhere,
		XDG_DATA_HOME: nowhere,
		LANG: 'C.UTF-8',
		TZ: 'UTC',
		// tsx looks for it from the working directory, which may be elsewhere
		TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'),
	};
};

const text = async (stream: NodeJS.ReadableStream): Promise<string> => {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) {
		chunks.push(Buffer.from(chunk));
	}

	return Buffer.concat(chunks).toString('utf8');
};

/** Runs the program as a process, off a terminal, and waits for its end. */
export const runCli = async (args: readonly string[], options: RunOptions = {}): Promise<RunResult> => {
	const built = options.built ?? Boolean(process.env.KUANXIANG_TEST_BUILT);
	const child = spawn(process.execPath, [...startOf(built), ...args], {
		cwd: options.cwd ?? root,
		env: {...cleanEnvironment(), ...options.environment},
		stdio: 'pipe',
	});
	// A program that ends without reading its input breaks the pipe, and may
	child.stdin.on('error', () => undefined);
	child.stdin.end(options.input);
	const [stdout, stderr, [exitCode]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, 'close') as Promise<[number | null]>,
	]);
	return {stdout, stderr, exitCode};
};
