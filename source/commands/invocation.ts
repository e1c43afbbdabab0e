import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Command, Flags} from './command.js';
import {checkedFlags, type ParsedFlags} from './flag-parsing.js';
import {usageOf} from './usage.js';

/** What a command line asks for: a verb, or (without one) the explorer, with a text to search for. */
export type Invocation = {
	readonly command: Command | undefined;
	readonly arguments: readonly string[];
	readonly flags: Flags;
};

const usageError = (words: Words, key: string, values: Readonly<Record<string, string>>): ExpectedError =>
	new ExpectedError(words(key, values), 2);

const checkArguments = (command: Command, given: readonly string[], words: Words): void => {
	const {name, arguments: expected} = command;
	const usage = usageOf(command);
	const missing = expected.filter(({optional}) => optional === undefined)[given.length];
	if (missing !== undefined) {
		throw usageError(words, 'error.missing_argument', {command: name, usage, argument: missing.name});
	}

	const surplus = given[expected.length];
	if (surplus !== undefined && expected.every(({repeated}) => repeated === undefined)) {
		throw usageError(words, 'error.surplus_argument', {command: name, usage, argument: surplus});
	}

	for (const [index, {choices, name: argument}] of expected.entries()) {
		const value = given[index];
		if (choices !== undefined && value !== undefined && !choices.includes(value)) {
			throw usageError(words, 'error.argument_choice', {argument, value, choices: choices.join(', ')});
		}
	}
};

/** Finds the verb and checks what it is given; `help`, `--help` and `--version` are answered whatever else is missing. */
export const readInvocation = async (
	input: readonly string[],
	parsed: ParsedFlags,
	commands: readonly Command[],
	words: Words,
): Promise<Invocation> => {
	const isHelp = input[0] === 'help';
	const [verb, ...rest] = isHelp ? input.slice(1) : input;
	const command = commands.find(({name}) => name === verb);
	if (verb !== undefined && command === undefined) {
		const {isSyllable, nearWord} = await import('./near-word.js');
		const near = isSyllable(verb)
			? undefined
			: nearWord(
					verb,
					commands.map(({name}) => name),
				);
		if (near !== undefined) {
			throw usageError(words, 'error.near_verb', {verb, near});
		}

		if (isHelp) {
			throw usageError(words, 'error.no_command', {verb});
		}
	}

	const flags: Flags = {...checkedFlags(parsed, command, words), ...(isHelp ? {help: true} : {})};
	const given = command === undefined ? input : rest;
	if (command !== undefined && flags.help === undefined && flags.version === undefined) {
		checkArguments(command, given, words);
	}

	return {command, arguments: given, flags};
};
