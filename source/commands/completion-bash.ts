import {commands} from '../commands.js';
import type {Flag} from './command.js';
import {choicesOf, quoted, takesFiles} from './completion-words.js';
import {globalFlags} from './global-flags.js';

const flagNames = (flags: readonly Flag[]): string => flags.map(({name}) => `--${name}`).join(' ');

const bashFlagCase = ({name, takes, completes}: Flag): string | undefined => {
	if (typeof takes === 'object') {
		return `\t--${name}) COMPREPLY=($(compgen -W ${quoted(takes.join(' '))} -- "$current")); return;;`;
	}

	if (takes === undefined) {
		return undefined;
	}

	const offered = completes === undefined ? '()' : `($(compgen ${completes === 'files' ? '-f' : '-d'} -- "$current"))`;
	return `\t--${name}) COMPREPLY=${offered}; return;;`;
};

const distinct = (flags: readonly Flag[]): readonly Flag[] => [
	...new Map(flags.map(flag => [flag.name, flag])).values(),
];

export const bashCompletion = (): string => {
	const flags = distinct([...globalFlags, ...commands.flatMap(command => command.flags)]);
	const verbs = commands.map(command => {
		const words = [...choicesOf(command), flagNames([...command.flags, ...globalFlags])].join(' ');
		const files = takesFiles(command) ? ' -f' : '';
		return `\t${command.name}) COMPREPLY=($(compgen${files} -W ${quoted(words)} -- "$current"));;`;
	});
	return [
		'_kuanxiang() {',
		`\tlocal current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" verb="" word`,
		'\tcase "$previous" in',
		...flags.flatMap(flag => bashFlagCase(flag) ?? []),
		'\tesac',
		`\tfor word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do case " ${commands.map(({name}) => name).join(' ')} " in *" $word "*) verb="$word"; break;; esac; done`,
		'\tcase "$verb" in',
		...verbs,
		`\t*) COMPREPLY=($(compgen -W ${quoted(`${commands.map(({name}) => name).join(' ')} ${flagNames(globalFlags)}`)} -- "$current"));;`,
		'\tesac',
		'}',
		'complete -F _kuanxiang kuanxiang kx',
		'',
	].join('\n');
};
