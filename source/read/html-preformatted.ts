import type {Block, Paragraph} from '../model/document.js';
import type {flowOf, HtmlLine} from './html-flow.js';
import {movedDown} from './moved-down.js';
import {textBlocks} from './text.js';

type Part = ReturnType<typeof flowOf>[number];
type Run = readonly HtmlLine[];

/** Preformatted lines below each other, taken together; they may be a table that blanks part. */
export const preformattedRuns = (flow: readonly Part[]): ReadonlyArray<Part | Run> => {
	const runs: Array<Part | HtmlLine[]> = [];
	for (const part of flow) {
		const last = runs.at(-1);
		if (part.kind === 'table' || part.preformatted === undefined) {
			runs.push(part);
		} else if (isRun(last) && lineOf(part) > lineOf(last.at(-1) as HtmlLine)) {
			last.push(part);
		} else {
			runs.push([part]);
		}
	}

	return runs;
};

export const isRun = <T extends Part | Run>(part: T | undefined): part is Extract<T, Run> => Array.isArray(part);

const lineOf = ({place}: HtmlLine): number => (place.kind === 'line' ? place.line : 0);

export const paragraphOf = ({text, place}: HtmlLine): Paragraph => ({kind: 'paragraph', text: text.trim(), place});

/** What a text of these lines would hold, if that is more than lines. */
export const preformattedBlocks = (run: Run): readonly Block[] => {
	const first = lineOf(run[0] as HtmlLine);
	const lines: string[] = [];
	for (const line of run) {
		lines.push(
			...Array.from({length: lineOf(line) - first - lines.length}, () => ''),
			(line.preformatted ?? '').replace(/^\t+/, ' '),
		);
	}

	const blocks = textBlocks(lines.join('\n'));
	return blocks.some(({kind}) => kind === 'grid')
		? blocks.map(block => movedDown(block, first - 1))
		: run.map(paragraphOf);
};
