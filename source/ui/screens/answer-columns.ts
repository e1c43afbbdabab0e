import type {Unit} from '../../model/amount.js';
import type {Answer, Column, Row, Target, Value} from '../../model/answer.js';
import {titleOf, unitFor, valueText} from '../cell-text.js';
import {reportScreen, type Screen} from '../screen.js';
import type {SheetColumn, SheetRow} from '../sheet.js';
import type {Tone} from '../theme.js';
import type {World} from '../world.js';
import {outlineTabOf} from './report-path.js';

const numeric: ReadonlySet<Column['kind']> = new Set(['amount', 'count', 'year', 'percent']);
/** Text is cut so far before a column drops out; what a row is called is cut least. */
const comfortableText = 20;
const comfortableName = 36;

const valueTones: Readonly<Record<string, Tone>> = {
	error: 'error',
	fail: 'error',
	contradicts: 'error',
	warning: 'warning',
	rounding: 'warning',
	stretch: 'warning',
	matches: 'good',
	exact: 'good',
};

const toneOf = (value: Value): Tone | undefined =>
	typeof value === 'string' && Object.hasOwn(valueTones, value) ? valueTones[value] : undefined;

/** A column of an answer as it is drawn; `more` says what a screen wants otherwise. */
const answerColumn = (
	column: Column,
	unit: Unit,
	{words}: Pick<World, 'words'>,
	more: Partial<SheetColumn> = {},
): SheetColumn => ({
	key: column.key,
	title: titleOf(column, words),
	align: numeric.has(column.kind) ? 'right' : 'left',
	importance: column.importance,
	...(numeric.has(column.kind) || column.kind === 'code' || column.kind === 'flag'
		? {}
		: {least: column.importance === 1 ? comfortableName : comfortableText}),
	draw({cells}) {
		const value = cells[column.key] ?? null;
		return [{text: valueText(value, column, unit, words), tone: toneOf(value)}];
	},
	...more,
});

export const answerUnit = (answer: Answer, {wishes}: Pick<World, 'wishes'>): Unit | undefined =>
	unitFor(answer, wishes.moneyUnit);

const isBlank = (value: Value | undefined): boolean =>
	value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The columns of an answer that people see, in its order; one without any value takes no room. */
export const answerColumns = (
	answer: Answer,
	world: World,
	changes: Readonly<Record<string, Partial<SheetColumn> | false>> = {},
): readonly SheetColumn[] => {
	const unit = answerUnit(answer, world) ?? 'yuan';
	return answer.columns
		.filter(({key, importance}) => importance > 0 && changes[key] !== false)
		.filter(({key}) => answer.rows.length === 0 || !answer.rows.every(({cells}) => isBlank(cells[key])))
		.map(column => answerColumn(column, unit, world, changes[column.key] || {}));
};

/** The screen a target of an answer is shown on. */
export const screenFor = (target: Target): Screen => {
	switch (target.kind) {
		case 'report': {
			return reportScreen(target.report);
		}

		case 'outline': {
			return reportScreen(target.report, outlineTabOf(target.path), target.path);
		}

		case 'table': {
			const {report, n, row} = target;
			return {kind: 'table', report, n, ...(row === undefined ? {} : {row})};
		}

		case 'fact': {
			return {kind: 'figure', fact: target.fact};
		}

		case 'account': {
			return {kind: 'account', code: target.code};
		}

		case 'prose': {
			return {...reportScreen(target.report, 'prose'), line: target.line};
		}
	}
};

const textCell = (value: Value | undefined): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

/** The report a row is about: its `report` cell, or the one its target or figure belongs to. */
const reportOf = ({cells, opens}: Row): string | undefined => {
	if (opens !== undefined && 'report' in opens) {
		return opens.report;
	}

	return opens?.kind === 'fact' ? opens.fact.split(':')[0] : textCell(cells.report);
};

export const answerRow = (row: Row, more: Partial<SheetRow> = {}): SheetRow => ({
	cells: row.cells,
	opens: row.opens === undefined ? undefined : screenFor(row.opens),
	facts: row.facts,
	report: reportOf(row),
	code: textCell(row.cells.code) ?? (row.cells.level === 'line' ? textCell(row.cells.label) : undefined),
	...(row.mark === undefined ? {} : {mark: row.mark}),
	...more,
});
