import type {Answer} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Language, Words} from '../model/words.js';
import type {Store} from '../store/store.js';
import type {Vocabulary} from '../vocabulary.js';
import {createChecking} from './checking.js';
import {copy} from './copying.js';
import type {Effect} from './effect.js';
import type {Explorer, Outside} from './explorer.js';
import type {Manners} from './manners.js';
import {type LazyPart, neededReports, wantedReports} from './needs.js';
import {openSearch} from './search-index.js';
import {createSearchTurns} from './search-turns.js';
import type {Ending} from './signals.js';
import {type Checked, emptyLibrary, type Library, type Loaded, type State} from './state.js';
import {createSurveying} from './surveying.js';

export type OutsideWorld = {
	readonly store: Store;
	readonly vocabulary: Vocabulary;
	readonly wordsOf: (state: State) => Words;
	readonly wordsIn: (language: Language) => Words;
	readonly manners: Manners;
	/** Sends a sequence that draws nothing. */
	readonly send: (sequence: string) => void;
	readonly redraw: () => void;
	readonly suspend: () => void;
	readonly checkReport: ((contents: ReportContents) => Promise<Checked>) | undefined;
	readonly exportAnswer: ((answer: Answer, name: string) => Promise<string>) | undefined;
	readonly end: (ending: Ending) => void;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const withLibrary = (state: State, change: Partial<Library>): State => ({
	...state,
	library: {...state.library, ...change},
});

const withNotice = (explorer: Explorer, notice: string): void => explorer.hear(state => ({...state, notice}));

const without = (reports: ReadonlySet<string>, report: string): ReadonlySet<string> =>
	new Set([...reports].filter(other => other !== report));

const read = async (store: Store, report: string): Promise<Loaded> => {
	try {
		return {contents: await store.load(report)};
	} catch (error) {
		return {failure: messageOf(error)};
	}
};

type Opener = (world: OutsideWorld, state: State) => Promise<Partial<Library>>;

const openers: Readonly<Record<LazyPart, Opener>> = {
	search: async ({store, vocabulary, wordsIn}) => ({search: await openSearch(store, vocabulary, wordsIn)}),
	async letters({vocabulary}) {
		const {openPinyin} = await import('../query/pinyin.js');
		return {letters: openPinyin(vocabulary).syllablesOf};
	},
	async accounts({vocabulary, wordsOf}, state) {
		const {accountRows} = await import('../query/account.js');
		const {catalog = []} = state.library;
		return {accounts: code => accountRows(code, {vocabulary, catalog, words: wordsOf(state)})};
	},
};

/** The explorer's hands: what it reads, writes and sends, each result told back to it. */
export const createOutside = (world: OutsideWorld): Outside => {
	const {store, checkReport} = world;
	const fail = (error: unknown, explorer: Explorer): void => withNotice(explorer, messageOf(error));
	const contentsOf = async (report: string): Promise<ReportContents | undefined> => {
		const loaded = await read(store, report);
		return 'contents' in loaded ? loaded.contents : undefined;
	};

	const asked = new Set<LazyPart>();
	const perform = async (effect: Effect, explorer: Explorer): Promise<void> => {
		const words = world.wordsOf(explorer.state());
		switch (effect.type) {
			case 'copy': {
				const where = await copy(effect.text, world, words);
				const {notice} = explorer.state();
				return withNotice(explorer, notice === undefined ? where : `${notice} ${where}`);
			}

			case 'export': {
				const notice =
					world.exportAnswer === undefined
						? words('export.impossible')
						: words('export.done', {file: await world.exportAnswer(effect.answer, effect.name)});
				return withNotice(explorer, notice);
			}

			case 'save-bookmarks': {
				await store.writeSettings('bookmarks', () => explorer.state().bookmarks);
				return;
			}

			case 'reload': {
				const [catalog, aliases] = await Promise.all([
					store.catalog(),
					store.readSettings('aliases').catch(() => ({})),
				]);
				asked.clear();
				const notice = words('reload.done', {count: catalog.length});
				return explorer.hear(state => ({...state, library: {...emptyLibrary, catalog, aliases}, notice}));
			}

			case 'redraw': {
				return world.redraw();
			}

			case 'suspend': {
				return world.suspend();
			}

			case 'quit': {
				return world.end({exitCode: effect.exitCode});
			}
		}
	};

	/** One after the other, with the keys served in between; what no screen needs any more is left unread. */
	const load = async (reports: readonly string[], explorer: Explorer): Promise<void> => {
		for (const report of reports) {
			const {navigation, library} = explorer.state();
			const {screen} = navigation.current;
			const isNeeded = [...neededReports(screen, library), ...wantedReports(screen, library)].includes(report);
			const loaded = isNeeded ? await read(store, report) : undefined;
			explorer.hear(state => {
				const {loading, reports: known} = state.library;
				return withLibrary(state, {
					loading: without(loading, report),
					reports: loaded === undefined ? known : new Map([...known, [report, loaded]]),
				});
			});
		}
	};

	const openPart = async (part: LazyPart, explorer: Explorer): Promise<void> => {
		const opened = await openers[part](world, explorer.state());
		explorer.hear(state => withLibrary(state, opened));
	};

	return {
		crash: error => world.end({error}),
		perform(effect, explorer) {
			perform(effect, explorer).catch((error: unknown) => fail(error, explorer));
		},
		load(reports, explorer) {
			void load(reports, explorer);
		},
		survey: createSurveying({
			read: async report => read(store, report),
			vocabulary: world.vocabulary,
			wordsOf: world.wordsOf,
			fail: error => world.end({error}),
		}),
		check: checkReport === undefined ? () => undefined : createChecking({read: contentsOf, check: checkReport, fail}),
		search: createSearchTurns(error => world.end({error})),
		open(part, explorer) {
			if (!asked.has(part)) {
				asked.add(part);
				openPart(part, explorer).catch((error: unknown) => fail(error, explorer));
			}
		},
	};
};
