import {commands} from '../commands.js';
import {width} from '../model/width.js';
import type {Words} from '../model/words.js';
import type {Command, Flag} from './command.js';
import {globalFlags} from './global-flags.js';
import {flagText, shortUsageOf, unshownChoices, usageOf} from './usage.js';

type Entry = readonly [term: string, text: string];

/** The words of a flag: those of its command, where that has its own, else those all commands share. */
export const flagSummary = (flag: Flag, command: Command | undefined, words: Words): string => {
	const own = `flag.${command?.name}.${flag.name}`;
	const text = words(own) === own ? words(`flag.${flag.name}`) : words(own);
	const choices = unshownChoices(flag);
	return choices.length > 0 ? `${text} (${choices.join(' ')})` : text;
};

export const filterExamples = [
	'year:2023..2025',
	'stage:budget',
	'unit:医保',
	'code:210',
	'code:=210',
	'level:项',
	'table:three_public',
	'measure:basic',
	'fund:general_public',
	'amount:1000万..',
	'has:finding',
] as const;

const entryLines = (entries: readonly Entry[]): string => {
	const columns = Math.max(...entries.map(([term]) => width(term)));
	return entries.map(([term, text]) => `  ${term}${' '.repeat(columns - width(term))}  ${text}`.trimEnd()).join('\n');
};

const section = (title: string, body: string): string => `${title}\n${body}`;

const flagEntries = (flags: readonly Flag[], command: Command | undefined, words: Words): readonly Entry[] =>
	flags.map(flag => [flagText(flag), flagSummary(flag, command, words)]);

const filterSection = (words: Words): string =>
	section(
		words('usage.filters'),
		entryLines(filterExamples.map(example => [example, words(`filter_example.${example}`)])),
	);

const examplesSection = (examples: readonly string[], words: Words): string =>
	section(words('usage.examples'), examples.map(example => `  $ ${example}`).join('\n'));

const commandHelp = (command: Command, words: Words): string => {
	const more = words(`details.${command.name}`);
	return [
		words(`command.${command.name}`),
		section(words('usage.usage'), `  kuanxiang ${usageOf(command)}`),
		...(more === `details.${command.name}` ? [] : [more]),
		...(command.flags.length > 0
			? [section(words('usage.flags'), entryLines(flagEntries(command.flags, command, words)))]
			: []),
		...(command.filters ? [filterSection(words)] : []),
		examplesSection(command.examples, words),
		words('usage.global_pointer'),
	].join('\n\n');
};

const programHelp = (words: Words): string =>
	[
		words('usage.title'),
		section(
			words('usage.usage'),
			entryLines([
				['kuanxiang', words('usage.explorer')],
				['kuanxiang <text>', words('usage.text')],
				['kuanxiang <command> …', words('usage.command')],
			]),
		),
		section(
			words('usage.commands'),
			entryLines(commands.map(command => [shortUsageOf(command), words(`command.${command.name}`)])),
		),
		section(words('usage.global_flags'), entryLines(flagEntries(globalFlags, undefined, words))),
		filterSection(words),
		section(
			words('usage.exit_codes'),
			entryLines(['0', '1', '2', '3'].map(code => [code, words(`exit_code.${code}`)])),
		),
		examplesSection(
			['import', 'reports', 'search', 'facts', 'outline', 'compare'].flatMap(
				name => commands.find(command => command.name === name)?.examples.slice(0, 1) ?? [],
			),
			words,
		),
	].join('\n\n');

/** What `--help` prints, of one command or of the program. */
export const helpText = (words: Words, command?: Command): string =>
	`${command === undefined ? programHelp(words) : commandHelp(command, words)}\n`;
