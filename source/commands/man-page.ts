import {commands} from '../commands.js';
import type {Words} from '../model/words.js';
import type {Flag} from './command.js';
import {globalFlags} from './global-flags.js';
import {filterExamples, flagSummary} from './help.js';
import {flagText, usageOf} from './usage.js';

/** A text as roff prints it: backslashes and dashes escaped, and no line that begins as a request does. */
const roff = (text: string): string =>
	text
		.replaceAll('\\', '\\e')
		.replaceAll('-', '\\-')
		.replace(/^(?=[.'])/gm, '\\&');

const entry = (term: string, text: string): string => `.TP\n.B ${roff(term)}\n${roff(text)}`;

const flagEntries = (flags: readonly Flag[], command: (typeof commands)[number] | undefined, words: Words): string[] =>
	flags.map(flag => entry(flagText(flag), flagSummary(flag, command, words)));

const heading = (title: string): string => `.SH ${roff(title.toUpperCase())}`;

/** `man/kuanxiang.1`, from the same records as `--help`. */
export const manPage = (words: Words, version: string): string => {
	const sections = commands.flatMap(command => [
		`.SS ${roff(`kuanxiang ${usageOf(command)}`)}`,
		roff(words(`command.${command.name}`)),
		...flagEntries(command.flags, command, words),
		...command.examples.map(example => `.PP\n.EX\n$ ${roff(example)}\n.EE`),
	]);
	return [
		`.TH KUANXIANG 1 "" "kuanxiang ${version}"`,
		heading(words('usage.name')),
		`kuanxiang, kx \\- ${roff(words('usage.title'))}`,
		heading('synopsis'),
		entry('kuanxiang', words('usage.explorer')),
		entry('kuanxiang <text>', words('usage.text')),
		entry('kuanxiang <command> …', words('usage.command')),
		heading(words('usage.commands')),
		...sections,
		heading(words('usage.global_flags')),
		...flagEntries(globalFlags, undefined, words),
		heading(words('usage.filters')),
		...filterExamples.map(example => entry(example, words(`filter_example.${example}`))),
		heading(words('usage.exit_codes')),
		...['0', '1', '2', '3'].map(code => entry(code, words(`exit_code.${code}`))),
		'',
	].join('\n');
};
