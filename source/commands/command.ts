import type {Answer} from '../model/answer.js';
import type {Words} from '../model/words.js';
import type {Store} from '../store/store.js';
import type {Vocabulary} from '../vocabulary.js';

/** A flag's words are under `flag.<name>`, or `flag.<command>.<name>` where one command means something of its own. */
export type Flag = {
	readonly name: string;
	/** The word for its value in help (`DIR`), or the values it may have; a flag without is a switch. */
	readonly takes?: string | readonly string[];
	/** What completion offers where it is not one of `takes`. */
	readonly completes?: 'files' | 'folders';
};

export type Argument = {
	readonly name: string;
	readonly optional?: true;
	readonly repeated?: true;
	/** The only words it may be. */
	readonly choices?: readonly string[];
};

export type Flags = Readonly<Record<string, string | true | undefined>>;

/** What a verb is given: its words from the command line, and the world, opened when it asks for it. */
export type Context = {
	readonly arguments: readonly string[];
	readonly flags: Flags;
	/** How the answer will be written; a verb needs it only to know what may be left out. */
	readonly format: string;
	readonly words: Words;
	readonly vocabulary: Vocabulary;
	/** The store to read; with `write`, the one to change: never the bundled sample. */
	readonly store: (options?: {readonly write: boolean}) => Promise<Store>;
	/** A line on standard error, unless `--quiet`. */
	readonly say: (line: string) => void;
	/** What went wrong, told under `--quiet` too. */
	readonly complain: (line: string) => void;
	/** A line that the next one replaces; shown on a terminal only. */
	readonly progress: (line: string) => void;
	/** All of standard input. */
	readonly input: () => Promise<Uint8Array>;
};

export type Outcome = {
	/** Without, 0; or 3 for an answer without rows. */
	readonly exitCode?: 0 | 1 | 3;
	/** The last line on standard error, said even under `--quiet`. */
	readonly closing?: string;
} & ({readonly answer: Answer} | {readonly text: string});

export type Run = (context: Context) => Promise<Outcome>;

/** A verb. `--help`, readme, man page and completion are printed from these records. Its summary is under `command.<name>`. */
export type Command = {
	readonly name: string;
	readonly arguments: readonly Argument[];
	readonly flags: readonly Flag[];
	/** Takes filters (`code:210 year:2023..`) among its arguments. */
	readonly filters?: true;
	readonly examples: readonly string[];
	readonly load: () => Promise<Run>;
};
