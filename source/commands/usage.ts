import type {Argument, Command, Flag} from './command.js';

const longestChoices = 26;

const argumentText = ({name, optional, repeated, choices}: Argument, isShort: boolean): string => {
	const listed = choices?.join('|') ?? name;
	const text = `<${isShort && listed.length > longestChoices ? name : listed}>${repeated ? '…' : ''}`;
	return optional ? `[${text}]` : text;
};

/** `store <action> [<file>]`, as it stands in the list of all verbs. */
export const shortUsageOf = (command: Command): string =>
	[command.name, ...command.arguments.map(argument => argumentText(argument, true))].join(' ');

/** `facts [<report>…] [<filter>…]` */
export const usageOf = ({name, arguments: expected, filters}: Command): string =>
	[name, ...expected.map(argument => argumentText(argument, false)), ...(filters ? ['[<filter>…]'] : [])].join(' ');

/** `--limit N`, `--lang zh|en`; `--format F` where the values are too many to stand there. */
export const flagText = ({name, takes}: Flag): string => {
	if (takes === undefined) {
		return `--${name}`;
	}

	const choices = typeof takes === 'string' ? takes : takes.join('|');
	return `--${name} ${choices.length > longestChoices ? name.charAt(0).toUpperCase() : choices}`;
};

/** The values that `flagText` had no room for. */
export const unshownChoices = ({takes}: Flag): readonly string[] =>
	typeof takes === 'object' && takes.join('|').length > longestChoices ? takes : [];
