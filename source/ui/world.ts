import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import type {Binding} from './keymap.js';
import type {Bookmark, Library, Wishes} from './state.js';
import type {Glyphs} from './theme.js';

/** All that a screen is made from, besides where it is. */
export type World = {
	readonly library: Library;
	readonly wishes: Wishes;
	readonly bookmarks: readonly Bookmark[];
	readonly words: Words;
	/** The palette answers to both languages. */
	readonly chinese: Words;
	readonly english: Words;
	readonly vocabulary: Vocabulary;
	readonly keys: readonly Binding[];
	readonly glyphs: Glyphs;
	/** The bundled sample store is shown. */
	readonly isSample: boolean;
	/** How the explorer was told where its store is, for the commands that it prints. */
	readonly storeArguments: readonly string[];
	/** Width for what is broken into lines. */
	readonly columns: number;
};

/** Contents of a report that has been read. */
export const contentsOf = ({library}: World, report: string): ReportContents | undefined => {
	const loaded = library.reports.get(report);
	return loaded !== undefined && 'contents' in loaded ? loaded.contents : undefined;
};
