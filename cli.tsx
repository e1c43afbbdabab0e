#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import meow from 'meow';
import type {Failure} from './source/commands/failure.js';
import {meowOptions} from './source/commands/flag-parsing.js';
import {type Invocation, readInvocation} from './source/commands/invocation.js';
import {surroundingsOf} from './source/commands/plain-output.js';
import {runCommand, type WriteAnswer} from './source/commands/run-command.js';
import {languageOf, startOf} from './source/commands/start.js';
import {commands} from './source/commands.js';
import type {Answer} from './source/model/answer.js';
import type {Language, Words} from './source/model/words.js';
import {shapeAnswer} from './source/output/shape.js';
import {type Format, writeAnswer} from './source/output/write-answer.js';
import {openVocabulary} from './source/vocabulary.js';
import {openWords} from './source/words.js';

// The checkout holds data/ beside this file, a build one folder above its dist/
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.basename(here) === 'dist' ? path.dirname(here) : here;
const data = path.join(root, 'data');
const argv = process.argv.slice(2);
const wordsIn = (language: Language): Words => openWords(path.join(data, 'words'), language);
const words = wordsIn(languageOf(argv));
const vocabulary = openVocabulary(path.join(data, 'vocabulary'));
const surroundings = surroundingsOf(process);
const world = {words, vocabulary, sampleFolder: path.join(data, 'sample'), process: surroundings};
const version = (): string => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;

const write: WriteAnswer = async (answer, options, say) =>
	writeAnswer(shapeAnswer(answer, options.shape, words), options.format as Format, {...options, words, say});

const readCommandLine = async (): Promise<Invocation> => {
	const {input, flags} = meow({importMeta: import.meta, ...meowOptions(argv, commands, words)});
	return readInvocation(input, flags, commands, words);
};

const main = async (): Promise<number> => {
	const invocation = await readCommandLine();
	const start = startOf(invocation, commands, surroundings);
	switch (start.kind) {
		case 'version': {
			surroundings.stdout.write(`${version()}\n`);
			return 0;
		}

		case 'help': {
			surroundings.stdout.write((await import('./source/commands/help.js')).helpText(words, invocation.command));
			return start.exitCode;
		}

		case 'explorer': {
			const explorer = import('./source/ui/app.js');
			const {explorerOptions} = await import('./source/commands/explorer-options.js');
			const toCsv = async (answer: Answer) => writeAnswer(answer, 'csv', {words, bom: true});
			const options = await explorerOptions(invocation, start.search, {world, wordsIn, toCsv});
			// Whoever has left waits for nothing any more, be the store locked by others
			return process.exit(await (await explorer).openExplorer(options));
		}

		case 'command': {
			return runCommand(start.command, invocation, world, write);
		}
	}
};

const tell = ({text, exitCode}: Failure): void => {
	surroundings.stderr.write(text);
	process.exitCode = exitCode;
};
const failures = async () => import('./source/commands/failure.js');
if (surroundings.stdout.isTTY !== false) {
	surroundings.stdout.on('error', async (error: NodeJS.ErrnoException) => {
		tell((await failures()).unprintedOf(error, words));
		process.exit();
	});
}

main().then(
	exitCode => {
		process.exitCode = exitCode;
	},
	async (error: unknown) => tell((await failures()).failureOf(error, argv, version, words)),
);
