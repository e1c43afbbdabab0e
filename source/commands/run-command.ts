import type {Answer} from '../model/answer.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Command} from './command.js';
import {contextOf, type World} from './context.js';
import type {Invocation} from './invocation.js';
import {type OutputOptions, outputOptions} from './output-options.js';
import {printTo} from './plain-output.js';

type Pieces = Iterable<string | Uint8Array>;

/** How an answer becomes text (or a workbook), piece by piece; handed in, as commands know nothing of formats. */
export type WriteAnswer = (answer: Answer, options: OutputOptions, say: (line: string) => void) => Promise<Pieces>;

const nothing: Answer = {columns: [], rows: []};

/** Runs a verb and prints its answer; data goes to standard output, words to standard error. Returns the exit code. */
export const runCommand = async (
	command: Command,
	invocation: Invocation,
	world: Omit<World, 'format'>,
	write: WriteAnswer,
): Promise<number> => {
	const {words, process} = world;
	const options = outputOptions({...invocation, command}, process.stdout, process.env, words);
	const context = contextOf(invocation, {...world, format: options.format});
	const print = async (pieces: Pieces): Promise<void> =>
		options.file === undefined
			? printTo(process.stdout, pieces)
			: (await import('./output-file.js')).writeOutputFile(options.file, pieces, words);
	const printAnswer = async (answer: Answer): Promise<void> => print(await write(answer, options, context.say));
	const run = await command.load();
	const outcome = await run(context).catch(async (error: unknown) => {
		// Programs that read json get an empty array where nothing matched
		if (error instanceof ExpectedError && error.exitCode === 3) {
			await print(await write(nothing, {...options, shape: {}}, context.say));
		}

		throw error;
	});
	if ('text' in outcome) {
		await print([outcome.text]);
		return outcome.exitCode ?? 0;
	}

	const {rows, note} = outcome.answer;
	const exitCode = outcome.exitCode ?? (rows.length === 0 ? 3 : 0);
	await printAnswer(outcome.answer);
	if (exitCode === 3) {
		context.say(note ?? words('note.nothing_matched'));
	} else if (note !== undefined && options.format === 'table') {
		context.say(note);
	}

	if (outcome.closing !== undefined) {
		process.stderr.write(`${outcome.closing}\n`);
	}

	return exitCode;
};
