import {Text} from 'ink';
import type {ReactNode} from 'react';
import {type Line, paintLine, textOf} from '../line.js';
import type {LineTokens} from '../line-tokens.js';
import type {Theme} from '../theme.js';

/** Lines that have their width already, as Ink's own cutting is wrong. */
export const Lines = ({
	lines,
	theme,
	tokens,
}: {
	readonly lines: readonly Line[];
	readonly theme: Theme;
	readonly tokens: LineTokens;
}): ReactNode => (
	<Text>{lines.map(line => tokens.tokenFor(textOf(line).trim() === '' ? '' : paintLine(line, theme))).join('\n')}</Text>
);
