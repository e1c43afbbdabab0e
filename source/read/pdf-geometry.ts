/** Transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiply = (outer: Matrix, inner: ArrayLike<number>): Matrix => {
	const [a, b, c, d, e, f] = outer;
	const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, jf = 0] = inner as Matrix;
	return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * jf + e, b * ie + d * jf + f];
};

/** In points, from the upper left corner of the page as it is looked at: y grows downwards. */
export type Box = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

export const everywhere: Box = {left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity};

export const boxOf = (matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box => {
	const [a, b, c, d, e, f] = matrix;
	const xs = [a * x0 + c * y0, a * x1 + c * y1, a * x0 + c * y1, a * x1 + c * y0];
	const ys = [b * x0 + d * y0, b * x1 + d * y1, b * x0 + d * y1, b * x1 + d * y0];
	return {
		left: Math.min(...xs) + e,
		top: Math.min(...ys) + f,
		right: Math.max(...xs) + e,
		bottom: Math.max(...ys) + f,
	};
};

export const intersect = (one: Box, other: Box): Box => ({
	left: Math.max(one.left, other.left),
	top: Math.max(one.top, other.top),
	right: Math.min(one.right, other.right),
	bottom: Math.min(one.bottom, other.bottom),
});
