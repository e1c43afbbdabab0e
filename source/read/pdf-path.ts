import {type Box, boxOf, type Matrix} from './pdf-geometry.js';
import type {Rule} from './pdf-ink.js';

type Point = readonly [x: number, y: number];
type Subpath = {points: Point[]; curved: boolean; closed: boolean};

/** pdfjs hands paths over as numbers: a code, then its coordinates. */
const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const quadraticCurveTo = 3;
const closePath = 4;

/** Thicker ink is a bar or a background, no rule. */
const thickest = 4;
const shortest = 1.5;
/** A dot is a piece of a dotted line, whichever way that runs. */
const smallestDot = 0.3;

const subpathsOf = (path: ArrayLike<number>): readonly Subpath[] => {
	const subpaths: Subpath[] = [];
	let current: Subpath = {points: [], curved: false, closed: false};
	let index = 0;
	const next = (): number => path[index++] ?? 0;
	while (index < path.length) {
		switch (next()) {
			case moveTo: {
				current = {points: [[next(), next()]], curved: false, closed: false};
				subpaths.push(current);
				break;
			}

			case lineTo: {
				current.points.push([next(), next()]);
				break;
			}

			case curveTo: {
				index += 4;
				current.points.push([next(), next()]);
				current.curved = true;
				break;
			}

			case quadraticCurveTo: {
				index += 2;
				current.points.push([next(), next()]);
				current.curved = true;
				break;
			}

			case closePath: {
				current.closed = true;
				break;
			}

			default: {
				return subpaths;
			}
		}
	}

	return subpaths;
};

const ruleOf = ({left, top, right, bottom}: Box): Rule | undefined => {
	const width = right - left;
	const height = bottom - top;
	if (Math.min(width, height) > thickest || Math.max(width, height) < shortest) {
		return undefined;
	}

	return width >= height
		? {axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right}
		: {axis: 'vertical', at: (left + right) / 2, from: top, to: bottom};
};

const dotOf = ({left, top, right, bottom}: Box): readonly Rule[] => {
	const [width, height] = [right - left, bottom - top];
	const isDot = Math.max(width, height) < shortest && Math.min(width, height) > smallestDot;
	return isDot
		? [
				{axis: 'horizontal', at: (top + bottom) / 2, from: left, to: right},
				{axis: 'vertical', at: (left + right) / 2, from: top, to: bottom},
			]
		: [];
};

const isFlat = (numbers: readonly number[]): boolean => Math.max(...numbers) - Math.min(...numbers) < 0.01;

/**
 * Filled shapes thin enough to be meant as a line: rectangles, or with slanted ends where borders meet.
 * Outlines of characters have more corners, or curves.
 */
export const rulesOfFill = (path: ArrayLike<number>, matrix: Matrix): readonly Rule[] => {
	const rules: Rule[] = [];
	for (const {points, curved} of subpathsOf(path)) {
		if (curved || points.length < 2 || points.length > 5) {
			continue;
		}

		const xs = points.map(([x]) => x);
		const ys = points.map(([, y]) => y);
		const box = boxOf(matrix, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
		const rule = ruleOf(box);
		rules.push(...(rule === undefined ? dotOf(box) : [rule]));
	}

	return rules;
};

const isSlanted = ({points}: Subpath): boolean =>
	points.slice(1).some(([x, y], index) => {
		const [fromX, fromY] = points[index] ?? [x, y];
		return !isFlat([x, fromX]) && !isFlat([y, fromY]);
	});

/**
 * Straight strokes along an axis, single or as the sides of a rectangle. Bold characters may be stroked as outlines: the
 * closed shapes of one drawing, of which some are not straight.
 */
export const rulesOfStroke = (path: ArrayLike<number>, matrix: Matrix, lineWidth: number): readonly Rule[] => {
	const rules: Rule[] = [];
	const subpaths = subpathsOf(path);
	const isOutline = subpaths.some(subpath => subpath.closed && (subpath.curved || isSlanted(subpath)));
	for (const {points, curved, closed} of subpaths) {
		const [start] = points;
		if (curved || (closed && isOutline) || start === undefined) {
			continue;
		}

		const corners = closed ? [...points, start] : points;
		for (const [index, [x, y]] of corners.slice(1).entries()) {
			const [fromX, fromY] = corners[index] ?? start;
			const half = lineWidth / 2;
			const isHorizontal = isFlat([y, fromY]);
			if (!isHorizontal && !isFlat([x, fromX])) {
				continue;
			}

			const rule = ruleOf(
				isHorizontal
					? boxOf(matrix, Math.min(x, fromX), y - half, Math.max(x, fromX), y + half)
					: boxOf(matrix, x - half, Math.min(y, fromY), x + half, Math.max(y, fromY)),
			);
			if (rule !== undefined) {
				rules.push(rule);
			}
		}
	}

	return rules;
};

/** A picture fills the unit square of its matrix; some producers draw lines as pictures of a few points. */
export const rulesOfPicture = (matrix: Matrix): readonly Rule[] => {
	const rule = ruleOf(boxOf(matrix, 0, 0, 1, 1));
	return rule === undefined ? [] : [rule];
};
