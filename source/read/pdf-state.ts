import {type Box, everywhere, identity, type Matrix} from './pdf-geometry.js';

/** What of a font is needed to place its characters. */
export type Font = {
	readonly matrix: ArrayLike<number>;
	readonly isVertical: boolean;
	readonly verticalMetrics: ArrayLike<number> | undefined;
};

/** What PDF calls the graphics state, as far as places depend on it. */
export type DrawingState = {
	matrix: Matrix;
	clip: Box;
	isFillWhite: boolean;
	isStrokeWhite: boolean;
	lineWidth: number;
	font: Font | undefined;
	fontSize: number;
	charSpacing: number;
	wordSpacing: number;
	horizontalScale: number;
	leading: number;
	rise: number;
	renderingMode: number;
};

export const startingState = (matrix: Matrix, clip: Box = everywhere): DrawingState => ({
	matrix,
	clip,
	isFillWhite: false,
	isStrokeWhite: false,
	lineWidth: 1,
	font: undefined,
	fontSize: 0,
	charSpacing: 0,
	wordSpacing: 0,
	horizontalScale: 1,
	leading: 0,
	rise: 0,
	renderingMode: 0,
});

/** Where the next character goes: the text matrix, and how far the pen went on from it. */
export type Pen = {matrix: Matrix; lineX: number; lineY: number; x: number; y: number};

export const startingPen = (matrix: ArrayLike<number> = identity): Pen => ({
	matrix: matrix as unknown as Matrix,
	lineX: 0,
	lineY: 0,
	x: 0,
	y: 0,
});
