import {unitLabels, units} from '../model/amount.js';
import type {Answer} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import {type Language, languages, type Words} from '../model/words.js';
import {contextOf, type World} from './context.js';
import type {Invocation} from './invocation.js';
import {writeNewFile} from './new-file.js';

type Open = {
	readonly world: Omit<World, 'format'>;
	readonly wordsIn: (language: Language) => Words;
	readonly toCsv: (answer: Answer) => Promise<Iterable<string | Uint8Array>>;
};

/** What the explorer needs to know of the command line and the world. */
export const explorerOptions = async (invocation: Invocation, search: string, {world, wordsIn, toCsv}: Open) => {
	const {vocabulary} = world;
	const {flags} = invocation;
	const language = languages.find(name => name === flags.lang);
	const moneyUnit = units.find(unit => unitLabels[unit] === flags['money-unit']);
	const typed = contextOf(invocation, {...world, format: 'table'});
	const store = await typed.store();
	// Which store it is has been said
	const context = {...typed, store: async () => store};
	return {
		store,
		vocabulary,
		wordsIn,
		...(language === undefined ? {} : {language}),
		...(moneyUnit === undefined ? {} : {moneyUnit}),
		...(flags['no-color'] === undefined ? {} : {colour: false}),
		...(typeof flags.store === 'string' ? {storeArguments: ['--store', flags.store]} : {}),
		initialSearch: search,
		async checkReport(contents: ReportContents) {
			const {checkWhole} = await import('./checked-reports.js');
			return checkWhole(context, contents);
		},
		exportAnswer: async (answer: Answer, name: string) => writeNewFile(name, '.csv', await toCsv(answer)),
	} as const;
};
