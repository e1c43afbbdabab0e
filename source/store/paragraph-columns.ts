import type {ReportContents} from '../model/report.js';
import {isText} from './checks.js';
import {Columns, toColumns} from './columns.js';
import type {Parts} from './parts.js';
import {placeFields, placesOf} from './place-columns.js';

type Paragraphs = ReportContents['paragraphs'];

export const paragraphColumns = (paragraphs: Paragraphs): unknown =>
	toColumns(paragraphs, {
		text: ({text}) => text,
		...placeFields('place', ({place}: Paragraphs[number]) => place),
		file: ({file}) => file,
	});

export const readParagraphs = (parts: Parts): Paragraphs => {
	const columns = new Columns(parts, 'paragraphs');
	const text = columns.get('text', isText);
	const place = placesOf(columns, 'place');
	const file = columns.get('file', isText);
	return columns.records(n => ({kind: 'paragraph', text: text(n), place: place(n), file: file(n)}));
};
