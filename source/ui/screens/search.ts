import type {Answer} from '../../model/answer.js';
import type {Span} from '../line.js';
import type {Sheet, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow} from './answer-columns.js';

const nothing: Answer = {columns: [], rows: []};

/** Characters of a title that a typed word stands for are shown as such. */
const highlighted = (text: string, typed: string): readonly Span[] => {
	const words = typed.split(/\s+/u).filter(word => word !== '');
	const found = words
		.map(word => ({word, at: text.toLowerCase().indexOf(word.toLowerCase())}))
		.filter(({at}) => at >= 0);
	const [first] = found.sort((a, b) => a.at - b.at);
	if (first === undefined) {
		return text === '' ? [] : [{text}];
	}

	const end = first.at + first.word.length;
	return [
		{text: text.slice(0, first.at)},
		{text: text.slice(first.at, end), tone: 'match'},
		...highlighted(text.slice(end), typed),
	];
};

/** One list of whatever a text may mean, each hit saying what it is; the screen under the search box. */
export const searchSheet = (text: string, world: World): Sheet => {
	const {words, library} = world;
	const answer = library.search === undefined || text.trim() === '' ? nothing : library.search(text);
	const titled = (row: SheetRow): readonly Span[] => highlighted(String(row.cells.title ?? ''), text);
	const empty = library.search === undefined ? 'search.loading' : text.trim() === '' ? 'search.hint' : 'search.nothing';
	return {
		path: [words('program.name'), words('search.title')],
		caption: [text.trim() === '' ? '' : words('search.hits', {count: answer.rows.length})],
		columns: answerColumns(answer, world, {rank: false, score: false, title: {least: 14, draw: titled}}),
		rows: answer.rows.map(row => answerRow(row)),
		pinned: [],
		detail: () => answer.note ?? '',
		empty: answer.note ?? words(empty),
		prompt: words('search.prompt'),
		answer,
		command: ['search', ...text.split(/\s+/u).filter(word => word !== '')],
	};
};
