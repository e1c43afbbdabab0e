import {setTimeout as wait} from 'node:timers/promises';
import {explorerOptions} from '../../source/commands/explorer-options.js';
import type {Invocation} from '../../source/commands/invocation.js';
import type {Language} from '../../source/model/words.js';
import type {Explorer} from '../../source/ui/explorer.js';
import {mannersOf} from '../../source/ui/manners.js';
import {neededPart, reportToCheck} from '../../source/ui/needs.js';
import {openQuestion} from '../../source/ui/searching.js';
import {startExplorer} from '../../source/ui/start.js';
import {themeOf} from '../../source/ui/theme.js';
import {vocabulary, wordsIn} from './fake-explorer.js';

const longestMs = 20_000;

/** Everything that the screen is made from has been read and worked out. */
const isAtRest = (explorer: Explorer): boolean => {
	const {library, navigation} = explorer.state();
	const {survey} = library;
	const part = neededPart(navigation.current.screen);
	return (
		library.loading.size === 0 &&
		(survey === undefined || survey.done === survey.all) &&
		(part === undefined || library[part] !== undefined) &&
		reportToCheck(explorer.scene(), library) === undefined &&
		openQuestion(explorer.state()) === undefined
	);
};

/** The explorer on a real store, as the program opens it, without a terminal: keys go in by name. */
export class StoredExplorer {
	readonly #explorer: Explorer;

	constructor(explorer: Explorer) {
		this.#explorer = explorer;
	}

	get state() {
		return this.#explorer.state();
	}

	get scene() {
		return this.#explorer.scene();
	}

	async settled(): Promise<this> {
		const end = performance.now() + longestMs;
		while (!isAtRest(this.#explorer)) {
			if (performance.now() > end) {
				throw new Error(`the explorer does not come to rest on ${JSON.stringify(this.state.navigation.current)}`);
			}

			await wait(2);
		}

		return this;
	}

	async press(...names: readonly string[]): Promise<this> {
		for (const name of names) {
			const text = name === 'space' ? ' ' : [...name].length === 1 ? name : undefined;
			this.#explorer.press([text === undefined ? {name} : {name, text}]);
			await this.settled();
		}

		return this;
	}
}

/** Opens the explorer on a store, `--lang` as it is typed. */
export const storedExplorer = async (
	store: string,
	{language, columns = 100}: {readonly language?: Language; readonly columns?: number} = {},
): Promise<StoredExplorer> => {
	const invocation: Invocation = {
		command: undefined,
		arguments: [],
		flags: {store, ...(language === undefined ? {} : {lang: language})},
	};
	const world = {words: wordsIn(language ?? 'zh'), vocabulary, sampleFolder: '', process};
	const options = await explorerOptions(invocation, '', {world, wordsIn, toCsv: async () => []});
	const manners = mannersOf({});
	const explorer = await startExplorer(options, {
		manners,
		glyphs: themeOf(manners).glyphs,
		terminal: {
			output: process.stdout,
			size: () => ({columns, rows: 30}),
			greet: () => undefined,
			send: () => undefined,
			redraw: () => undefined,
			suspend: () => undefined,
			onResize: () => () => undefined,
			restore: () => undefined,
		},
		end(ending) {
			throw 'error' in ending ? ending.error : new Error('the explorer was left');
		},
	});
	return new StoredExplorer(explorer).settled();
};
