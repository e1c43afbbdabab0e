import {type Answer, isAmount, type Value} from '../../model/answer.js';
import {compareRows} from '../../query/compare.js';
import type {ComparedColumn} from '../../query/compared-columns.js';
import {floatingBar} from '../bar.js';
import {moneyIn} from '../cell-text.js';
import {printable, type Span} from '../line.js';
import type {Screen} from '../screen.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow, answerUnit} from './answer-columns.js';
import {comparedNames} from './compared-names.js';
import {type Comparison, columnsToCompare} from './comparison.js';
import {unitCaption} from './report-path.js';

export type WaterfallScreen = Extract<Screen, {readonly kind: 'waterfall'}>;

const barColumns = 40;

const fenOf = (value: Value | undefined): number =>
	value !== undefined && value !== null && isAmount(value) ? value.fen : 0;

const numberOf = (value: Value | undefined): number => (typeof value === 'number' ? value : 0);

/** The first total, each part's change from where the one before it ended, and the last total. */
const stepsOf = (
	answer: Answer,
	screen: WaterfallScreen,
	ends: readonly {key: string; title: string}[],
): readonly SheetRow[] => {
	const [whole, ...parts] = answer.rows;
	if (whole === undefined) {
		return [];
	}

	const [first, last] = ends.map(({key, title}): SheetRow => {
		const amount = whole.cells[`amount_${key}`] ?? null;
		return {cells: {label: title, amount, from: 0, to: fenOf(amount)}, mark: 'total'};
	});
	let running = numberOf(first?.cells.to);
	const steps = parts.map((part): SheetRow => {
		const from = running;
		running += fenOf(part.cells.change);
		const row = answerRow(part);
		const opens: Screen | undefined = row.code === undefined ? row.opens : {...screen, path: row.code};
		return {...row, opens, notable: true, cells: {...part.cells, amount: part.cells.change ?? null, from, to: running}};
	});
	return [first, ...steps, last].filter(row => row !== undefined);
};

/** Between two close totals the steps would be too short to see: the scale then begins below the lowest of them. */
const scaleOf = (rows: readonly SheetRow[]): readonly [low: number, high: number] => {
	const ends = rows.flatMap(({cells, mark}) => [
		numberOf(cells.to),
		...(mark === 'total' ? [] : [numberOf(cells.from)]),
	]);
	const [lowest, highest] = [Math.min(...ends), Math.max(...ends)];
	return lowest > 0 ? [Math.max(0, lowest - (highest - lowest) / 3), highest] : [lowest, Math.max(0, highest)];
};

/** A part that alone made the whole difference says nothing; what made it in turn is shown then. */
const partsOf = (compared: readonly ComparedColumn[], path: string, world: World): Answer => {
	const question = {path, depth: 1, onlyDifferences: true, sortByChange: true};
	const answer = compareRows(compared, question, world.vocabulary, world.words);
	const [only, ...others] = answer.rows.filter(({mark}) => mark !== 'total');
	const code = only?.cells.code;
	if (others.length > 0 || typeof code !== 'string' || code === path) {
		return answer;
	}

	const below = partsOf(compared, code, world);
	return below.rows.length > 1 ? below : answer;
};

/** What made the difference between the first and the last column: from the one total, part by part, to the other. */
export const waterfallSheet = (screen: WaterfallScreen, comparison: Comparison, world: World): Sheet => {
	const {words, glyphs, wishes} = world;
	const compared = columnsToCompare(comparison, world, screen.path);
	const answer = partsOf(compared, screen.path, world);
	const unit = answerUnit(answer, world) ?? 'yuan';
	const [first, last = first] = [compared[0], compared.at(-1)];
	const names = comparedNames(compared, world);
	const ends = [first, last].map((column, index) => ({
		key: column?.key ?? '',
		title: names.at(index === 0 ? 0 : -1)?.short ?? '',
	}));
	const rows = stepsOf(answer, screen, ends);
	const [low, high] = scaleOf(rows);
	const amountSpans = ({cells, mark}: SheetRow): readonly Span[] => {
		const value = cells.amount ?? null;
		if (value === null || !isAmount(value)) {
			return [];
		}

		const sign = mark === 'total' ? '' : value.fen > 0 ? `${glyphs.up} +` : `${glyphs.down} `;
		return [{text: sign + moneyIn(value, unit)}];
	};

	const barSpans = ({cells, mark}: SheetRow, columns = barColumns): readonly Span[] => {
		const from = mark === 'total' ? low : numberOf(cells.from);
		return [{text: floatingBar([from, numberOf(cells.to)], [low, high], columns, glyphs).padEnd(columns)}];
	};

	const label: SheetColumn = {
		key: 'label',
		title: words('column.label'),
		align: 'left',
		importance: 1,
		least: 32,
		draw: ({cells}) => [{text: printable([cells.code, cells.label].filter(Boolean).join(' '))}],
	};
	const amount: SheetColumn = {
		key: 'amount',
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
			words('view.waterfall'),
			...names.map(({short}) => short),
			...(screen.path === '' ? [] : [screen.path]),
		],
		caption: [unitCaption(answerUnit(answer, world))],
		columns: wishes.bars ? [label, amount, bars] : [label, amount],
		rows,
		pinned: [],
		detail: () => printable(answer.note ?? ''),
		empty: words('waterfall.none'),
		answer,
		command: ['compare', ...screen.reports, ...(screen.by === undefined ? [] : ['--by', screen.by])],
	};
};
