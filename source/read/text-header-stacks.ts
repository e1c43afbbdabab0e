import {overlap, type Span} from './pdf-columns.js';
import type {Word} from './pdf-words.js';
import {centreOf} from './pdf-wrapped.js';
import {lineNumber} from './text-page.js';

/** What stands over a column, from top to bottom. */
export type Stack = readonly Word[];

/** The words of a header by column, or nothing where a line of it fits none; by their order alone where that told the columns. */
export const headingStacks = (
	words: readonly Word[],
	columns: readonly Span[],
	isOrdered: boolean,
): readonly Stack[] | undefined =>
	stacksInOrder(words, columns) ?? (isOrdered ? undefined : stacksByLine(words, columns));

/** Where as many headings as there are columns have none below them, these are the columns' own, in order. */
const stacksInOrder = (words: readonly Word[], columns: readonly Span[]): readonly Stack[] | undefined => {
	const isUnder = (word: Word, other: Word): boolean =>
		lineNumber(other) > lineNumber(word) && overlap(word, other) > 0;
	const lowest = words
		.filter(word => !words.some(other => isUnder(word, other)))
		.sort((one, other) => one.left - other.left);
	const isNear = (word: Word, index: number): boolean =>
		gapTo(word, columns[index] as Span) <
		Math.min(...columns.map(column => gapTo(word, column))) + word.size * displaced;
	if (lowest.length !== columns.length || !lowest.every(isNear)) {
		return undefined;
	}

	const columnFor = (word: Word): Word =>
		lowest.reduce((best, other) => (overlap(word, other) > overlap(word, best) ? other : best));
	const ordered = [...words].sort((one, other) => one.middle - other.middle);
	return lowest.map(own => ordered.filter(word => (lowest.includes(word) ? word : columnFor(word)) === own));
};

const stacksByLine = (words: readonly Word[], columns: readonly Span[]): readonly Stack[] | undefined => {
	const stacks = columns.map((): Word[] => []);
	const lines = [...new Set(words.map(lineNumber))].sort((one, other) => one - other);
	for (const line of lines) {
		const own = words.filter(word => lineNumber(word) === line).sort((one, other) => one.left - other.left);
		const places = columnsFor(own, columns);
		if (places === undefined) {
			return undefined;
		}

		for (const [index, word] of own.entries()) {
			stacks[places[index] ?? 0]?.push(word);
		}
	}

	return stacks;
};

const gapTo = (word: Word, column: Span): number => Math.max(0, -overlap(word, column));

/** In heights of a character: how much further from its column than from the nearest a heading may stand. */
const displaced = 2.5;

/** The column for each word of a line, the nearest ones that are as many, in order. */
const columnsFor = (words: readonly Word[], columns: readonly Span[]): readonly number[] | undefined => {
	type Choice = {readonly cost: number; readonly places: readonly number[]};
	// The best choice for the words so far, by the column of the last.
	let choices: ReadonlyArray<Choice | undefined> = [{cost: 0, places: []}];
	for (const word of words) {
		const gaps = columns.map(column => gapTo(word, column));
		const most = Math.min(...gaps) + word.size * displaced;
		let best: Choice | undefined;
		choices = columns.map((column, index): Choice | undefined => {
			const before = choices[words[0] === word ? 0 : index - 1];
			best = words[0] === word ? before : better(best, before);
			const gap = gaps[index] ?? 0;
			const cost = gap + Math.abs(centreOf(word) - centreOf(column)) / 100;
			return best && gap < most ? {cost: best.cost + cost, places: [...best.places, index]} : undefined;
		});
	}

	return choices.reduce(better, undefined)?.places;

	function better(one: Choice | undefined, other: Choice | undefined): Choice | undefined {
		return one && (other === undefined || one.cost <= other.cost) ? one : other;
	}
};
