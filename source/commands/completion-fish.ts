import {commands} from '../commands.js';
import type {Words} from '../model/words.js';
import type {Command, Flag} from './command.js';
import {choicesOf, quoted, takesFiles} from './completion-words.js';
import {globalFlags} from './global-flags.js';
import {flagSummary} from './help.js';

const fishFlag = (program: string, flag: Flag, command: Command | undefined, words: Words): string => {
	const {name, takes, completes} = flag;
	const condition = command === undefined ? '' : ` -n '__fish_seen_subcommand_from ${command.name}'`;
	const value =
		takes === undefined
			? ''
			: typeof takes === 'object'
				? ` -x -a ${quoted(takes.join(' '))}`
				: completes === undefined
					? ' -x'
					: ' -r -F';
	return `complete -c ${program}${condition} -l ${name}${value} -d ${quoted(flagSummary(flag, command, words))}`;
};

export const fishCompletion = (words: Words): string => {
	const lines = ['kuanxiang', 'kx'].flatMap(program => [
		`complete -c ${program} -f`,
		...globalFlags.map(flag => fishFlag(program, flag, undefined, words)),
		...commands.flatMap(command => {
			const {name} = command;
			const seen = `-n '__fish_seen_subcommand_from ${name}'`;
			const choices = choicesOf(command).join(' ');
			return [
				`complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${quoted(words(`command.${name}`))}`,
				...(choices === '' ? [] : [`complete -c ${program} ${seen} -a ${quoted(choices)}`]),
				...(takesFiles(command) ? [`complete -c ${program} ${seen} -F`] : []),
				...command.flags.map(flag => fishFlag(program, flag, command, words)),
			];
		}),
	]);
	return `${lines.join('\n')}\n`;
};
