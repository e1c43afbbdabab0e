import {type Block, type Cell, placeLabel} from '../../source/model/document.js';

const cellText = ({text, origin}: Cell): string => `${origin === undefined ? '' : '^'}${text.replaceAll('\n', '⏎')}`;

/** Blocks as a person would sketch them: a paragraph with its place, a grid with the place of each row's first cell. */
export const showBlocks = (blocks: readonly Block[]): string =>
	blocks
		.flatMap(block =>
			block.kind === 'paragraph'
				? [`${placeLabel(block.place)}: ${block.text}`]
				: block.rows.map((row, index) =>
						`${index === 0 ? '+' : '|'} ${placeLabel((row[0] as Cell).place)}: ${row.map(cellText).join(' | ')}`.trimEnd(),
					),
		)
		.join('\n');

/** Written as a template in a test: the first line break and the indentation of the code go. */
export const lines = (text: string): string =>
	text
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '')
		.join('\n');
