import type {Paragraph, Place} from '../model/document.js';
import {simplifiedInPlace} from '../model/simplified.js';

export type FiledParagraph = Paragraph & {readonly file: string};

/** A paragraph without white space and with ASCII digits and brackets; `offsets` lead back to the printed characters. */
export type Compact = {readonly text: string; readonly offsets: readonly number[]};

const isSpace = (code: number): boolean =>
	code === 0x20 ||
	(code >= 0x09 && code <= 0x0d) ||
	code === 0xa0 ||
	code === 0x3000 ||
	(code >= 0x2000 && code <= 0x200d);
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

const markup = /\[bookmark:[^\]]*\]|[*#]+|<[/a-z][^<>]{0,40}>/gi;

/** Full-width forms have ASCII twins at a fixed distance; other compatibility forms (⽬ for 目) are looked up. */
const plain = (character: string, code: number): string => {
	if (code >= 0xff01 && code <= 0xff5e) {
		return String.fromCharCode(code - 0xfee0);
	}

	if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) {
		const normal = character.normalize('NFKC');
		return normal.length === 1 ? normal : character;
	}

	return code === 0x2014 || code === 0x2013 || code === 0x2212 ? '-' : character;
};

/** Of white space between two digits one blank is left: `2024 年` is one word, `12 345` two numbers. */
export const compactOf = (printed: string): Compact => {
	const source =
		printed.includes('*') || printed.includes('[') || printed.includes('<') || printed.includes('#')
			? printed.replace(markup, found => ' '.repeat(found.length))
			: printed;
	const offsets: number[] = [];
	let text = '';
	let wasSpace = false;
	let last = 0;
	for (let offset = 0; offset < source.length; offset++) {
		const code = source.charCodeAt(offset);
		if (isSpace(code)) {
			wasSpace = true;
			continue;
		}

		if (wasSpace && isDigit(code) && isDigit(last)) {
			text += ' ';
			offsets.push(offset - 1);
		}

		wasSpace = false;
		last = code;
		text += code > 0x7f ? plain(source[offset] ?? '', code) : source[offset];
		offsets.push(offset);
	}

	return {text, offsets};
};

type Piece = {readonly paragraph: FiledParagraph; readonly compact: Compact; readonly start: number};

/** A paragraph of the text as it was written, put together again where lines or pages break it. */
export class Flow {
	readonly text: string;
	readonly #pieces: readonly Piece[];

	constructor(paragraphs: ReadonlyArray<{readonly paragraph: FiledParagraph; readonly compact: Compact}>) {
		let start = 0;
		this.#pieces = paragraphs.map(part => {
			const piece = {...part, start};
			start += part.compact.text.length;
			return piece;
		});
		this.text = paragraphs.map(({compact}) => compact.text).join('');
	}

	/** Where a character stands: the file, the paragraph's place or that of its break, and the character within it. */
	at(position: number): {readonly file: string; readonly place: Place; readonly offset: number} {
		const {paragraph, compact, start} = this.#pieces[this.#pieceAt(position)] as Piece;
		const offset = compact.offsets[position - start] ?? 0;
		const broken = paragraph.breaks?.filter(entry => entry.offset <= offset).at(-1);
		const place = broken?.place ?? paragraph.place;
		return {
			file: paragraph.file,
			place: place.kind === 'line' ? {...place, column: place.column + offset} : place,
			offset,
		};
	}

	/** The characters as they stand in the paragraph, or in the paragraphs that a sentence runs over. */
	printed(start: number, end: number): string {
		return this.#pieces
			.slice(this.#pieceAt(start), this.#pieceAt(Math.max(start, end - 1)) + 1)
			.map(({paragraph, compact: {offsets}, start: first}) => {
				const from = offsets[Math.max(0, start - first)] ?? 0;
				const last = offsets[Math.min(end - first, offsets.length) - 1] ?? 0;
				return paragraph.text.slice(from, last + 1);
			})
			.join('')
			.trim();
	}

	/** The number of the last piece that begins at or before a position. */
	#pieceAt(position: number): number {
		let [low, high] = [0, this.#pieces.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((this.#pieces[middle]?.start ?? 0) <= position) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}

		return low;
	}
}

const listMark =
	/^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳]|附[件表]|表\d|注\d?[:.]|备注)/u;
const isOpen = /[,、]$|[^。;:!?)）”"》…]$/u;
const figureFirst = /^\d[\d,]*(?:\.\d+)?(?:亿元|万元|元|%|人|个|辆|台|套|批|次)/u;
const goingOn = /^(?:[与比较](?:上年|去年|20\d\d年)|(?:年初预算|支出决算)(?:数)?为|决算数[大小等]|主要用于[::])/u;
const isNear = (a: Place, b: Place): boolean =>
	(a.kind === 'line' && b.kind === 'line' && b.line - a.line <= 3) ||
	(a.kind === 'page' && b.kind === 'page' && b.page - a.page <= 1);

/** Whether the second paragraph goes on with a sentence of the first. */
const goesOn = (first: string, second: string): boolean => {
	if (goingOn.test(second) || (/用于:?$/u.test(first) && !listMark.test(second))) {
		return true;
	}

	if (second === '' || listMark.test(second) || !isOpen.test(first)) {
		return false;
	}

	return (
		figureFirst.test(second) || /,$/.test(first) || (/[,。;]/.test(first) && first.length > 18 && /[,。;]/.test(second))
	);
};

const contents = /\.{5,}|…{2,}|·{4,}|PAGEREF|_Toc/;

/** The text in paragraphs as they were written; lines of a list of contents are left out. */
export const flowsOf = (paragraphs: readonly FiledParagraph[]): readonly Flow[] => {
	const flows: Flow[] = [];
	let open: Array<{paragraph: FiledParagraph; compact: Compact}> = [];
	const close = (): void => {
		if (open.length > 0) {
			flows.push(new Flow(open));
		}

		open = [];
	};

	for (const paragraph of paragraphs) {
		const compact = compactOf(simplifiedInPlace(paragraph.text));
		const last = open.at(-1);
		if (
			last !== undefined &&
			!(
				last.paragraph.file === paragraph.file &&
				isNear(last.paragraph.place, paragraph.place) &&
				goesOn(last.compact.text, compact.text)
			)
		) {
			close();
		}

		if (compact.text !== '' && !contents.test(compact.text)) {
			open.push({paragraph, compact});
		}
	}

	close();
	return flows;
};
