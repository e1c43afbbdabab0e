import {Box, useCursor} from 'ink';
import {lazy, type ReactNode, Suspense} from 'react';
import type {Frame} from '../frame.js';
import {line} from '../line.js';
import type {Theme} from '../theme.js';
import {Lines} from './lines.js';

// ink-table is loaded with the first card, not with the first screen
const Card = lazy(async () => ({default: (await import('./card.js')).Card}));

export const Screen = ({
	frame,
	columns,
	theme,
}: {
	readonly frame: Frame;
	readonly columns: number;
	readonly theme: Theme;
}): ReactNode => {
	const {above, card, below, caret} = frame;
	const {setCursorPosition} = useCursor();
	setCursorPosition(caret);
	const blank = Array.from({length: (card?.length ?? 0) + 2}, () => line(columns));
	return (
		<Box flexDirection="column" width={columns}>
			<Lines lines={above} theme={theme} />
			{card !== undefined && (
				<Suspense fallback={<Lines lines={blank} theme={theme} />}>
					<Card pairs={card} columns={columns} theme={theme} />
				</Suspense>
			)}
			<Lines lines={below} theme={theme} />
		</Box>
	);
};
