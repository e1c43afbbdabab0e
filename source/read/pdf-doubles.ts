import {type Glyph, isBlank} from './pdf-ink.js';

const bandHeight = 4;

/** Bold type is often made by writing every character twice, a hair apart. */
export const withoutDoubles = (glyphs: readonly Glyph[]): readonly Glyph[] => {
	const seen = new Map<string, Glyph[]>();
	return glyphs.filter(glyph => {
		if (isBlank(glyph)) {
			return true;
		}

		const band = Math.floor(glyph.baseline / bandHeight);
		const keys = [band - 1, band, band + 1].map(number => `${glyph.text}${number}`);
		if (keys.some(key => seen.get(key)?.some(other => coincide(glyph, other)))) {
			return false;
		}

		const key = keys[1] ?? '';
		seen.set(key, [...(seen.get(key) ?? []), glyph]);
		return true;
	});
};

const coincide = (one: Glyph, other: Glyph): boolean => {
	const near = Math.min(one.size * 0.15, bandHeight);
	return Math.abs(one.left - other.left) < near && Math.abs(one.baseline - other.baseline) < near;
};
