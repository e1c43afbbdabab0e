import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Command, Flag, Flags} from './command.js';
import {globalFlags} from './global-flags.js';

type MeowFlag = {readonly type: 'string'; readonly isMultiple: true} | {readonly type: 'boolean'; shortFlag?: 'h'};

/** What meow made of the flags, or has no name for. */
export type ParsedFlags = Readonly<Record<string, unknown>>;

const keyOf = ({name}: Flag): string =>
	name.replace(/^no-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const flagNameOf = (key: string): string =>
	`${key.length > 1 ? '--' : '-'}${key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;

const allFlags = (commands: readonly Command[]): readonly Flag[] => [
	...globalFlags,
	...commands.flatMap(({flags}) => flags),
];

/** The flags that are typed, as far as the verb that is called knows them: each further one would slow the start. */
const meowFlags = (joined: readonly string[], commands: readonly Command[]): Record<string, MeowFlag> => {
	const verb = joined.find(argument => !argument.startsWith('-'));
	const typed = new Set(joined.map(argument => argument.replace(/^--(?:no-)?|=.*$/gs, '')));
	const entries = allFlags(commands.filter(({name}) => name === verb))
		.filter(({name}) => name === 'help' || typed.has(name.replace(/^no-/, '')))
		.map((flag): [string, MeowFlag] => {
			const short = flag.name === 'help' ? {shortFlag: 'h' as const} : {};
			return [keyOf(flag), flag.takes === undefined ? {type: 'boolean', ...short} : {type: 'string', isMultiple: true}];
		});
	return Object.fromEntries(entries);
};

/** `--sort -amount` as `--sort=-amount`: a value may begin with a dash, and one that is missing or too much is noticed. */
const joinValues = (argv: readonly string[], commands: readonly Command[], words: Words): readonly string[] => {
	const flags = allFlags(commands);
	const taking = new Set(flags.flatMap(({name, takes}) => (takes === undefined ? [] : [`--${name}`])));
	const switches = new Set(flags.flatMap(({name, takes}) => (takes === undefined ? [`--${name}`] : [])));
	const joined: string[] = [];
	for (let index = 0; index < argv.length; index++) {
		const argument = argv[index] ?? '';
		if (argument === '--') {
			return [...joined, ...argv.slice(index)];
		}

		const [flag = ''] = argument.split('=', 1);
		if (!taking.has(flag)) {
			if (flag !== argument && switches.has(flag)) {
				throw new ExpectedError(words('error.flag_takes_no_value', {flag}), 2);
			}

			joined.push(argument);
			continue;
		}

		index += flag === argument ? 1 : 0;
		const value = flag === argument ? argv[index] : argument.slice(flag.length + 1);
		if (!value || (flag === argument && value.startsWith('--'))) {
			throw new ExpectedError(words('error.flag_needs_value', {flag}), 2);
		}

		joined.push(`${flag}=${value}`);
	}

	return joined;
};

/** How meow reads a command line; `--help` and `--version` are ours, and a switch that is not given is no flag. */
export const meowOptions = (argv: readonly string[], commands: readonly Command[], words: Words) => {
	const joined = joinValues(argv, commands, words);
	return {
		pkg: {name: 'kuanxiang'},
		argv: joined,
		flags: meowFlags(joined, commands),
		autoHelp: false,
		autoVersion: false,
		booleanDefault: undefined,
	};
};

const textOf = (flag: Flag, given: readonly unknown[], words: Words): string | undefined => {
	const name = `--${flag.name}`;
	const [value] = given;
	// Said again it changes nothing: commands that are put together by programs do that
	if (new Set(given).size > 1) {
		throw new ExpectedError(words('error.flag_twice', {flag: name}), 2);
	}

	if (value !== undefined && (typeof value !== 'string' || value === '')) {
		throw new ExpectedError(words('error.flag_needs_value', {flag: name}), 2);
	}

	if (value !== undefined && Array.isArray(flag.takes) && !flag.takes.includes(value)) {
		throw new ExpectedError(words('error.flag_choice', {flag: name, value, choices: flag.takes.join(', ')}), 2);
	}

	return value;
};

/** `facts --year 2024` is an easy slip for the filter `year:2024`. */
const unknownFlag = (name: string, command: Command | undefined, words: Words): ExpectedError => {
	const filter = name.replace(/^-+/, '');
	const isFilter =
		command?.filters === true && /^(?:unit|year|stage|scope|region|code|level|table|measure|fund)$/.test(filter);
	return new ExpectedError(
		words(isFilter ? 'error.flag_is_filter' : 'error.unknown_flag', {
			flag: name,
			filter,
			command: command?.name ?? '',
		}).replace('kuanxiang  --help', 'kuanxiang --help'),
		2,
	);
};

/** The flags by their names, checked against what every verb and this one take. */
export const checkedFlags = (parsed: ParsedFlags, command: Command | undefined, words: Words): Flags => {
	const flags: Record<string, string | true> = {};
	const keys = new Map([...globalFlags, ...(command?.flags ?? [])].map(flag => [keyOf(flag), flag]));
	for (const [key, given] of Object.entries(parsed)) {
		if (given === undefined || (Array.isArray(given) && given.length === 0)) {
			continue;
		}

		const flag = keys.get(key);
		if (flag === undefined) {
			throw unknownFlag(flagNameOf(key), command, words);
		}

		const value =
			flag.takes === undefined
				? given === !flag.name.startsWith('no-') || undefined
				: textOf(flag, Array.isArray(given) ? given : [given], words);
		if (value !== undefined) {
			flags[flag.name] = value;
		}
	}

	return flags;
};
