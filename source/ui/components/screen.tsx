import {Box, useCursor} from 'ink';
import {lazy, type ReactNode, Suspense} from 'react';
import type {Frame} from '../frame.js';
import {type LineTokens, tokenColumns} from '../line-tokens.js';
import type {Theme} from '../theme.js';
import {Lines} from './lines.js';

// ink-table is loaded with the first card, not with the first screen
const Card = lazy(async () => ({default: (await import('./card.js')).Card}));

export const Screen = ({
	frame,
	columns,
	theme,
	tokens,
}: {
	readonly frame: Frame;
	readonly columns: number;
	readonly theme: Theme;
	readonly tokens: LineTokens;
}): ReactNode => {
	const {above, card, below, caret} = frame;
	const {setCursorPosition} = useCursor();
	setCursorPosition(caret);
	return (
		<Box flexDirection="column" width={card === undefined ? tokenColumns : Math.max(tokenColumns, columns)}>
			{above.length > 0 && <Lines lines={above} theme={theme} tokens={tokens} />}
			{card !== undefined && (
				<Suspense fallback={<Box height={card.length + 2} />}>
					<Card pairs={card} columns={columns} theme={theme} />
				</Suspense>
			)}
			<Lines lines={below} theme={theme} tokens={tokens} />
		</Box>
	);
};
