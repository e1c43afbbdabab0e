import type {Argument, Command, Flag} from './command.js';

export const argumentText = ({name, optional, repeated, choices}: Argument): string => {
	const text = `<${choices?.join('|') ?? name}>${repeated ? '…' : ''}`;
	return optional ? `[${text}]` : text;
};

/** `facts [<report>…]` */
export const shortUsageOf = (command: Command): string =>
	[command.name, ...command.arguments.map(argumentText)].join(' ');

/** `facts [<report>…] [<filter>…]` */
export const usageOf = (command: Command): string => `${shortUsageOf(command)}${command.filters ? ' [<filter>…]' : ''}`;

const longestChoices = 26;

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
