import {type Answer, isAmount, type Row} from '../../model/answer.js';
import {percentOf} from '../../query/arithmetic.js';
import {rankColumns} from '../../query/rank.js';
import {bar} from '../bar.js';
import {printable} from '../line.js';
import type {Sheet, SheetColumn} from '../sheet.js';
import type {Survey} from '../survey.js';
import type {World} from '../world.js';
import {accountHistory} from './account-history.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {reportName, unitCaption} from './report-path.js';
import {surveySummary} from './survey-summary.js';

const barColumns = 16;

const fenOf = ({cells: {amount}}: Pick<Row, 'cells'>): number =>
	amount !== undefined && amount !== null && isAmount(amount) ? amount.fen : 0;

/** Rows of single reports as one ranking; accounts and lines of the same name never mix. */
const ranked = ({found}: Survey): readonly Row[] => {
	const rows = found.map(({row}) => row);
	const accounts = rows.filter(({cells}) => cells.code !== null);
	const own = accounts.length * 2 >= rows.length ? accounts : rows.filter(({cells}) => cells.code === null);
	const sorted = [...own].sort(
		(a, b) => fenOf(b) - fenOf(a) || (String(a.cells.report) < String(b.cells.report) ? -1 : 1),
	);
	let rank = 0;
	const ranks = sorted.map((row, index) => {
		rank = index > 0 && fenOf(row) === fenOf(sorted[index - 1] as Row) ? rank : index + 1;
		return rank;
	});
	return sorted.map((row, index) => {
		const above = (ranks[index] ?? 1) - 1;
		return {
			...row,
			cells: {...row.cells, rank: above + 1, percentile: percentOf(sorted.length - above, sorted.length)},
		};
	});
};

const barColumn = (most: number, {glyphs}: World): SheetColumn => ({
	key: 'bar',
	title: '',
	align: 'left',
	importance: 4,
	draw: row => [{text: bar(fenOf(row) / most, barColumns, glyphs).padEnd(barColumns)}],
});

/** One account in every report that has it, the largest first. */
export const accountSheet = (code: string, survey: Survey, world: World): Sheet => {
	const {words, glyphs, wishes} = world;
	const rows = ranked(survey);
	const without = survey.done - survey.failed - rows.length;
	const answer: Answer = {
		columns: rankColumns,
		rows,
		...(without <= 0 ? {} : {note: words('rank.without', {text: code, without})}),
	};
	// What is the same in all rows stands in the breadcrumb
	const isShared = (key: string): boolean => new Set(rows.map(({cells}) => cells[key])).size <= 1;
	const columns = answerColumns(answer, world, {unit: {least: 16}}).filter(
		({key}) => (key !== 'code' && key !== 'label') || !isShared(key),
	);
	const bars = barColumn(Math.max(1, ...rows.slice(0, 1).map(fenOf)), world);
	const history = /^\d+$/.test(code) ? accountHistory(code, world) : [];
	const name = rows.map(({cells}) => cells.label).find(label => typeof label === 'string') ?? '';
	const summary = [
		surveySummary(survey, world),
		...history.map(([title, about]) => `${title} ${glyphs.dot} ${about}`),
	].filter(Boolean);
	return {
		path: [
			words('program.name'),
			words('view.account'),
			printable([...new Set([code, name])].filter(Boolean).join(' ')),
		],
		caption: [words('home.report_count', {count: rows.length}), unitCaption(answerUnit(answer, world))],
		columns: wishes.bars ? columns.flatMap(column => (column.key === 'amount' ? [column, bars] : [column])) : columns,
		rows: rows.map(row => {
			const report = String(row.cells.report);
			return answerRow(row, {report, stands: [report]});
		}),
		pinned: [],
		...(summary.length === 0 ? {} : {summary: summary.join('  ')}),
		detail: row =>
			[row === undefined ? '' : reportName(String(row.cells.report), world), printable(answer.note ?? '')]
				.filter(Boolean)
				.join(` ${glyphs.dot} `),
		empty: survey.done < survey.all ? '' : (answer.note ?? words('rank.nobody')),
		answer,
		command: ['rank', code],
	};
};
