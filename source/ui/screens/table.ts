import {unitLabels} from '../../model/amount.js';
import type {Column} from '../../model/answer.js';
import type {ReportContents} from '../../model/report.js';
import {printedTable} from '../../query/printed-table.js';
import {printable} from '../line.js';
import {placeText} from '../place-text.js';
import type {Sheet, SheetColumn} from '../sheet.js';
import type {World} from '../world.js';
import {answerRow} from './answer-columns.js';
import {reportPath} from './report-path.js';

const widestColumn = 36;
const narrowestColumn = 12;
const mostHeadLines = 3;

/** `收入 / 预算数` in as many lines as there are for titles; upper parts too many for them share the first line. */
const headOf = (path: string, lines: number): string => {
	const parts = path.split(' / ').filter(Boolean);
	const upper = parts.slice(0, Math.max(0, parts.length - lines + 1)).join('/');
	return (parts.length > lines ? [upper, ...parts.slice(parts.length - lines + 1)] : parts).join('\n');
};

const printedColumn = (
	column: Column,
	index: number,
	{frozen, lines, columns}: {readonly frozen: number; readonly lines: number; readonly columns: number},
): SheetColumn => ({
	key: column.key,
	title: headOf(printable(column.title ?? column.key), lines),
	align: column.kind === 'amount' ? 'right' : 'left',
	importance: index + 1,
	// Two columns beside each other even on a narrow terminal
	most: Math.max(narrowestColumn, Math.min(widestColumn, Math.floor(columns / 2) - 3)),
	frozen: index < frozen,
	isCell: index >= frozen,
	...(column.kind === 'amount' ? {} : {least: 6}),
	draw: ({cells}) => [{text: printable(String(cells[column.key] ?? ''))}],
});

/** A table as it stands in the report: every cell, its header and first columns always in sight. */
export const tableSheet = (contents: ReportContents, n: number, row: number | undefined, world: World): Sheet => {
	const {words, glyphs} = world;
	const report = contents.report.id;
	const printed = printedTable(contents, n, words);
	const statement = contents.statements.find(table => table.n === n);
	const depth = Math.max(1, ...printed.columns.map(({title}) => (title ?? '').split(' / ').length));
	const headLines = Math.min(depth, mostHeadLines);
	const body = printed.rows
		.map((entry, index) => ({entry, index, kind: statement?.rows[index]?.kind}))
		.filter(({kind}) => kind !== 'header' && kind !== 'column_numbers');
	const name = [printed.number, printed.title].filter(Boolean).join(' ');
	const where = statement === undefined ? '' : `${printable(statement.file)} ${placeText(statement.first, words)}`;
	return {
		path: reportPath(report, world, printable(name === '' ? `${n}` : name)),
		caption: [`${n}/${contents.statements.length}`, statement?.unit ? unitLabels[statement.unit] : ''],
		columns: printed.columns.map((column, index) =>
			printedColumn(column, index, {frozen: printed.frozen, lines: headLines, columns: world.columns}),
		),
		rows: body.map(({entry, kind}) => answerRow(entry, {report, ...(kind === 'artefact' ? {tone: 'dim'} : {})})),
		pinned: [],
		detail(_, key) {
			const column = printed.columns.find(candidate => candidate.key === key);
			return [column?.title ?? '', where, ...printed.notes].filter(Boolean).map(printable).join(` ${glyphs.dot} `);
		},
		empty: printable(printed.notes.join(' ') || words('table.blank')),
		pans: true,
		headLines,
		start: Math.max(
			0,
			body.findIndex(({index}) => index + 1 === row),
		),
		answer: printed,
		command: ['table', report, String(n)],
	};
};
