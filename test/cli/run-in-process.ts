import path from 'node:path';
import {fileURLToPath} from 'node:url';
import meow from 'meow';
import {failureOf} from '../../source/commands/failure.js';
import {meowOptions} from '../../source/commands/flag-parsing.js';
import {readInvocation} from '../../source/commands/invocation.js';
import {runCommand} from '../../source/commands/run-command.js';
import {languageOf, startOf} from '../../source/commands/start.js';
import {commands} from '../../source/commands.js';
import {shapeAnswer} from '../../source/output/shape.js';
import {type Format, writeAnswer} from '../../source/output/write-answer.js';
import {openVocabulary} from '../../source/vocabulary.js';
import {openWords} from '../../source/words.js';
import type {RunResult} from '../helpers/run-cli.js';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const vocabulary = openVocabulary(path.join(data, 'vocabulary'));

export type Terminal = {readonly columns?: number; readonly environment?: Readonly<Record<string, string>>};

/** What `cli.tsx` does with a verb, without a process for each: with `columns`, standard output is a terminal. */
export const runInProcess = async (
	argv: readonly string[],
	{columns, environment = {}}: Terminal = {},
): Promise<RunResult> => {
	const words = openWords(path.join(data, 'words'), languageOf(argv));
	let stdout = '';
	let stderr = '';
	const process = {
		stdout: {
			isTTY: columns !== undefined,
			columns,
			write(text: string) {
				stdout += text;
			},
		},
		stderr: {
			isTTY: false,
			write(text: string) {
				stderr += text;
			},
		},
		stdin: {isTTY: false},
		env: environment,
	} as unknown as NodeJS.Process;
	try {
		const {input, flags} = meow({importMeta: import.meta, ...meowOptions(argv, commands, words)});
		const invocation = await readInvocation(input, flags, commands, words);
		const start = startOf(invocation, commands, process);
		if (start.kind !== 'command') {
			throw new Error(`${argv.join(' ')} is no verb`);
		}

		const world = {words, vocabulary, sampleFolder: path.join(data, 'sample'), process};
		const exitCode = await runCommand(start.command, invocation, world, async (answer, options, say) =>
			writeAnswer(shapeAnswer(answer, options.shape, words), options.format as Format, {...options, words, say}),
		);
		return {stdout, stderr, exitCode};
	} catch (error) {
		const {text, exitCode} = failureOf(error, argv, () => '0.0.0', words);
		return {stdout, stderr: stderr + text, exitCode};
	}
};
