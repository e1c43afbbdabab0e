import {commands} from '../commands.js';
import type {Words} from '../model/words.js';
import type {Command, Flag} from './command.js';
import {choicesOf, quoted, takesFiles} from './completion-words.js';
import {globalFlags} from './global-flags.js';
import {flagSummary} from './help.js';

const zshText = (text: string): string => text.replace(/[\\:[\]]/g, '\\$&');

const zshFlag = (flag: Flag, command: Command | undefined, words: Words): string => {
	const {name, takes, completes} = flag;
	const value =
		takes === undefined
			? ''
			: typeof takes === 'object'
				? `:${name}:(${takes.join(' ')})`
				: `:${name}:${completes === undefined ? ' ' : completes === 'files' ? '_files' : '_files -/'}`;
	return quoted(`--${name}[${zshText(flagSummary(flag, command, words))}]${value}`);
};

export const zshCompletion = (words: Words): string => {
	const cases = commands.map(command => {
		const choices = choicesOf(command);
		const rest = takesFiles(command) ? "'*:file:_files'" : "'*: : '";
		const first = choices.length > 0 ? `'1: :(${choices.join(' ')})' ` : '';
		const flags = [...command.flags, ...globalFlags].map(flag => zshFlag(flag, command, words)).join(' ');
		return `\t\t${command.name}) _arguments ${first}${flags} ${rest};;`;
	});
	return [
		'#compdef kuanxiang kx',
		'_kuanxiang() {',
		'\tlocal -a verbs=(',
		...commands.map(({name}) => `\t\t${quoted(`${name}:${zshText(words(`command.${name}`))}`)}`),
		'\t)',
		'\tif (( CURRENT == 2 )); then _describe command verbs; return; fi',
		'\tlocal verb="$words[2]"',
		'\tshift words; (( CURRENT-- ))',
		'\tcase "$verb" in',
		...cases,
		'\tesac',
		'}',
		'compdef _kuanxiang kuanxiang kx',
		'',
	].join('\n');
};
