import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {type Line, paintLine, textOf} from '../line.js';
import type {Theme} from '../theme.js';

type Run = {readonly first: number; readonly texts: readonly string[]};

/** Neighbouring blank lines together, every other line for itself. */
const runsOf = (texts: readonly string[]): readonly Run[] => {
	const runs: Array<{first: number; texts: string[]}> = [];
	for (const [index, text] of texts.entries()) {
		const last = runs.at(-1);
		if (last !== undefined && text === '' && last.texts[0] === '') {
			last.texts.push(text);
		} else {
			runs.push({first: index, texts: [text]});
		}
	}

	return runs;
};

/** One text a line, whose width it has already, as Ink's own cutting is wrong. Blank lines cost Ink nothing this way. */
export const Lines = ({lines, theme}: {readonly lines: readonly Line[]; readonly theme: Theme}): ReactNode => {
	const texts = lines.map(line => (textOf(line).trim() === '' ? '' : paintLine(line, theme)));
	return runsOf(texts).map(({first, texts: [text = '', ...more]}) =>
		text === '' ? (
			<Box key={first} height={more.length + 1} />
		) : (
			<Text key={first} wrap="truncate">
				{text}
			</Text>
		),
	);
};
