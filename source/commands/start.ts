import {type Language, languages} from '../model/words.js';
import type {Command} from './command.js';
import type {Invocation} from './invocation.js';

/** `--lang` as it is typed, known before anything else, so that even a wrong command line is answered in it. */
export const languageOf = (argv: readonly string[]): Language => {
	const at = argv.findIndex(argument => argument === '--lang' || argument.startsWith('--lang='));
	const typed = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
	return at === -1 ? 'zh' : (languages.find(language => language === typed) ?? 'zh');
};

export type Start =
	| {readonly kind: 'version'}
	| {readonly kind: 'help'; readonly exitCode: 0 | 2}
	| {readonly kind: 'explorer'; readonly search: string}
	| {readonly kind: 'command'; readonly command: Command; readonly hint?: string};

type Terminals = {
	readonly stdin: {readonly isTTY?: boolean};
	readonly stdout: {readonly isTTY?: boolean};
	readonly env: NodeJS.ProcessEnv;
};

const wantsText = ({flags}: Invocation): boolean =>
	['plain', 'format', 'output', 'columns', 'sort', 'limit'].some(name => flags[name] !== undefined);

/** What a command line starts: a verb, the explorer where a person sits at a terminal, or else plain text. */
export const startOf = (invocation: Invocation, commands: readonly Command[], terminals: Terminals): Start => {
	const {flags, command, arguments: texts} = invocation;
	const named = (name: string): Command => commands.find(other => other.name === name) as Command;
	if (flags.version !== undefined) {
		return {kind: 'version'};
	}

	if (flags.help !== undefined) {
		return {kind: 'help', exitCode: 0};
	}

	if (command !== undefined) {
		return {kind: 'command', command};
	}

	// Standard input takes time to open: verbs that do not read it leave it alone
	const isTerminal = terminals.stdin.isTTY === true && terminals.stdout.isTTY === true;
	if (isTerminal && terminals.env.TERM !== 'dumb' && !wantsText(invocation)) {
		return {kind: 'explorer', search: texts.join(' ')};
	}

	if (texts.length > 0) {
		return {kind: 'command', command: named('search')};
	}

	return isTerminal
		? {kind: 'command', command: named('reports'), hint: 'note.plain_start'}
		: {kind: 'help', exitCode: 2};
};
