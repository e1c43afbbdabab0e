import {graphemes, width} from '../model/width.js';
import type {FilterChip} from '../query/filter-chips.js';
import {keyLabel} from './footer.js';
import {apart, type Line, line, printable, type Span} from './line.js';
import type {Scene} from './scene.js';
import type {Tone} from './theme.js';

/** A character as it is drawn, and how many typed ones are behind it. */
type Drawn = {readonly text: string; readonly typed: number; readonly tone?: Tone};

const chipText = ({label, failure}: FilterChip, error: string): string =>
	printable(failure === undefined ? `[${label}]` : `[${error} ${label}]`);

/** The typed characters; a filter the caret has left is one chip, in brackets so that it shows without colour too. */
const drawnText = ({sheet: {chips = []}, view: {text, caret}, world}: Scene): readonly Drawn[] => {
	const drawn: Drawn[] = [];
	let typed = 0;
	const addText = (from: number, to?: number): void => {
		for (const letter of graphemes(text.slice(from, to))) {
			typed++;
			drawn.push({text: letter, typed});
		}
	};

	const caretAt = graphemes(text).slice(0, caret).join('').length;
	let at = 0;
	for (const chip of chips.filter(({from, to}) => caretAt < from || caretAt > to)) {
		addText(at, chip.from);
		typed += graphemes(text.slice(chip.from, chip.to)).length;
		const tone = chip.failure === undefined ? 'key' : 'error';
		for (const letter of graphemes(chipText(chip, world.glyphs.error))) {
			drawn.push({text: letter, typed, tone});
		}

		at = chip.to;
	}

	addText(at);
	return drawn;
};

const spansOf = (drawn: readonly Drawn[]): readonly Span[] => {
	const spans: Span[] = [];
	for (const {text, tone} of drawn) {
		const last = spans.at(-1);
		if (last !== undefined && last.tone === tone) {
			spans[spans.length - 1] = {text: last.text + text, tone};
		} else {
			spans.push({text, tone});
		}
	}

	return spans;
};

/** What Tab would make of the word, said at the end of the line: it must not move what is under it. */
const hint = ({sheet: {completion}, world: {glyphs}}: Scene): readonly Span[] =>
	completion === undefined
		? []
		: [
				{
					text: `${keyLabel('tab', glyphs)} ${printable(`${completion.word} ${completion.meaning}`.trim())}`,
					tone: 'dim',
				},
			];

/** The line that is typed into, and the column of its caret. */
export const inputLine = (scene: Scene, columns: number): {readonly drawn: Line; readonly caret: number} => {
	const prompt = `${scene.sheet.prompt ?? ''} `;
	const drawn = drawnText(scene);
	const before = drawn.filter(({typed}) => typed <= scene.view.caret).length;
	let start = 0;
	const head = (): string =>
		prompt +
		drawn
			.slice(start, before)
			.map(({text}) => text)
			.join('');
	while (start < before && width(head()) > columns - 2) {
		start++;
	}

	const typed = [{text: prompt, tone: 'dim'} as const, ...spansOf(drawn.slice(start))];
	const said = hint(scene);
	const room = columns - [...typed, ...said].reduce((sum, {text}) => sum + width(text), 2);
	return {
		caret: Math.min(columns - 1, width(head())),
		drawn: room < 0 ? line(columns, ...typed) : apart(columns, typed, said),
	};
};
