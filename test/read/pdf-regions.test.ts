import test from 'ava';
import {fillRegions} from '../../source/read/pdf-cells.js';
import type {Glyph} from '../../source/read/pdf-ink.js';

const size = 10;

/** A figure of which each character begins `step` after the one before, in a font that says they are `width` wide. */
const figure = (text: string, start: number, {step, width}: {step: number; width: number}): readonly Glyph[] =>
	[...text].map((character, index) => {
		const left = start + index * step;
		return {text: character, left, right: left + width, baseline: 15, size, run: 1};
	});

const cellsOf = (glyphs: readonly Glyph[]): readonly string[] => {
	const regions = [0, 1].map(left => ({left, right: left + 1, top: 0, bottom: 1}));
	const contents = fillRegions({xs: [0, 50, 100], ys: [0, 20], regions}, glyphs);
	return regions.map(region => (contents.get(region) ?? []).map(({text}) => text).join('\n'));
};

test('a figure that sticks out of its cell is not torn', t => {
	t.deepEqual(cellsOf(figure('1,234,567.89', 46, {step: 4.6, width: 4.6})), ['', '1,234,567.89']);
});

test('figures in one go are not joined where the font says that their characters are wider than they are', t => {
	const [step, width] = [4.6, 9.2];
	const end = 5 + 8 * step;
	const glyphs = [...figure('4,895.02', 5, {step, width}), ...figure('192.79', end + 4.5, {step, width})];
	t.true(Math.abs(end + 4.5 - (end - step + width)) < 0.3 * size);
	t.deepEqual(cellsOf(glyphs), ['4,895.02', '192.79']);
});

test('a word in pieces that sticks out of its cell is not torn, and cells that nearly touch are not joined', t => {
	const label = figure('对个人和', 6, {step: 10, width: 10});
	const pieces = figure('家庭', 46, {step: 10, width: 10}).map(glyph => ({...glyph, run: 2}));
	t.deepEqual(cellsOf([...label, ...pieces]), ['对个人和家庭', '']);
	const apart = pieces.map(glyph => ({...glyph, left: glyph.left + 5, right: glyph.right + 5}));
	t.deepEqual(cellsOf([...label, ...apart]), ['对个人和', '家庭']);
});
