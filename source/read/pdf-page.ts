import {withoutDoubles} from './pdf-doubles.js';
import type {Operators} from './pdf-drawing.js';
import {fontsOf} from './pdf-fonts.js';
import type {Box, Matrix} from './pdf-geometry.js';
import type {PlacedGlyph} from './pdf-glyphs.js';
import type {Glyph, PageInk} from './pdf-ink.js';
import type {Library, PDFPageProxy} from './pdf-library.js';
import {followDrawing} from './pdf-operations.js';
import {laidLevel} from './pdf-turned.js';

/** How often the page must be turned by a quarter so that most of its text is upright. */
const quarterTurns = (glyphs: readonly PlacedGlyph[]): number => {
	const counts = [0, 0, 0, 0];
	for (const {x, y, endX, endY, text} of glyphs) {
		if (text.trim() !== '' && (endX !== x || endY !== y)) {
			const quarter = (Math.round(Math.atan2(endY - y, endX - x) / (Math.PI / 2)) + 4) % 4;
			counts[quarter] = (counts[quarter] ?? 0) + 1;
		}
	}

	return (4 - counts.indexOf(Math.max(...counts))) % 4;
};

type Frame = {readonly base: Matrix; readonly width: number; readonly height: number};

const frameOf = (page: PDFPageProxy, turns: number): Frame => {
	const viewport = page.getViewport({scale: 1, rotation: (page.rotate + turns * 90) % 360});
	const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform as number[];
	return {base: [a, b, c, d, e, f], width: viewport.width, height: viewport.height};
};

const isLevel = ({x, y, endX, endY}: PlacedGlyph): boolean =>
	endX >= x && Math.abs(endY - y) <= (endX - x) * 0.05 + 0.01;

const glyphOf = ({text, x, endX, y, size, run, clip}: PlacedGlyph): Glyph => {
	const glyph = {text, left: x, right: endX, baseline: y, size, run};
	const centre = (x + endX) / 2;
	const home = Math.min(Math.max(centre, clip.left + 1), clip.right - 1);
	return Math.abs(home - centre) > size * 0.3 ? {...glyph, home} : glyph;
};

const isBeside = ({x}: PlacedGlyph, {width}: Frame): boolean => x < -1 || x > width + 1;

/**
 * A character is hidden when its body lies above or below what the clip lets through, or when all that was written with
 * it lies beside the page. What the page's edge cuts off is kept whole: the rest of an amount would be another amount.
 */
const isHidden = (glyph: PlacedGlyph, frame: Frame, begun: ReadonlySet<number>): boolean => {
	const {y, size, clip} = glyph;
	const middle = y - size * 0.36;
	const slack = size * 0.2;
	const isAway = isBeside(glyph, frame) && !begun.has(glyph.run);
	return isAway || middle < clip.top - slack || middle > clip.bottom + slack || clip.right - clip.left < 1;
};

const isAtPage = ({x, y}: PlacedGlyph, {width, height}: Frame): boolean =>
	x > -width && x < 2 * width && y > -1 && y < height + 20;

/** What a font gives that does not say which characters its shapes are. */
const nameless = /^[\p{Co}\p{Cc}\uFFFD]*$/u;

/** Characters of a page whose fonts hide most of them are as good as none. */
const withNames = (glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] =>
	glyphs.filter(({text}) => nameless.test(text)).length * 2 > glyphs.length ? [] : glyphs;

/** Text that is there to be searched, not seen, counts only where nothing else does: under a scanned picture. */
const readable = (glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] => {
	const seen = glyphs.filter(({isInvisible}) => !isInvisible);
	return seen.length * 2 >= glyphs.length ? seen : glyphs.filter(({isInvisible}) => isInvisible);
};

/** The characters and rules of a page, turned so that its text is upright. */
export const readInk = async (page: PDFPageProxy, library: Library): Promise<PageInk> => {
	const operators: Operators = await page.getOperatorList({annotationMode: library.AnnotationMode.DISABLE});
	const fonts = await fontsOf(page, operators, library);
	const drawingIn = ({base, width, height}: Frame) => {
		const view: Box = {left: 0, top: 0, right: width, bottom: height};
		return followDrawing(operators, base, view, fonts, library.OPS);
	};

	let frame = frameOf(page, 0);
	let drawing = drawingIn(frame);
	const turns = quarterTurns(drawing.glyphs);
	if (turns > 0) {
		frame = frameOf(page, turns);
		drawing = drawingIn(frame);
	}

	const glyphs = withNames(readable(drawing.glyphs));
	const upright = glyphs.filter(glyph => isLevel(glyph) && isAtPage(glyph, frame));
	const begun = new Set(upright.filter(glyph => !isBeside(glyph, frame)).map(({run}) => run));
	return {
		page: page.pageNumber,
		width: frame.width,
		height: frame.height,
		glyphs: withoutDoubles(upright.filter(glyph => !isHidden(glyph, frame, begun)).map(glyphOf)),
		hidden: upright.filter(glyph => isHidden(glyph, frame, begun)).map(glyphOf),
		turned: laidLevel(glyphs.filter(glyph => isAtPage(glyph, frame))),
		rules: drawing.rules,
	};
};
