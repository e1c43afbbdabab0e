import type {Cell} from '../model/document.js';
import type {Side} from '../model/fact.js';
import {labelKey, withoutSpace} from '../model/label.js';
import {type Column, timeWords} from './columns.js';
import type {Context} from './context.js';
import {frameOf, type ReadTable} from './figure-frame.js';
import {addMoney, addQuantity, addUnclassified, countUnit, type Figures, unitOf} from './figures.js';
import {isPlainlyAmount, readPrinted} from './printed.js';
import type {RowKeys} from './row-keys.js';

const longestAmount = 24;

/** What is aimed at, reached and weighed is no money, though it can be printed as 10.22. */
export const holdsTargets = ({path}: Column): boolean => /指标值|目标值|完成值|权重|分值|得分/u.test(path.join('/'));

/** A month printed as 2024.06 is none, either. */
export const holdsTimes = ({role, path}: Column): boolean => role === 'text' && timeWords.test(path.at(-1) ?? '');

/** One row of a table: its cells become facts, quantities, or are listed as unclassified. */
export class RowFigures {
	constructor(
		readonly context: Context,
		readonly table: ReadTable,
		readonly row: readonly Cell[],
		readonly index: number,
		readonly figures: Figures,
	) {}

	/** The columns of those given in which the row prints a number of its own. */
	numbersIn(columns: readonly Column[]): readonly Column[] {
		return columns.filter(({index}) => {
			const cell = this.row[index];
			return cell?.origin === undefined && ['number', 'percent'].includes(readPrinted(cell?.text ?? '').kind);
		});
	}

	add(keys: RowKeys, side: Side | null, column: Column): void {
		const {context, table, figures} = this;
		const cell = this.row[column.index] as Cell;
		const frame = frameOf(context, table, side, keys, column, this.index);
		const leaf = column.path.at(-1) ?? '';
		const label = keys.label ?? '';
		if (column.role === 'quantity' || frame.measure === 'change_pct' || this.#isCount(label, leaf)) {
			const units = context.words.countUnits;
			const unit = this.#printedUnit(column) ?? countUnit(label, units) ?? countUnit(leaf, units);
			addQuantity(figures, frame, cell, unit);
			return;
		}

		addMoney(figures, frame, cell, unitOf([...column.path, label], table.unit));
	}

	/** A cell with digits that is no number we can read (`1 202.95`, `约30`) is listed, not passed over. */
	addUnread(keys: RowKeys, side: Side | null, columns: readonly Column[]): void {
		for (const column of columns) {
			const cell = this.row[column.index];
			if (cell === undefined || cell.origin !== undefined || readPrinted(cell.text).kind !== 'text') {
				continue;
			}

			const text = withoutSpace(cell.text.normalize('NFKC'));
			if (/\d/u.test(text) && text.length <= longestAmount) {
				this.addUnclassified(keys, side, column, 'not read as a number');
			}
		}
	}

	/** Numbers in columns of words are listed, except the codes and line numbers those columns are for. */
	addOthers(keys: RowKeys, side: Side | null, columns: readonly Column[]): void {
		for (const column of this.numbersIn(columns)) {
			const cell = this.row[column.index] as Cell;
			const isWords = column.role === 'label' || column.role === 'text';
			const isStray = isPlainlyAmount(cell.text) || readPrinted(cell.text).kind === 'percent';
			const isTarget = holdsTargets(column);
			if (!isWords || holdsTimes(column) || (isStray && !isTarget) || this.#isCode(column, cell)) {
				continue;
			}

			if (isTarget) {
				const frame = frameOf(this.context, this.table, side, keys, column, this.index);
				addQuantity(this.figures, frame, cell, this.#printedUnit(column));
			} else {
				this.addUnclassified(keys, side, column, 'a number in a column of words');
			}
		}
	}

	addUnclassified(keys: RowKeys, side: Side | null, column: Column, reason: string): void {
		const frame = frameOf(this.context, this.table, side, keys, column, this.index);
		addUnclassified(this.figures, frame, this.row[column.index] as Cell, reason);
	}

	/** The unit that a column of its own (计量单位) prints for a target. */
	#printedUnit({path}: Column): string | null {
		const isTarget = /指标值|目标值|完成值/u.test(path.at(-1) ?? '');
		const column =
			isTarget && this.table.columns.find(other => /^(?:绩效)?[计度]量单位$/u.test(other.path.at(-1) ?? ''));
		return (column && withoutSpace(this.row[column.index]?.text ?? '')) || null;
	}

	#isCode({role, path}: Column, cell: Cell): boolean {
		return (
			role === 'text' &&
			(/编码|代码|编号|年度|年份|日期/u.test(path.at(-1) ?? '') || withoutSpace(cell.text).length > 12)
		);
	}

	/** 机构运行信息表 and some 三公 lists mix money with vehicles, people and visits; their labels tell them apart. */
	#isCount(label: string, leaf: string): boolean {
		const {kind} = this.table;
		if (kind !== 'agency_operations' && kind !== 'three_public') {
			return /统计数/u.test(leaf) && countUnit(label, this.context.words.countUnits) !== null;
		}

		const {countUnits, countWords, countedThings} = this.context.words;
		const words = kind === 'agency_operations' ? [...countWords, ...countedThings] : countWords;
		const isCounted = words.some(word => labelKey(label).includes(word)) && !/费|金额|支出|收入|资金/u.test(label);
		return countUnit(label, countUnits) !== null || isCounted;
	}
}
