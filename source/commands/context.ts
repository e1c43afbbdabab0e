import type {Words} from '../model/words.js';
import type {Store} from '../store/store.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Context} from './command.js';
import type {Invocation} from './invocation.js';

export type World = {
	readonly words: Words;
	readonly vocabulary: Vocabulary;
	/** Folder of the bundled sample store. */
	readonly sampleFolder: string;
	readonly format: string;
	readonly process: NodeJS.Process;
};

const clearLine = '\r\u001B[K';

/** Opens the store the command line and the environment name; says so when it is the bundled sample. */
export const openChosenStore = async (
	flag: string | undefined,
	{words, sampleFolder, process}: World,
	{write = false, say}: {readonly write?: boolean; readonly say: (line: string) => void},
): Promise<Store> => {
	const {chooseStore, openStore} = await import('../store/store.js');
	const {folder, sample} = await chooseStore({flag, environment: process.env, sampleFolder, write});
	if (sample) {
		say(words('note.sample'));
	}

	return openStore(folder, {create: write, sample});
};

/** What a verb is given, made of a command line and the process it runs in. */
export const contextOf = ({arguments: words_, flags}: Invocation, world: World): Context => {
	const {words, vocabulary, format, process} = world;
	const say = (line: string): void => {
		if (flags.quiet === undefined) {
			process.stderr.write(`${line}\n`);
		}
	};

	return {
		arguments: words_,
		flags,
		format,
		words,
		vocabulary,
		say,
		store: async ({write} = {write: false}) =>
			openChosenStore(typeof flags.store === 'string' ? flags.store : undefined, world, {write, say}),
		progress(line) {
			if (flags.quiet === undefined && process.stderr.isTTY) {
				process.stderr.write(`${clearLine}${line}`);
			}
		},
		async input() {
			const chunks: Uint8Array[] = [];
			for await (const chunk of process.stdin) {
				chunks.push(chunk as Uint8Array);
			}

			return Buffer.concat(chunks);
		},
	};
};
