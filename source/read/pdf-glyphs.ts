import {type Box, type Matrix, multiply} from './pdf-geometry.js';
import type {DrawingState, Pen} from './pdf-state.js';

/** A character as pdfjs hands it over. */
export type FontGlyph = {
	readonly unicode: string;
	readonly width: number;
	readonly isSpace: boolean;
	readonly vmetric?: ArrayLike<number> | undefined;
};

/** A character on the page, before it is known which way the page is read. */
export type PlacedGlyph = {
	readonly text: string;
	/** From the start of its baseline to where the next character would start. */
	readonly x: number;
	readonly y: number;
	readonly endX: number;
	readonly endY: number;
	readonly size: number;
	readonly run: number;
	/** What the clip in force lets through. */
	readonly clip: Box;
	readonly isInvisible: boolean;
};

const invisible = 3;

/** Walks along a string as a viewer does, moving the pen. */
export const placeGlyphs = (
	glyphs: ReadonlyArray<FontGlyph | number>,
	state: DrawingState,
	pen: Pen,
	run: number,
): readonly PlacedGlyph[] => {
	const {font, fontSize, horizontalScale: scale} = state;
	const placed: PlacedGlyph[] = [];
	if (font === undefined || fontSize === 0) {
		return placed;
	}

	const matrix: Matrix = multiply(state.matrix, pen.matrix);
	const [a, b, c, d, e, f] = matrix;
	const unit = fontSize * (font.matrix[0] ?? 0.001);
	const size = Math.abs(fontSize) * Math.hypot(c, d);
	for (const glyph of glyphs) {
		if (typeof glyph === 'number') {
			const move = (-glyph * fontSize) / 1000;
			if (font.isVertical) {
				pen.y += move;
			} else {
				pen.x += move * scale;
			}

			continue;
		}

		const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
		const vertical = font.isVertical ? (glyph.vmetric ?? font.verticalMetrics) : undefined;
		const advance = glyph.width * unit * scale;
		let {x, y} = pen;
		if (vertical === undefined) {
			pen.x += advance + spacing * scale;
		} else {
			x -= (glyph.vmetric ? (vertical[1] ?? 0) : glyph.width / 2) * unit;
			y -= (vertical[2] ?? 0) * unit;
			pen.y += (vertical[0] ?? 0) * unit - spacing;
		}

		y += state.rise;
		placed.push({
			text: glyph.unicode,
			x: a * x + c * y + e,
			y: b * x + d * y + f,
			endX: a * (x + advance) + c * y + e,
			endY: b * (x + advance) + d * y + f,
			size,
			run,
			clip: state.clip,
			isInvisible: state.renderingMode === invisible,
		});
	}

	return placed;
};
