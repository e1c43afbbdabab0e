import type {Highlight, SearchAnswer} from '../../query/search.js';
import {printable, type Span} from '../line.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow} from './answer-columns.js';

const nothing: SearchAnswer = {columns: [], rows: [], outcome: 'nothing', total: 0, highlights: []};

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

const messageOf = (text: string, answer: SearchAnswer, {library, words}: World): string => {
	if (answer.note !== undefined) {
		return answer.note;
	}

	return words(library.search === undefined ? 'search.loading' : text.trim() === '' ? 'search.hint' : 'search.nothing');
};

/** One list of whatever a text may mean, each hit saying what it is; the screen under the search box. */
export const searchSheet = (text: string, world: World): Sheet => {
	const {words, library} = world;
	const answer = library.search === undefined || text.trim() === '' ? nothing : library.search(text, words);
	const marksOf = new Map(answer.rows.map(({cells}, index) => [cells, answer.highlights[index] ?? []]));
	const marked = (key: Highlight['cell']): Pick<SheetColumn, 'draw'> => ({
		draw({cells}: SheetRow) {
			const ranges = marksOf.get(cells)?.find(({cell}) => cell === key)?.ranges ?? [];
			return highlighted(String(cells[key] ?? ''), ranges);
		},
	});
	const count = {count: answer.rows.length, total: answer.total};
	return {
		path: [words('program.name'), words('search.title')],
		caption: [
			answer.rows.length === 0 ? '' : words(answer.outcome === 'nearest' ? 'search.nearest' : 'search.hits', count),
		],
		columns: answerColumns(answer, world, {
			rank: false,
			id: false,
			title: {least: 30, ...marked('title')},
			code: {least: 7, most: 12, ...marked('code')},
			detail: {least: 16, ...marked('detail')},
		}),
		rows: answer.rows.map(row => answerRow(row)),
		pinned: [],
		detail: row => [row?.cells.id, row?.cells.detail].filter(Boolean).map(String).map(printable).join(' '),
		empty: messageOf(text, answer, world),
		prompt: words('search.prompt'),
		answer,
		command: ['search', ...text.split(/\s+/u).filter(word => word !== '')],
	};
};
