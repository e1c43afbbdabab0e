import {Text} from 'ink';
import type {Key, ReactNode} from 'react';
import {type Line, paintLine} from '../line.js';
import type {Theme} from '../theme.js';

/** One text a line: Ink writes only the lines that changed. They have their width already; Ink's own cutting is wrong. */
export const Lines = ({lines, theme}: {readonly lines: readonly Line[]; readonly theme: Theme}): ReactNode =>
	lines.map((line, index) => (
		<Text key={index as Key} wrap="truncate">
			{paintLine(line, theme)}
		</Text>
	));
