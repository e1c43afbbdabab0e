import {type Box, boxOf, intersect, type Matrix, multiply} from './pdf-geometry.js';
import type {PlacedGlyph} from './pdf-glyphs.js';
import type {Rule} from './pdf-ink.js';
import type {Library} from './pdf-library.js';
import {type DrawingState, type Font, type Pen, startingPen, startingState} from './pdf-state.js';

/** The drawing operations of a page, as pdfjs lists them. */
export type Operators = {
	readonly fnArray: readonly number[];
	readonly argsArray: ReadonlyArray<readonly unknown[] | null>;
};

export type OperatorNumbers = Library['OPS'];

type Numbers = ArrayLike<number>;

/** A pencil that follows drawing operations, and keeps where characters and rules come to lie. */
export class Drawing {
	readonly glyphs: PlacedGlyph[] = [];
	readonly rules: Rule[] = [];
	readonly fonts: ReadonlyMap<string, Font>;
	state: DrawingState;
	pen: Pen = startingPen();
	readonly #saved: DrawingState[] = [];
	#isClipPending = false;
	/** Inside of a mask nothing is shown. */
	#maskDepth = 0;

	constructor(base: Matrix, view: Box, fonts: ReadonlyMap<string, Font>) {
		this.state = startingState(base, view);
		this.fonts = fonts;
	}

	get isShown(): boolean {
		return this.#maskDepth === 0;
	}

	save(): void {
		this.#saved.push({...this.state});
	}

	restore(): void {
		this.state = this.#saved.pop() ?? this.state;
	}

	transform(matrix: Numbers): void {
		this.state.matrix = multiply(this.state.matrix, matrix);
	}

	beginForm(matrix: Numbers | null, bounds: Numbers | null): void {
		this.save();
		if (matrix) {
			this.transform(matrix);
		}

		if (bounds) {
			this.#clip(bounds);
		}
	}

	beginGroup(isMask: boolean): void {
		this.save();
		this.#maskDepth += isMask || this.#maskDepth > 0 ? 1 : 0;
	}

	endGroup(): void {
		this.restore();
		this.#maskDepth = Math.max(0, this.#maskDepth - 1);
	}

	/** The next path says where the clip is. */
	awaitClip(): void {
		this.#isClipPending = true;
	}

	endPath(bounds: Numbers | null): void {
		if (this.#isClipPending && bounds) {
			this.#clip(bounds);
		}

		this.#isClipPending = false;
	}

	addRules(rules: readonly Rule[]): void {
		for (const rule of this.isShown ? rules : []) {
			const visible = clippedRule(rule, this.state.clip);
			if (visible !== undefined) {
				this.rules.push(visible);
			}
		}
	}

	movePen(x: number, y: number): void {
		this.pen.x = this.pen.lineX += x;
		this.pen.y = this.pen.lineY += y;
	}

	#clip(bounds: Numbers): void {
		const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
		this.state.clip = intersect(this.state.clip, boxOf(this.state.matrix, x0, y0, x1, y1));
	}
}

const clippedRule = (rule: Rule, clip: Box): Rule | undefined => {
	const isHorizontal = rule.axis === 'horizontal';
	const [low, high] = isHorizontal ? [clip.top, clip.bottom] : [clip.left, clip.right];
	const [start, end] = isHorizontal ? [clip.left, clip.right] : [clip.top, clip.bottom];
	const from = Math.max(rule.from, start);
	const to = Math.min(rule.to, end);
	return rule.at < low - 1 || rule.at > high + 1 || to <= from ? undefined : {...rule, from, to};
};
