import {isAmount, type Row, type Value} from '../../model/answer.js';
import {waterfallRows} from '../../query/waterfall.js';
import {floatingBar} from '../bar.js';
import {moneyIn} from '../cell-text.js';
import {printable, type Span} from '../line.js';
import type {Screen} from '../screen.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow, answerUnit} from './answer-columns.js';
import {comparedNames, sharedUnit} from './compared-names.js';
import {byOf, type Comparison, columnsToCompare} from './comparison.js';
import {unitCaption} from './report-path.js';

export type WaterfallScreen = Extract<Screen, {readonly kind: 'waterfall'}>;

const barColumns = 40;

const fenOf = (value: Value | undefined): number =>
	value !== undefined && value !== null && isAmount(value) ? value.fen : 0;

const isEnd = ({cells: {step}}: Pick<Row, 'cells'>): boolean => step === 'start' || step === 'end';

/** Between two close totals the steps would be too short to see: the scale then begins below the lowest of them. */
const scaleOf = (rows: readonly Row[]): readonly [low: number, high: number] => {
	const ends = rows.flatMap(row => [fenOf(row.cells.ends), ...(isEnd(row) ? [] : [fenOf(row.cells.begins)])]);
	const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
	return lowest > 0 ? [Math.max(0, lowest - (highest - lowest) / 3), highest] : [lowest, Math.max(0, highest)];
};

/** What made the difference between the first and the last column: from the one total, part by part, to the other. */
export const waterfallSheet = (screen: WaterfallScreen, comparison: Comparison, world: World): Sheet => {
	const {words, glyphs, wishes, vocabulary} = world;
	const compared = columnsToCompare(comparison, world, screen.path);
	const answer = waterfallRows(compared, screen.path, vocabulary, words);
	const unit = answerUnit(answer, world) ?? 'yuan';
	const by = byOf(comparison, world);
	const names = comparedNames(compared, world);
	const scale = scaleOf(answer.rows);
	const labelOf = ({step, code, label}: SheetRow['cells']): string =>
		step === 'start' || step === 'end'
			? (names.at(step === 'start' ? 0 : -1)?.short ?? '')
			: [code, label].filter(Boolean).join(' ');
	const amountSpans = (row: SheetRow): readonly Span[] => {
		const value = (isEnd(row) ? row.cells.ends : row.cells.change) ?? null;
		if (value === null || !isAmount(value)) {
			return [];
		}

		const sign = isEnd(row) ? '' : value.fen > 0 ? `${glyphs.up} +` : `${glyphs.down} `;
		return [{text: sign + moneyIn(value, unit)}];
	};

	const barSpans = (row: SheetRow, columns = barColumns): readonly Span[] => {
		const from = isEnd(row) ? scale[0] : fenOf(row.cells.begins);
		return [{text: floatingBar([from, fenOf(row.cells.ends)], scale, columns, glyphs).padEnd(columns)}];
	};

	const label: SheetColumn = {
		key: 'label',
		title: words('column.label'),
		align: 'left',
		importance: 1,
		least: 32,
		draw: ({cells}) => [{text: printable(labelOf(cells))}],
	};
	const change: SheetColumn = {
		key: 'change',
		title: words('column.change'),
		align: 'right',
		importance: 2,
		byMagnitude: true,
		draw: amountSpans,
	};
	const bars: SheetColumn = {
		key: 'bar',
		title: '',
		align: 'left',
		importance: 3,
		least: barColumns / 2,
		draw: barSpans,
	};
	return {
		path: [
			words('program.name'),
			...sharedUnit(compared),
			words('view.waterfall'),
			...names.map(({short}) => short),
			...(screen.path === '' ? [] : [screen.path]),
		],
		caption: [unitCaption(answerUnit(answer, world))],
		columns: wishes.bars ? [label, change, bars] : [label, change],
		rows: answer.rows.map(row => {
			const own = answerRow(row, {notable: !isEnd(row)});
			const opens: Screen | undefined = own.code === undefined || isEnd(row) ? own.opens : {...screen, path: own.code};
			return {...own, opens};
		}),
		pinned: [],
		detail: () => printable(answer.note ?? ''),
		empty: words('waterfall.none'),
		answer,
		command: [
			'compare',
			...screen.reports,
			...(by === undefined ? [] : ['--by', by]),
			...(screen.path === '' ? [] : ['--path', screen.path]),
			'--waterfall',
		],
	};
};
