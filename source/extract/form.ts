import type {Unit} from '../model/amount.js';
import type {Cell} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import type {StatementKind} from '../model/report.js';
import type {Context} from './context.js';
import {carriedIn} from './figure-frame.js';
import {addMoney, addQuantity, addUnclassified, countUnit, type FigureFrame, type Figures, unitOf} from './figures.js';
import {type FormRow, filledCells, formRows, groupAbove, nameBefore, namesAbove, pairHead} from './form-rows.js';
import {fundNamed, measureNamed, periodOfPath, sumLevel} from './meaning.js';
import {readPrinted} from './printed.js';

type Row = readonly Cell[];

type FormTable = {
	readonly n: number;
	readonly key: string;
	readonly kind: StatementKind;
	readonly unit: Unit | null;
	readonly rows: readonly Row[];
};

/** What a number of a form stands for: the name of its row and the path of its column. */
type Reading = {
	readonly label: string;
	readonly path: readonly string[];
	readonly names: readonly string[];
	/** What says of which stage a pair's value is, where its own name does not. */
	readonly head?: string | undefined;
};

const quantityWords = /得分|[(（]分[)）]|评分|总分|权重|分值|[%％]|率$|率分值|数量|人数|编制/u;
const moneyWords = /预算|执行数|资金|金额|拨款|支出|收入|经费|万元|投资|总额|合计|结转|结余|自筹|补助/u;
const codeWords = /编码|代码|编号|电话|传真|日期|时间|期限|邮编|年度$/u;

/** Forms of performance targets (绩效): money of the project is a fact, weights, targets and scores are quantities. */
export const normaliseForm = (context: Context, table: FormTable, figures: Figures): void => {
	const rows = formRows(table.rows);
	const formUnit =
		table.unit ??
		rows.flatMap(({row}) => row.map(cell => unitOf([withoutSpace(cell.text)], null))).find(unit => unit !== null) ??
		null;
	for (const [position, {row}] of rows.entries()) {
		for (const [column, cell] of row.entries()) {
			const printed = readPrinted(cell.text);
			if (cell.origin === undefined && (printed.kind === 'number' || printed.kind === 'percent')) {
				addNumber(context, {...table, unit: formUnit}, rows, position, column, cell, figures);
			}
		}
	}
};

const addNumber = (
	context: Context,
	table: FormTable,
	rows: readonly FormRow[],
	position: number,
	column: number,
	cell: Cell,
	figures: Figures,
): void => {
	const {kind, row, index, head} = rows[position] as FormRow;
	const reading = readingOf(rows, position, column);
	const {label, path, names} = reading;
	const frame = frameOf(context, table, index, column, reading);
	const said = names.join('/');
	if (kind === 'indicator' || kind === 'indicator_head') {
		addQuantity(figures, frame, cell, indicatorUnit(row, head, column));
	} else if (
		quantityWords.test(path.at(-1) ?? '') ||
		quantityWords.test(names[0] ?? '') ||
		readPrinted(cell.text).kind === 'percent'
	) {
		addQuantity(figures, frame, cell, /分/u.test(said) ? '分' : countUnit(label, context.words.countUnits));
	} else if (codeWords.test(names[0] ?? '')) {
		// A code or a date that happens to be digits is no figure.
	} else if (kind === 'funds' || moneyWords.test(said) || moneyWords.test(groupAbove(rows, position))) {
		addMoney(figures, frame, cell, unitOf([groupAbove(rows, position), ...path, label], table.unit));
	} else {
		addUnclassified(figures, frame, cell, 'a number in a field that is not known');
	}
};

const readingOf = (rows: readonly FormRow[], position: number, column: number): Reading => {
	const {kind, row, head} = rows[position] as FormRow;
	const first = withoutSpace(filledCells(row).find(cell => readPrinted(cell.text).kind === 'text')?.text ?? '');
	if (kind === 'funds') {
		return {label: first, path: [head[column] ?? ''], names: [head[column] ?? '', first]};
	}

	if (kind === 'indicator' || kind === 'indicator_head') {
		return {label: indicatorName(row, head), path: [head[column] ?? ''], names: [head[column] ?? '']};
	}

	const before = nameBefore(row, column);
	const above = namesAbove(rows, position, column);
	const isPair = before !== '' && (moneyWords.test(before) || quantityWords.test(before) || above.length === 0);
	return isPair
		? {label: before, path: ['值'], names: [before], head: pairHead(rows, position, column)}
		: {
				label: first === '' ? groupAbove(rows, position) : first,
				path: above.length === 0 ? ['值'] : above,
				names: above,
			};
};

const indicatorName = (row: Row, head: readonly string[]): string => {
	const named = ['三级指标', '指标名称', '指标内容', '绩效指标']
		.map(word => head.findIndex(text => text.startsWith(word)))
		.find(at => at >= 0);
	const printed = named === undefined ? '' : withoutSpace(row[named]?.text ?? '');
	return readPrinted(printed).kind === 'text'
		? printed
		: withoutSpace(filledCells(row).find(cell => readPrinted(cell.text).kind === 'text')?.text ?? '');
};

const indicatorUnit = (row: Row, head: readonly string[], column: number): string | null => {
	const name = head[column] ?? '';
	if (/指标值|完成值|目标值/u.test(name)) {
		const at = head.findIndex(text => /计量单位|度量单位/u.test(text));
		return at < 0 ? null : withoutSpace(row[at]?.text ?? '') || null;
	}

	return /[%％]/u.test(name) ? '%' : /分/u.test(name) ? '分' : null;
};

const frameOf = (
	{words, report, file}: Context,
	table: FormTable,
	row: number,
	column: number,
	{label, path, head = ''}: Reading,
): FigureFrame => {
	const names = [label, ...path.filter(name => name !== '值')];
	const period = periodOfPath([head, ...names], report);
	const said = [...names].reverse();
	const measure = said.map(name => measureNamed(words, name, table.kind)).find(named => named !== undefined);
	return {
		id: `${table.key}.${row + 1}.${column + 1}`,
		file,
		table: table.n,
		row: row + 1,
		column: column + 1,
		unitCode: report.unitCode,
		unitName: report.unit,
		fiscalYear: period.fiscalYear,
		stage: period.stage,
		side: null,
		classification: null,
		code: null,
		printedCode: null,
		otherCodes: [],
		level: sumLevel(words, label) ?? (/总金额|资金总额/u.test(label) ? 'total' : 'line'),
		label: label === '' ? null : label,
		columnPath: path.join(' / '),
		measure: measure ?? 'total',
		fund: said.map(name => fundNamed(words, name, null)).find(fund => fund !== undefined) ?? carriedIn(measure),
		sameAs: null,
	};
};
