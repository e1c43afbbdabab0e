import {readdirSync} from 'node:fs';
import test from 'ava';
import type {Flag} from '../../source/commands/command.js';
import {completionScript} from '../../source/commands/completion-script.js';
import {globalFlags} from '../../source/commands/global-flags.js';
import {filterExamples, flagSummary, helpText} from '../../source/commands/help.js';
import {manPage} from '../../source/commands/man-page.js';
import {commands} from '../../source/commands.js';
import {width} from '../../source/model/width.js';
import {openWords} from '../../source/words.js';
import {golden} from '../helpers/golden.js';

const languages = {zh: openWords('data/words', 'zh'), en: openWords('data/words', 'en')};

test('every verb, flag and filter has words in both languages, and an example', t => {
	for (const words of Object.values(languages)) {
		const missing = [
			...commands.map(({name}) => `command.${name}`),
			...filterExamples.map(example => `filter_example.${example}`),
		].filter(key => words(key) === key);
		t.deepEqual(missing, []);
		const flags: ReadonlyArray<readonly [Flag, (typeof commands)[number] | undefined]> = [
			...globalFlags.map(flag => [flag, undefined] as const),
			...commands.flatMap(command => command.flags.map(flag => [flag, command] as const)),
		];
		t.deepEqual(
			flags
				.filter(([flag, command]) => flagSummary(flag, command, words).startsWith('flag.'))
				.map(([flag]) => flag.name),
			[],
		);
	}

	t.deepEqual(
		commands.filter(({examples}) => examples.length === 0),
		[],
	);
});

test('flags of one name take the same kind of value everywhere', t => {
	const kinds = new Map<string, boolean>();
	for (const {name, takes} of [...globalFlags, ...commands.flatMap(({flags}) => flags)]) {
		t.is(kinds.get(name) ?? takes === undefined, takes === undefined, name);
		kinds.set(name, takes === undefined);
	}
});

test('every file of a verb is one that a verb loads', t => {
	const loaded = commands.map(({load}) => /commands\/([\w-]+)\.js/.exec(String(load))?.[1]);
	t.true(loaded.every(name => name !== undefined && readdirSync('source/commands').includes(`${name}.ts`)));
});

test('help of the program', t => {
	golden(t, 'cli/help.txt', helpText(languages.zh));
	golden(t, 'cli/help-en.txt', helpText(languages.en));
});

test('help of every verb', t => {
	golden(t, 'cli/help-of-commands.txt', commands.map(command => helpText(languages.zh, command)).join('\n----\n'));
});

test('help fits a wide terminal', t => {
	for (const words of Object.values(languages)) {
		for (const line of [helpText(words), ...commands.map(command => helpText(words, command))].join('').split('\n')) {
			t.true(width(line) <= 160, line);
		}
	}
});

test('man page', t => {
	golden(t, 'cli/kuanxiang.1', manPage(languages.en, '0.0.0'));
});

test('completion scripts', t => {
	for (const shell of ['bash', 'zsh', 'fish'] as const) {
		golden(t, `cli/completion.${shell}`, completionScript(shell, languages.en));
	}
});
