import type {PlacedGlyph} from './pdf-glyphs.js';
import type {Glyph} from './pdf-ink.js';

const isTurned = ({x, y, endX, endY}: PlacedGlyph): boolean => Math.abs(endX - x) < Math.abs(endY - y) * 0.05;

/**
 * Text that runs up or down, as in narrow headers of upright tables. It is laid level, at the height of its middle, so
 * that it reads as one line; `home` says where it stands across.
 */
export const laidLevel = (glyphs: readonly PlacedGlyph[]): readonly Glyph[] => {
	const runs = new Map<number, PlacedGlyph[]>();
	for (const glyph of glyphs.filter(isTurned)) {
		runs.set(glyph.run, [...(runs.get(glyph.run) ?? []), glyph]);
	}

	return [...runs.values()].flatMap(run => {
		const ends = run.flatMap(({y, endY}) => [y, endY]);
		const middle = (Math.min(...ends) + Math.max(...ends)) / 2;
		return run.map(({text, x, y, endY, size, run}) => {
			const isUpward = endY < y;
			return {
				text,
				left: isUpward ? -y : y,
				right: isUpward ? -endY : endY,
				baseline: middle + size * 0.36,
				size,
				run,
				home: x + (isUpward ? -size * 0.36 : size * 0.36),
			};
		});
	});
};
