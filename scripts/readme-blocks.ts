import {globalFlags} from '../source/commands/global-flags.js';
import {flagSummary} from '../source/commands/help.js';
import {flagText, usageOf} from '../source/commands/usage.js';
import {commands} from '../source/commands.js';
import type {Words} from '../source/model/words.js';
import {keyLabel} from '../source/ui/footer.js';
import {type Group, keymap} from '../source/ui/keymap.js';
import {markdownTable} from './generated-blocks.js';

const code = (text: string): string => `\`${text}\``;

const groups: readonly Group[] = ['move', 'go', 'view', 'take', 'program'];

/** The generated parts of readme.md, by the names in its markers. */
export const readmeBlocks = {
	commands: (words: Words): string =>
		markdownTable(
			['command', ''],
			commands.map(command => [code(usageOf(command)), words(`command.${command.name}`)]),
		),
	flags: (words: Words): string =>
		markdownTable(
			['flag', ''],
			globalFlags.map(flag => [code(flagText(flag)), flagSummary(flag, undefined, words)]),
		),
	keys: (words: Words): string =>
		markdownTable(
			['', 'keys', ''],
			groups.flatMap(group =>
				keymap
					.filter(binding => binding.group === group)
					.map(({keys, action}, index) => [
						index === 0 ? words(`group.${group}`) : '',
						keys.map(key => code(keyLabel(key))).join(' '),
						words(`action.${action}`),
					]),
			),
		),
} as const satisfies Readonly<Record<string, (words: Words) => string>>;
