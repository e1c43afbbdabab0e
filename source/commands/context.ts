import {withoutControls} from '../model/plain-text.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Context} from './command.js';
import type {Invocation} from './invocation.js';
import type {Surroundings} from './plain-output.js';

export type World = {
	readonly words: Words;
	readonly vocabulary: Vocabulary;
	/** Folder of the bundled sample store. */
	readonly sampleFolder: string;
	readonly format: string;
	readonly process: Surroundings;
};

const clearLine = '\r\u001B[K';

/** What a verb is given, made of a command line and the process it runs in. */
export const contextOf = (
	{arguments: given, flags}: Invocation,
	{words, vocabulary, sampleFolder, format, process}: World,
): Context => {
	const isQuiet = flags.quiet !== undefined;
	const complain = (line: string): void => {
		process.stderr.write(`${withoutControls(line)}\n`);
	};
	const say = isQuiet ? () => undefined : complain;

	return {
		arguments: given,
		flags,
		format,
		words,
		vocabulary,
		say,
		complain,
		async store({write} = {write: false}) {
			const {chooseStore, openStore} = await import('../store/store.js');
			const flag = typeof flags.store === 'string' ? flags.store : undefined;
			const {folder, ...choice} = chooseStore({flag, environment: process.env, sampleFolder, write});
			if (choice.sample) {
				say(words('note.sample'));
			}

			return openStore(folder, {...choice, create: write});
		},
		progress(line) {
			if (!isQuiet && process.stderr.isTTY) {
				process.stderr.write(`${clearLine}${withoutControls(line)}`);
			}
		},
		async input() {
			const {boundedBytes} = await import('./bounded-bytes.js');
			return boundedBytes(process.stdin, words);
		},
	};
};
