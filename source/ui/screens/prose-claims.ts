import type {Claim, ClaimVerdict} from '../../model/claim.js';
import type {ReportContents} from '../../model/report.js';
import {provenanceKey} from '../../query/columns.js';
import type {Span} from '../line.js';
import type {Glyphs, Tone} from '../theme.js';
import {verdictMark} from '../verdicts.js';

type Paragraph = ReportContents['paragraphs'][number];

const placeKey = ({file, place}: Pick<Paragraph, 'file' | 'place'>): string =>
	place.kind === 'line' ? `${file}:${place.line}` : provenanceKey({file, place, text: ''});

/** The claims of each paragraph, in their order. */
export const claimsByParagraph = ({claims, paragraphs}: ReportContents): ReadonlyMap<Paragraph, readonly Claim[]> => {
	const byPlace = new Map<string, Claim[]>();
	for (const claim of claims) {
		const key = placeKey(claim.provenance);
		byPlace.set(key, [...(byPlace.get(key) ?? []), claim]);
	}

	const found = new Map<Paragraph, readonly Claim[]>();
	for (const paragraph of paragraphs) {
		const places = [paragraph, ...(paragraph.breaks ?? []).map(({place}) => ({file: paragraph.file, place}))];
		const own = [...new Set(places.map(placeKey))].flatMap(key => byPlace.get(key) ?? []);
		if (own.length > 0) {
			found.set(paragraph, own);
		}
	}

	return found;
};

/** Where a claim's mark stands in the marked text. */
export type MarkedClaim = {readonly claim: Claim; readonly at: number};

/** The text with the mark of its verdict behind each figure it states. */
export const markedText = (
	text: string,
	claims: readonly Claim[],
	markOf: (verdict: ClaimVerdict) => string,
): {readonly text: string; readonly marked: readonly MarkedClaim[]} => {
	let rest = text;
	let done = '';
	const marked: MarkedClaim[] = [];
	for (const claim of claims) {
		const at = rest.indexOf(claim.provenance.text);
		if (at !== -1) {
			const end = at + claim.provenance.text.length;
			done += rest.slice(0, end) + markOf(claim.verdict);
			rest = rest.slice(end);
			marked.push({claim, at: done.length - 1});
		}
	}

	return {text: done + rest, marked};
};

/** In ASCII a mark would pass for a letter of the text. */
export const proseMark = (verdict: ClaimVerdict, glyphs: Glyphs): string => {
	const mark = verdictMark(verdict, glyphs);
	return mark.charCodeAt(0) < 0x80 ? `[${mark}]` : mark;
};

const tones: ReadonlyArray<readonly [mark: keyof Glyphs, tone: Tone]> = [
	['matches', 'good'],
	['error', 'error'],
	['warning', 'warning'],
	['unchecked', 'dim'],
];

/** Text with its marks in the tone of what they say. */
export const markedSpans = (text: string, glyphs: Glyphs): readonly Span[] => {
	const toneOf = (character: string): Tone | undefined => tones.find(([mark]) => glyphs[mark] === character)?.[1];
	return text.split(/([✓✗≈○])/u).map(piece => ({text: piece, tone: toneOf(piece)}));
};
