import {readdirSync, readFileSync} from 'node:fs';
import {globalFlags} from '../source/commands/global-flags.js';
import {flagSummary} from '../source/commands/help.js';
import {flagText, usageOf} from '../source/commands/usage.js';
import {commands} from '../source/commands.js';
import type {Words} from '../source/model/words.js';
import {keyLabel} from '../source/ui/footer.js';
import {type Group, keymap} from '../source/ui/keymap.js';
import {markdownTable} from './generated-blocks.js';

const code = (text: string): string => `\`${text}\``;

type Schema = {readonly title: string; readonly items: {readonly required?: readonly string[]}};

/** The columns of a verb as its JSON Schema requires them: `kuanxiang facts --format json` is about `facts`. */
const schemaColumns = (file: string): {verb: string; columns: readonly string[]} => {
	const {title, items} = JSON.parse(readFileSync(`schemas/${file}`, 'utf8')) as Schema;
	return {verb: title.replace(/^kuanxiang | --format json$/g, ''), columns: items.required ?? []};
};

const orderOf = (verb: string): number => commands.findIndex(({name}) => name === verb.split(' ')[0]);

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
	columns: (): string =>
		markdownTable(
			['command', 'columns'],
			readdirSync('schemas')
				.sort()
				.map(schemaColumns)
				.filter(({columns}) => columns.length > 0)
				.sort((a, b) => orderOf(a.verb) - orderOf(b.verb))
				.map(({verb, columns}) => [code(verb), columns.map(code).join(' ')]),
		),
} as const satisfies Readonly<Record<string, (words: Words) => string>>;
