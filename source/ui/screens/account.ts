import {isAmount} from '../../model/answer.js';
import type {ReportContents} from '../../model/report.js';
import {rankRows} from '../../query/rank.js';
import {bar} from '../bar.js';
import {printable} from '../line.js';
import type {Sheet, SheetColumn} from '../sheet.js';
import type {World} from '../world.js';
import {accountHistory} from './account-history.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {reportName, unitCaption} from './report-path.js';

const barColumns = 16;

/** One account in every report that has it, the largest first. */
export const accountSheet = (code: string, reports: readonly ReportContents[], world: World): Sheet => {
	const {words, glyphs, wishes} = world;
	const answer = rankRows(reports, code, world.vocabulary, words);
	const fens = answer.rows.map(({cells: {amount}}) =>
		amount !== undefined && amount !== null && isAmount(amount) ? amount.fen : 0,
	);
	const most = Math.max(1, ...fens);
	const bars: SheetColumn = {
		key: 'bar',
		title: '',
		align: 'left',
		importance: 4,
		draw({cells: {amount}}) {
			const fen = amount !== undefined && amount !== null && isAmount(amount) ? amount.fen : 0;
			return [{text: bar(fen / most, barColumns, glyphs).padEnd(barColumns)}];
		},
	};
	// What is the same in all rows stands in the breadcrumb
	const isShared = (key: string): boolean => new Set(answer.rows.map(({cells}) => cells[key])).size <= 1;
	const columns = answerColumns(answer, world, {unit: {least: 16}}).filter(
		({key}) => (key !== 'code' && key !== 'label') || !isShared(key),
	);
	const history = /^\d+$/.test(code) ? accountHistory(code, world) : [];
	const name = answer.rows.map(({cells}) => cells.label).find(label => typeof label === 'string') ?? '';
	return {
		path: [
			words('program.name'),
			words('view.account'),
			printable([...new Set([code, name])].filter(Boolean).join(' ')),
		],
		caption: [words('home.report_count', {count: answer.rows.length}), unitCaption(answerUnit(answer, world))],
		columns: wishes.bars ? columns.flatMap(column => (column.key === 'amount' ? [column, bars] : [column])) : columns,
		rows: answer.rows.map(row => {
			const report = String(row.cells.report);
			return answerRow(row, {report, stands: [report]});
		}),
		pinned: [],
		...(history.length === 0
			? {}
			: {summary: history.map(([name, about]) => `${name} ${glyphs.dot} ${about}`).join('  ')}),
		detail: row =>
			[row === undefined ? '' : reportName(String(row.cells.report), world), printable(answer.note ?? '')]
				.filter(Boolean)
				.join(` ${glyphs.dot} `),
		empty: answer.note ?? words('rank.nobody'),
		answer,
		command: ['rank', code],
	};
};
