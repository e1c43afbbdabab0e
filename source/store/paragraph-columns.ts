import type {ReportContents} from '../model/report.js';
import {isCount, isText, listOf} from './checks.js';
import {Columns, toColumns} from './columns.js';
import type {Parts} from './parts.js';
import {placeFields, placesOf} from './place-columns.js';

type Paragraphs = ReportContents['paragraphs'];
type Breaks = NonNullable<Paragraphs[number]['breaks']>;

/** Only pages break a paragraph: four numbers a break, its character and where the text goes on. */
const breakNumbers = (breaks: Breaks = []): readonly number[] =>
	breaks.flatMap(({offset, place}) => (place.kind === 'page' ? [offset, place.page, place.row, place.column] : []));

const breaksOf = (numbers: readonly number[]): Breaks =>
	Array.from({length: Math.floor(numbers.length / 4)}, (_, index) => {
		const [offset = 0, page = 1, row = 0, column = 0] = numbers.slice(4 * index);
		return {offset, place: {kind: 'page', page, row, column}};
	});

export const paragraphColumns = (paragraphs: Paragraphs): unknown =>
	toColumns(paragraphs, {
		text: ({text}) => text,
		...placeFields('place', ({place}: Paragraphs[number]) => place),
		file: ({file}) => file,
		...(paragraphs.some(({breaks}) => breaks !== undefined) && {
			breaks: ({breaks}: Paragraphs[number]) => breakNumbers(breaks),
		}),
	});

export const readParagraphs = (parts: Parts): Paragraphs => {
	const columns = new Columns(parts, 'paragraphs');
	const text = columns.get('text', isText);
	const place = placesOf(columns, 'place');
	const file = columns.get('file', isText);
	const breaks = columns.has('breaks') ? columns.get('breaks', listOf(isCount)) : () => [];
	return columns.records(n => {
		const paragraph = {kind: 'paragraph', text: text(n), place: place(n), file: file(n)} as const;
		const numbers = breaks(n);
		return numbers.length === 0 ? paragraph : {...paragraph, breaks: breaksOf(numbers)};
	});
};
