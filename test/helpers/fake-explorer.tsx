import {fileURLToPath} from 'node:url';
import {renderToString} from 'ink';
import {checkReport} from '../../source/check/check.js';
import {catalogEntryOf} from '../../source/model/catalog.js';
import type {ReportContents} from '../../source/model/report.js';
import type {Language} from '../../source/model/words.js';
import type {SearchAnswer} from '../../source/query/search.js';
import {Card} from '../../source/ui/components/card.js';
import type {Effect} from '../../source/ui/effect.js';
import {createExplorer, type Explorer} from '../../source/ui/explorer.js';
import {frameOf} from '../../source/ui/frame.js';
import {keymap} from '../../source/ui/keymap.js';
import type {Press} from '../../source/ui/keys.js';
import {textOf} from '../../source/ui/line.js';
import {startAt} from '../../source/ui/navigation.js';
import type {Search} from '../../source/ui/search-index.js';
import {answered} from '../../source/ui/searching.js';
import {emptyLibrary, home, type State} from '../../source/ui/state.js';
import {foundIn, surveyFor} from '../../source/ui/survey.js';
import {type Theme, themeOf} from '../../source/ui/theme.js';
import {openVocabulary} from '../../source/vocabulary.js';
import {openWords} from '../../source/words.js';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
export const vocabulary = openVocabulary(`${data}vocabulary`);
export const wordsIn = (language: Language) => openWords(`${data}words`, language);

export type FakeOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly language?: Language;
	readonly plain?: boolean;
	/** What is found for a text; with `index`, the search as it is. */
	readonly search?: (text: string) => SearchAnswer;
	readonly index?: Search;
	readonly state?: Partial<State>;
	/** Reports that cannot be read, and why. */
	readonly broken?: Readonly<Record<string, string>>;
	/** Reports are never read to the end. */
	readonly isSlow?: boolean;
};

const fakeSearch = (find: (text: string) => SearchAnswer): Search => ({
	// biome-ignore lint/correctness/useYield: found at once
	*find({text}) {
		return {...find(text), suggestions: []};
	},
	chips: () => [],
});

/** The explorer without Ink: keys go in by name, and the lines of the screen come out. */
export class FakeExplorer {
	readonly effects: Effect[] = [];
	readonly #explorer: Explorer;
	readonly #theme: Theme;

	constructor(reports: readonly ReportContents[], options: FakeOptions = {}) {
		const {
			columns = 80,
			rows = 24,
			language = 'zh',
			plain = false,
			search,
			index,
			broken = {},
			isSlow = false,
		} = options;
		this.#theme = {...themeOf({colour: false, plain}), paint: text => text};
		const contentsOf = new Map(reports.map(contents => [contents.report.id, contents]));
		const first: State = {
			size: {columns, rows},
			navigation: startAt(home),
			wishes: {
				language,
				moneyUnit: 'printed',
				bars: true,
				tree: false,
				onlyDifferences: false,
				pinyin: true,
				transposed: false,
			},
			marks: [],
			bookmarks: [],
			library: {
				...emptyLibrary,
				catalog: reports.map(catalogEntryOf).sort((a, b) => (a.report < b.report ? -1 : 1)),
				search: index ?? (search && fakeSearch(search)),
				letters: () => [],
			},
			notice: undefined,
			...options.state,
		};
		this.#explorer = createExplorer(
			first,
			{
				chinese: wordsIn('zh'),
				english: wordsIn('en'),
				vocabulary,
				keys: keymap,
				glyphs: this.#theme.glyphs,
				isSample: true,
				storeArguments: [],
			},
			{
				perform: effect => this.effects.push(effect),
				load(wanted, explorer) {
					if (isSlow) {
						return;
					}

					// As the real one, not before the key that asked for them has been dealt with
					queueMicrotask(() => {
						explorer.hear(state => {
							const known = new Map(state.library.reports);
							for (const report of wanted) {
								const contents = contentsOf.get(report);
								const failure = broken[report];
								known.set(
									report,
									failure !== undefined || contents === undefined ? {failure: failure ?? ''} : {contents},
								);
							}

							return {...state, library: {...state.library, reports: known, loading: new Set()}};
						});
					});
				},
				survey(explorer) {
					const {navigation, library} = explorer.state();
					const {screen} = navigation.current;
					const question = surveyFor(screen, library.catalog);
					const {survey} = library;
					if (isSlow || question === undefined || survey === undefined || survey.done === survey.all) {
						return;
					}

					const readable = question.reports.flatMap(report =>
						broken[report] === undefined ? (contentsOf.get(report) ?? []) : [],
					);
					const found = readable.flatMap(contents => foundIn(screen, contents, vocabulary, wordsIn(language)));
					const done = {...survey, found, done: survey.all, failed: survey.all - readable.length};
					queueMicrotask(() => explorer.hear(state => ({...state, library: {...state.library, survey: done}})));
				},
				check: (report, explorer) => {
					const contents = contentsOf.get(report);
					const checked = contents && checkReport(contents, vocabulary, {all: true});
					queueMicrotask(() => {
						explorer.hear(state => ({
							...state,
							library: {...state.library, checks: new Map([...state.library.checks, [report, checked]])},
						}));
					});
				},
				search: explorer => explorer.hear(answered),
				open: () => undefined,
				crash(error) {
					throw error;
				},
			},
		);
	}

	get state(): State {
		return this.#explorer.state();
	}

	get scene(): ReturnType<Explorer['scene']> {
		return this.#explorer.scene();
	}

	/** Keys by name, one after the other, each with what it loads. */
	async press(...names: readonly string[]): Promise<this> {
		for (const name of names) {
			const text = name === 'space' ? ' ' : [...name].length === 1 ? name : undefined;
			const press: Press = text === undefined ? {name} : {name, text};
			this.#explorer.press([press]);
			await Promise.resolve();
			await Promise.resolve();
		}

		return this;
	}

	/** Many characters in one event, as a paste or a slow line brings them. */
	paste(text: string): void {
		this.#explorer.press(
			[...text].map(character => ({name: character === ' ' ? 'space' : character, text: character})),
		);
	}

	async type(text: string): Promise<this> {
		return this.press(...text);
	}

	/** The search is there now, as some time after its box was opened. */
	searchIsThere(search: Search): void {
		this.#explorer.hear(state => ({...state, library: {...state.library, search}}));
	}

	resize(columns: number, rows: number): void {
		this.#explorer.resize({columns, rows});
	}

	/** Every line with its blanks, as Ink is given them; a card as ink-table draws it. */
	get lines(): readonly string[] {
		const {columns} = this.state.size;
		const {above, card, below} = frameOf(this.state, this.scene, this.#theme);
		const cardLines =
			card === undefined
				? []
				: renderToString(<Card pairs={card} columns={columns} theme={this.#theme} />, {columns}).split('\n');
		return [...above.map(textOf), ...cardLines, ...below.map(textOf)];
	}

	get screen(): string {
		return `${this.lines.map(line => line.trimEnd()).join('\n')}\n`;
	}
}

export const fakeExplorer = (reports: readonly ReportContents[], options: FakeOptions = {}): FakeExplorer =>
	new FakeExplorer(reports, options);
