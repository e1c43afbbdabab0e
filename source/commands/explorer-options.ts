import type {Answer} from '../model/answer.js';
import {type Language, languages, type Words} from '../model/words.js';
import {contextOf, type World} from './context.js';
import type {Invocation} from './invocation.js';
import {writeNewFile} from './new-file.js';

type Open = {
	readonly world: Omit<World, 'format'>;
	readonly wordsIn: (language: Language) => Words;
	readonly toCsv: (answer: Answer) => Promise<Iterable<string>>;
};

/** What the explorer needs to know of the command line and the world. */
export const explorerOptions = async (invocation: Invocation, search: string, {world, wordsIn, toCsv}: Open) => {
	const language = languages.find(name => name === invocation.flags.lang);
	return {
		store: await contextOf(invocation, {...world, format: 'table'}).store(),
		vocabulary: world.vocabulary,
		wordsIn,
		...(language === undefined ? {} : {language}),
		...(invocation.flags['no-color'] === undefined ? {} : {colour: false}),
		initialSearch: search,
		exportAnswer: async (answer: Answer, name: string) => writeNewFile(name, '.csv', await toCsv(answer)),
	} as const;
};
