import {Drawing, type OperatorNumbers, type Operators} from './pdf-drawing.js';
import type {Box, Matrix} from './pdf-geometry.js';
import {type FontGlyph, placeGlyphs} from './pdf-glyphs.js';
import {rulesOfFill, rulesOfPicture, rulesOfStroke} from './pdf-path.js';
import {type Font, startingPen} from './pdf-state.js';

type Args = readonly unknown[];
type Numbers = ArrayLike<number>;
type Operation = (drawing: Drawing, args: Args, index: number) => void;

const number = (args: Args, position = 0): number => Number(args[position] ?? 0);

const isWhite = (color: unknown): boolean => typeof color === 'string' && /^#f[a-f].?f[a-f].?f[a-f].?$/u.test(color);

const paintPicture: Operation = drawing => drawing.addRules(rulesOfPicture(drawing.state.matrix));

/** What drawing operations do, as far as places depend on it; those not named here do nothing. */
const operations: Partial<Record<keyof OperatorNumbers, Operation>> = {
	save: drawing => drawing.save(),
	restore: drawing => drawing.restore(),
	transform: (drawing, args) => drawing.transform(args as readonly number[]),
	paintFormXObjectBegin: (drawing, args) => drawing.beginForm(args[0] as Numbers | null, args[1] as Numbers | null),
	paintFormXObjectEnd: drawing => drawing.restore(),
	beginGroup: (drawing, args) => drawing.beginGroup(Boolean((args[0] as {smask?: unknown} | null)?.smask)),
	endGroup: drawing => drawing.endGroup(),
	clip: drawing => drawing.awaitClip(),
	eoClip: drawing => drawing.awaitClip(),
	setFillRGBColor: ({state}, args) => {
		state.isFillWhite = isWhite(args[0]);
	},
	setStrokeRGBColor: ({state}, args) => {
		state.isStrokeWhite = isWhite(args[0]);
	},
	setLineWidth: ({state}, args) => {
		state.lineWidth = number(args);
	},
	paintImageXObject: paintPicture,
	paintImageMaskXObject: paintPicture,
	paintInlineImageXObject: paintPicture,
	paintSolidColorImageMask: paintPicture,
	beginText: drawing => {
		drawing.pen = startingPen();
	},
	setTextMatrix: (drawing, args) => {
		drawing.pen = startingPen(args[0] as Numbers);
	},
	moveText: (drawing, args) => drawing.movePen(number(args), number(args, 1)),
	setLeadingMoveText: (drawing, args) => {
		drawing.state.leading = -number(args, 1);
		drawing.movePen(number(args), number(args, 1));
	},
	nextLine: drawing => drawing.movePen(0, -drawing.state.leading),
	setFont: ({state, fonts}, args) => {
		state.font = fonts.get(String(args[0]));
		state.fontSize = number(args, 1);
	},
	setCharSpacing: ({state}, args) => {
		state.charSpacing = number(args);
	},
	setWordSpacing: ({state}, args) => {
		state.wordSpacing = number(args);
	},
	setHScale: ({state}, args) => {
		state.horizontalScale = number(args) / 100;
	},
	setLeading: ({state}, args) => {
		state.leading = number(args);
	},
	setTextRise: ({state}, args) => {
		state.rise = number(args);
	},
	setTextRenderingMode: ({state}, args) => {
		state.renderingMode = number(args);
	},
	showText: (drawing, args, index) => {
		const glyphs = placeGlyphs(args[0] as ReadonlyArray<FontGlyph | number>, drawing.state, drawing.pen, index);
		if (drawing.isShown) {
			drawing.glyphs.push(...glyphs);
		}
	},
};

/** A path with what is done to it: pdfjs joins the two. */
const constructPath = (OPS: OperatorNumbers): Operation => {
	const strokes = new Set<number>([OPS.stroke, OPS.closeStroke]);
	const fills = new Set<number>([OPS.fill, OPS.eoFill]);
	return (drawing, [paint, paths, bounds]) => {
		const [path] = paths as readonly [Numbers | null];
		const {matrix, lineWidth, isFillWhite, isStrokeWhite} = drawing.state;
		const isPainted = path !== null && paint !== OPS.endPath;
		if (isPainted && !isStrokeWhite && !fills.has(paint as number)) {
			drawing.addRules(rulesOfStroke(path, matrix, lineWidth));
		} else if (isPainted && !isFillWhite && !strokes.has(paint as number)) {
			drawing.addRules(rulesOfFill(path, matrix));
		}

		drawing.endPath(bounds as Numbers | null);
	};
};

/** Follows the drawing operations of a page, as a viewer would. */
export const followDrawing = (
	{fnArray, argsArray}: Operators,
	base: Matrix,
	view: Box,
	fonts: ReadonlyMap<string, Font>,
	OPS: OperatorNumbers,
): Drawing => {
	const byNumber = new Map<number, Operation>([[OPS.constructPath, constructPath(OPS)]]);
	for (const [name, operation] of Object.entries(operations)) {
		byNumber.set(OPS[name as keyof OperatorNumbers], operation);
	}

	const drawing = new Drawing(base, view, fonts);
	for (const [index, operator] of fnArray.entries()) {
		byNumber.get(operator)?.(drawing, argsArray[index] ?? [], index);
	}

	return drawing;
};
