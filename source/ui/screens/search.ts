import type {Answer} from '../../model/answer.js';
import type {Highlight} from '../../query/search.js';
import type {Suggestion} from '../../query/search-suggest.js';
import {printable, type Span} from '../line.js';
import {mostHits, type SearchFound} from '../search-index.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow} from './answer-columns.js';

const nothing: SearchFound = {
	columns: [],
	rows: [],
	outcome: 'nothing',
	total: 0,
	highlights: [],
	suggestions: [],
};

/** The characters that were typed, shown as such in what was found. */
const highlighted = (text: string, ranges: Highlight['ranges']): readonly Span[] => {
	const spans: Span[] = [];
	let end = 0;
	for (const [from, to] of ranges) {
		spans.push({text: printable(text.slice(end, from))}, {text: printable(text.slice(from, to)), tone: 'match'});
		end = to;
	}

	return [...spans, {text: printable(text.slice(end))}].filter(span => span.text !== '');
};

/** The last answer: until there is one for what stands in the box now, that of what was typed just before. */
const answerFor = (text: string, {library: {found}}: World): SearchFound | undefined => {
	const asked = found?.question.text ?? '';
	return asked !== '' && (text.startsWith(asked) || asked.startsWith(text)) ? found?.answer : undefined;
};

const messageOf = (text: string, answer: SearchFound | undefined, {library, words, wishes}: World): string => {
	if (text.trim() === '') {
		return words(library.search === undefined ? 'search.loading' : 'search.hint');
	}

	const nothingFound = wishes.pinyin ? 'search.nothing' : 'search.nothing_as_letters';
	return answer?.note ?? words(answer === undefined ? 'search.loading' : nothingFound);
};

const suggestionAnswer = (suggestions: readonly Suggestion[], {words}: World): Answer => ({
	columns: [
		{key: 'filter', kind: 'text', importance: 1},
		{key: 'meaning', kind: 'text', importance: 2},
	],
	rows: suggestions.map(({word, meaning, count}) => ({
		cells: {
			filter: word,
			meaning: [meaning, count === null ? '' : words('search.reports', {count})].filter(Boolean).join(' · '),
		},
	})),
});

type Rows = Pick<Sheet, 'columns' | 'rows' | 'answer' | 'detail'>;

/** What the filter being typed may become, in the place of hits, as there are none yet. */
const suggestionRows = ({suggestions, note}: SearchFound, world: World): Rows => {
	const answer = suggestionAnswer(suggestions, world);
	const text = ({cells}: SheetRow, key: string): string => printable(String(cells[key] ?? ''));
	const shown = (key: string, importance: number): SheetColumn => ({
		key,
		title: world.words(`column.${key}`),
		align: 'left',
		importance,
		least: 12,
		draw: row => [{text: text(row, key)}],
	});
	return {
		columns: [shown('filter', 1), shown('meaning', 2)],
		rows: answer.rows.map(({cells}) => ({cells, completes: String(cells.filter)})),
		answer,
		detail: () => printable(note ?? world.words('search.nothing')),
	};
};

const hitRows = (answer: SearchFound, world: World): Rows => {
	const marksOf = new Map(answer.rows.map(({cells}, index) => [cells, answer.highlights[index] ?? []]));
	const marked = (key: Highlight['cell']): Pick<SheetColumn, 'draw'> => ({
		draw({cells}: SheetRow) {
			const ranges = marksOf.get(cells)?.find(({cell}) => cell === key)?.ranges ?? [];
			return highlighted(String(cells[key] ?? ''), ranges);
		},
	});
	return {
		columns: answerColumns(answer, world, {
			rank: false,
			id: false,
			title: {least: 30, ...marked('title')},
			code: {least: 7, most: 12, ...marked('code')},
			detail: {least: 16, ...marked('detail')},
		}),
		rows: answer.rows.map(row => answerRow(row)),
		answer,
		// Whole, as the columns may cut it
		detail: row =>
			[row?.cells.title, row?.cells.detail].filter(Boolean).map(String).map(printable).join(` ${world.glyphs.dot} `),
	};
};

/** What the command has to be told to list as much as the screen does; nothing can be searched for without a word. */
const commandOf = (text: string, outcome: SearchFound['outcome'], pinyin: boolean): Pick<Sheet, 'command'> => {
	const typed = text.split(/\s+/u).filter(word => word !== '');
	const flags = [
		...['--limit', String(mostHits)],
		...(outcome === 'nearest' ? ['--nearest'] : []),
		...(pinyin ? [] : ['--no-pinyin']),
	];
	// Text that begins with a dash is no flag
	const end = typed.some(word => word.startsWith('-')) ? ['--'] : [];
	return typed.length === 0 ? {} : {command: ['search', ...flags, ...end, ...typed]};
};

/** One list of whatever a text may mean, each hit saying what it is; the screen under the search box. */
export const searchSheet = (text: string, world: World): Sheet => {
	const {words, library, wishes} = world;
	const answer = text.trim() === '' ? undefined : answerFor(text, world);
	const shown = answer ?? nothing;
	const {rows, suggestions, outcome, total} = shown;
	const isSuggesting = rows.length === 0 && suggestions.length > 0;
	const [completion] = suggestions;
	const count = {count: rows.length, total};
	const hits = total > rows.length ? 'search.hits_first' : 'search.hits';
	return {
		...(isSuggesting ? suggestionRows(shown, world) : hitRows(shown, world)),
		path: [words('program.name'), words('search.title')],
		caption: [
			wishes.pinyin ? '' : words('pinyin.off.short'),
			rows.length === 0 ? '' : words(outcome === 'nearest' ? 'search.nearest' : hits, count),
		].filter(Boolean),
		pinned: [],
		empty: messageOf(text, answer, world),
		prompt: words('search.prompt'),
		...(completion === undefined ? {} : {completion}),
		chips: library.search?.chips(text, wishes.language) ?? [],
		...commandOf(text, outcome, wishes.pinyin),
	};
};
