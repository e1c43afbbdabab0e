import {Text} from 'ink';
import {Table} from 'ink-table';
import type {PropsWithChildren, ReactElement, ReactNode} from 'react';
import {fit, width} from '../../model/width.js';
import {printable} from '../line.js';
import type {Theme} from '../theme.js';

type Pair = {readonly label: string; readonly value: string};
type CellProps = PropsWithChildren<{readonly column?: number}>;

/** Without titles and without rules between the rows: two lines a row are too many for a terminal. */
class Dense extends Table<Pair> {
	override heading = (): ReactElement => <></>;
	override separator = (): ReactElement => <></>;
}

/** The border and the one space at either side of a cell, for two cells. */
const drawnAround = 3 + 4;

/** A few labels with their values in a border, exactly as wide as the terminal. */
export const Card = ({
	pairs,
	columns,
	theme,
}: {
	readonly pairs: ReadonlyArray<readonly [label: string, value: string]>;
	readonly columns: number;
	readonly theme: Theme;
}): ReactNode => {
	const room = Math.max(2, columns - drawnAround);
	const labels = Math.min(Math.floor(room / 2), Math.max(1, ...pairs.map(([label]) => width(label))));
	const widths = [labels, room - labels];
	// ink-table pads by characters; Chinese needs columns, so the cells are cut and padded anew
	const cell = (text: string, column: number): string => ` ${fit(printable(text).trim(), widths[column] ?? 0)} `;
	return (
		// A table of ink-table keeps the cells and rules it began with: other widths are another table
		<Dense
			key={widths.join(' ')}
			data={pairs.map(([label, value]): Pair => ({label, value}))}
			columns={['label', 'value']}
			cell={({column = 0, children}: CellProps) => (
				<Text>{theme.paint(cell(String(children), column), column === 0 ? 'dim' : undefined)}</Text>
			)}
			skeleton={({column, children}: CellProps) => (
				<Text>
					{theme.paint(column === undefined ? String(children) : '─'.repeat((widths[column] ?? 0) + 2), 'dim')}
				</Text>
			)}
		/>
	);
};
