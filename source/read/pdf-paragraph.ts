import type {Paragraph, Place} from '../model/document.js';
import type {FlowLine} from './pdf-flow.js';
import type {Prose} from './pdf-prose.js';

const placeOf = ({page, number}: FlowLine): Place => ({kind: 'page', page: page.page, row: number, column: 1});

type Piece = {readonly text: string; readonly start: number; readonly item: FlowLine};

const piecesOf = (prose: Prose): readonly Piece[] => {
	const pieces: Piece[] = [];
	let length = 0;
	for (const item of prose) {
		const line = item.line.text;
		const isWordBreak = /[a-z]$/iu.test(pieces.at(-1)?.text ?? '') && /^[a-z]/iu.test(line);
		const text = isWordBreak ? ` ${line}` : line;
		pieces.push({text, start: length, item});
		length += text.length;
	}

	return pieces;
};

const sentenceEnd = /[。；！？](?:[”）])?/gu;

/**
 * A paragraph that goes on over the page is cut so that only the sentence at the page's end stands on two pages:
 * every other figure is on the page its paragraph says.
 */
export const paragraphBlocks = (prose: Prose): readonly Paragraph[] => {
	const pieces = piecesOf(prose);
	const text = pieces.map(piece => piece.text).join('');
	const ends = [...text.matchAll(sentenceEnd)].map(({index, 0: mark}) => index + mark.length);
	const cuts = new Set([0]);
	const pageStarts = pieces.filter(({item}, index) => index > 0 && item.page !== pieces[index - 1]?.item.page);
	for (const {start} of pageStarts) {
		cuts.add(ends.filter(end => end <= start).at(-1) ?? 0);
		cuts.add(ends.find(end => end >= start) ?? text.length);
	}

	const starts = [...cuts].filter(cut => cut < text.length).sort((one, other) => one - other);
	return starts.map((start, index) => {
		const end = starts[index + 1] ?? text.length;
		const first = pieces.filter(piece => piece.start <= start).at(-1);
		const breaks = pageStarts
			.filter(piece => piece.start > start && piece.start < end)
			.map(piece => ({offset: piece.start - start, place: placeOf(piece.item)}));
		const place = first ? placeOf(first.item) : ({kind: 'page', page: 1, row: 1, column: 1} as const);
		const paragraph: Paragraph = {kind: 'paragraph', text: text.slice(start, end), place};
		return breaks.length === 0 ? paragraph : {...paragraph, breaks};
	});
};
