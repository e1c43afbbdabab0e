import type {Unit} from '../../model/amount.js';
import {type Answer, isAmount} from '../../model/answer.js';
import {width} from '../../model/width.js';
import {moneyIn} from '../cell-text.js';
import {printable} from '../line.js';
import type {Sheet, SheetColumn} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow, answerUnit} from './answer-columns.js';
import type {ComparedName} from './compared-names.js';

const mostName = 32;
const mostTitle = 14;

/** Numbers are never cut. */
const widestAmount = ({rows}: Answer, key: string, unit: Unit): number =>
	Math.max(
		0,
		...rows.map(({cells}) => {
			const value = cells[key] ?? null;
			return value !== null && isAmount(value) ? width(moneyIn(value, unit)) : 0;
		}),
	);

/** A comparison turned round: what is compared below each other, an account beside the other. */
export const transposedSheet = (
	answer: Answer,
	names: readonly ComparedName[],
	world: World,
): Pick<Sheet, 'columns' | 'rows' | 'pinned' | 'headLines' | 'pans' | 'detail' | 'answer'> => {
	const {words, glyphs} = world;
	const unit = answerUnit(answer, world) ?? 'yuan';
	const accounts = answer.columns.filter(({kind}) => kind === 'amount');
	const byCells = new Map(answer.rows.map(({cells}, index) => [cells, names[index]?.short]));
	const first: SheetColumn = {
		key: 'compared',
		title: words('column.compared'),
		align: 'left',
		importance: 1,
		frozen: true,
		least: 12,
		most: mostName,
		draw: ({cells}) => [{text: byCells.get(cells) ?? printable(String(cells.compared ?? ''))}],
	};
	const columns = accounts.map(({key, title = ''}, index): SheetColumn => {
		const [code = '', ...label] = printable(title).split(' ');
		return {
			key,
			title: label.length === 0 ? code : `${code}\n${label.join(' ')}`,
			align: 'right',
			importance: index + 2,
			most: Math.max(mostTitle, widestAmount(answer, key, unit)),
			isCell: true,
			draw({cells}) {
				const value = cells[key] ?? null;
				return value !== null && isAmount(value)
					? [{text: moneyIn(value, unit)}]
					: [{text: glyphs.missing, tone: 'dim'}];
			},
		};
	});
	const rows = answer.rows.map(row => answerRow(row));
	return {
		columns: [first, ...columns],
		rows: rows.filter(({mark}) => mark !== 'total'),
		pinned: rows.filter(({mark}) => mark === 'total'),
		headLines: 2,
		pans: true,
		detail: (_, key) =>
			[printable(accounts.find(account => account.key === key)?.title ?? ''), printable(answer.note ?? '')]
				.filter(Boolean)
				.join(` ${glyphs.dot} `),
		answer,
	};
};
