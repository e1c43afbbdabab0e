import {type Box, boxOf, intersect, type Matrix, multiply} from './pdf-geometry.js';
import {type FontGlyph, type PlacedGlyph, placeGlyphs} from './pdf-glyphs.js';
import type {Rule} from './pdf-ink.js';
import type {Library} from './pdf-library.js';
import {rulesOfFill, rulesOfStroke} from './pdf-path.js';
import {type DrawingState, type Font, startingPen, startingState} from './pdf-state.js';

export type Operators = {
	readonly fnArray: ReadonlyArray<number>;
	readonly argsArray: ReadonlyArray<ReadonlyArray<unknown> | null>;
};

export type Drawing = {readonly glyphs: PlacedGlyph[]; readonly rules: Rule[]};

const isWhite = (color: unknown): boolean => typeof color === 'string' && /^#f[a-f].?f[a-f].?f[a-f].?$/u.test(color);

/** Follows the drawing operations of a page, as a viewer would, and keeps where characters and rules come to lie. */
export const followDrawing = (
	{fnArray, argsArray}: Operators,
	base: Matrix,
	view: Box,
	fonts: ReadonlyMap<string, Font>,
	OPS: Library['OPS'],
): Drawing => {
	const drawing: Drawing = {glyphs: [], rules: []};
	const saved: DrawingState[] = [];
	let state = startingState(base, view);
	let pen = startingPen();
	let isClipPending = false;
	let maskDepth = 0;

	const restore = (): void => {
		state = saved.pop() ?? state;
	};

	const movePen = (x: number, y: number): void => {
		pen.x = pen.lineX += x;
		pen.y = pen.lineY += y;
	};

	const drawPath = (paint: number, path: ArrayLike<number> | null, bounds: ArrayLike<number> | null): void => {
		if (path && maskDepth === 0) {
			const strokes = paint === OPS.stroke || paint === OPS.closeStroke;
			const fills = paint === OPS.fill || paint === OPS.eoFill;
			const both = !strokes && !fills && paint !== OPS.endPath;
			const {matrix, lineWidth} = state;
			let rules: readonly Rule[] = [];
			if ((strokes || both) && !state.isStrokeWhite) {
				rules = rulesOfStroke(path, matrix, lineWidth);
			} else if ((fills || both) && !state.isFillWhite) {
				rules = rulesOfFill(path, matrix);
			}

			for (const rule of rules) {
				const visible = clipRule(rule, state.clip);
				if (visible !== undefined) {
					drawing.rules.push(visible);
				}
			}
		}

		if (isClipPending && bounds) {
			const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
			state.clip = intersect(state.clip, boxOf(state.matrix, x0, y0, x1, y1));
		}

		isClipPending = false;
	};

	const beginForm = (matrix: ArrayLike<number> | null, bounds: ArrayLike<number> | null): void => {
		saved.push({...state});
		if (matrix) {
			state.matrix = multiply(state.matrix, matrix);
		}

		if (bounds) {
			const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
			state.clip = intersect(state.clip, boxOf(state.matrix, x0, y0, x1, y1));
		}
	};

	for (const [index, operator] of fnArray.entries()) {
		const args = argsArray[index] ?? [];
		const number = (position: number): number => Number(args[position] ?? 0);
		switch (operator) {
			case OPS.save: {
				saved.push({...state});
				break;
			}

			case OPS.restore:
			case OPS.paintFormXObjectEnd: {
				restore();
				break;
			}

			case OPS.beginGroup: {
				saved.push({...state});
				maskDepth += maskDepth > 0 || (args[0] as {smask?: unknown}).smask ? 1 : 0;
				break;
			}

			case OPS.endGroup: {
				restore();
				maskDepth = Math.max(0, maskDepth - 1);
				break;
			}

			case OPS.transform: {
				state.matrix = multiply(state.matrix, args as unknown as number[]);
				break;
			}

			case OPS.paintFormXObjectBegin: {
				beginForm(args[0] as ArrayLike<number> | null, args[1] as ArrayLike<number> | null);
				break;
			}

			case OPS.clip:
			case OPS.eoClip: {
				isClipPending = true;
				break;
			}

			case OPS.constructPath: {
				const [path] = args[1] as [ArrayLike<number> | null];
				drawPath(number(0), path, args[2] as ArrayLike<number> | null);
				break;
			}

			case OPS.setFillRGBColor: {
				state.isFillWhite = isWhite(args[0]);
				break;
			}

			case OPS.setStrokeRGBColor: {
				state.isStrokeWhite = isWhite(args[0]);
				break;
			}

			case OPS.setLineWidth: {
				state.lineWidth = number(0);
				break;
			}

			case OPS.beginText: {
				pen = startingPen();
				break;
			}

			case OPS.setTextMatrix: {
				pen = startingPen(args[0] as ArrayLike<number>);
				break;
			}

			case OPS.moveText: {
				movePen(number(0), number(1));
				break;
			}

			case OPS.setLeadingMoveText: {
				state.leading = -number(1);
				movePen(number(0), number(1));
				break;
			}

			case OPS.nextLine: {
				movePen(0, -state.leading);
				break;
			}

			case OPS.setFont: {
				state.font = fonts.get(String(args[0]));
				state.fontSize = number(1);
				break;
			}

			case OPS.setCharSpacing: {
				state.charSpacing = number(0);
				break;
			}

			case OPS.setWordSpacing: {
				state.wordSpacing = number(0);
				break;
			}

			case OPS.setHScale: {
				state.horizontalScale = number(0) / 100;
				break;
			}

			case OPS.setLeading: {
				state.leading = number(0);
				break;
			}

			case OPS.setTextRise: {
				state.rise = number(0);
				break;
			}

			case OPS.setTextRenderingMode: {
				state.renderingMode = number(0);
				break;
			}

			case OPS.showText: {
				const placed = placeGlyphs(args[0] as Array<FontGlyph | number>, state, pen, index);
				if (maskDepth === 0) {
					drawing.glyphs.push(...placed);
				}

				break;
			}

			default:
		}
	}

	return drawing;
};

const clipRule = (rule: Rule, clip: Box): Rule | undefined => {
	const isHorizontal = rule.axis === 'horizontal';
	const [low, high] = isHorizontal ? [clip.top, clip.bottom] : [clip.left, clip.right];
	const [start, end] = isHorizontal ? [clip.left, clip.right] : [clip.top, clip.bottom];
	const from = Math.max(rule.from, start);
	const to = Math.min(rule.to, end);
	return rule.at < low - 1 || rule.at > high + 1 || to <= from ? undefined : {...rule, from, to};
};
