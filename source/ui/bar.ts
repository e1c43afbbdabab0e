import type {Glyphs} from './theme.js';

/** A bar as long as a part of a whole, to an eighth of a column; anything above nothing leaves a trace. */
export const bar = (part: number, columns: number, {bar: blocks}: Pick<Glyphs, 'bar'>): string => {
	const steps = blocks.length;
	const length = Math.max(0, Math.min(1, part)) * columns * steps;
	const eighths = part > 0 ? Math.max(1, Math.round(length)) : 0;
	const [full = '#'] = blocks;
	const rest = eighths % steps;
	return full.repeat(Math.floor(eighths / steps)) + (rest === 0 ? '' : (blocks[steps - rest] ?? ''));
};

/** A bar from one value to another on a scale that both ends of belong to. */
export const floatingBar = (
	[from, to]: readonly [number, number],
	[low, high]: readonly [number, number],
	columns: number,
	{bar: [full = '#']}: Pick<Glyphs, 'bar'>,
): string => {
	const range = high - low;
	const at = (value: number): number => (range === 0 ? 0 : Math.round(((value - low) / range) * columns));
	const [start, end] = [at(Math.min(from, to)), at(Math.max(from, to))];
	const length = Math.max(from === to ? 0 : 1, end - start);
	return ' '.repeat(Math.min(start, columns - length)) + full.repeat(length);
};
