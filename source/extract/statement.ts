import {createHash} from 'node:crypto';
import type {Unit} from '../model/amount.js';
import type {Cell, Place} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import type {RowKind, Statement, StatementKind} from '../model/report.js';
import {ColumnMeanings} from './column-meanings.js';
import {readColumns} from './columns.js';
import type {Context} from './context.js';
import {fundOfTable, type ReadTable} from './figure-frame.js';
import type {Figures} from './figures.js';
import {normaliseForm} from './form.js';
import {isForm} from './form-rows.js';
import {type Header, readHeader} from './header.js';
import {isArtefact, isColumnNumbers} from './header-rows.js';
import {normaliseTable} from './normalise.js';
import {isPlainlyAmount, readPrinted, unitInBrackets} from './printed.js';
import type {PrintedTable} from './printed-tables.js';
import {recogniseTable} from './recognise.js';
import {formColumns, statementColumns} from './statement-columns.js';

/** Begins the reason that says a table's unit of money was taken from the other tables. */
export const inferredReason = 'unit not printed, all other tables print ';

const originOf = (cell: Cell): string => (cell.origin === undefined ? withoutSpace(cell.text) : '');

const holdsNumber = ({text, origin}: Cell): boolean =>
	origin === undefined && ['number', 'percent'].includes(readPrinted(text).kind);

const placeOf = (row: readonly Cell[] | undefined): Place => row?.[0]?.place ?? {kind: 'line', line: 0, column: 0};

const rowKindsOf = (table: PrintedTable, header: Header): readonly RowKind[] =>
	table.rows.map((row, index): RowKind => {
		if (isArtefact(row)) {
			return 'artefact';
		}

		if (index < header.count || table.repeatedHeaders.has(index)) {
			return isColumnNumbers(row) ? 'column_numbers' : 'header';
		}

		const early = index <= header.count + 1;
		return early && isColumnNumbers(row) && !row.some(cell => isPlainlyAmount(cell.text)) ? 'column_numbers' : 'body';
	});

/** Names tables of one kind in one file by their order, so that ids of figures outlive re-import. */
export class TableKeys {
	readonly #counts = new Map<string, number>();
	readonly #prefix: string;

	constructor(report: string, file: string) {
		this.#prefix = `${report}:${createHash('sha256').update(file).digest('hex').slice(0, 4)}`;
	}

	next(kind: StatementKind): string {
		const count = (this.#counts.get(kind) ?? 0) + 1;
		this.#counts.set(kind, count);
		return `${this.#prefix}.${kind}${count === 1 ? '' : `-${count}`}`;
	}
}

/** One printed table → its statement; its figures are added to `figures`. */
export const readStatement = (
	context: Context,
	table: PrintedTable,
	n: number,
	keys: TableKeys,
	figures: Figures,
): Statement => {
	const form = isForm(table.rows, /绩效|自评/u.test(table.caption.title ?? ''));
	const header: Header = form ? {count: 0, paths: table.rows[0]?.map(() => []) ?? []} : readHeader(table.rows);
	const rowKinds = form ? table.rows.map((): RowKind => 'body') : rowKindsOf(table, header);
	const body = table.rows.filter((_, index) => rowKinds[index] === 'body');
	const recognised = recogniseTable(context.words, table.caption, header, body, context.report.unit);
	const kind = form && recognised.kind === 'unknown' ? 'project_performance' : recognised.kind;
	const title = `${table.caption.title ?? ''}${table.caption.subtitle ?? ''}`;
	const read: ReadTable = {
		n,
		key: keys.next(kind),
		kind,
		unit: table.caption.unit ?? (table.caption.hasStrangeUnit ? null : inferredUnit(context, kind, header)),
		rows: table.rows,
		rowKinds,
		columns: readColumns(header.paths, body),
		meanings: new ColumnMeanings(context, kind),
		fund: fundOfTable(context.words, kind, title),
	};
	if (form) {
		normaliseForm(context, read, figures);
	} else {
		normaliseTable(context, read, figures);
	}

	const {unit} = read;
	return {
		n,
		kind,
		title: table.caption.title,
		subtitle: table.caption.subtitle,
		number: table.caption.number,
		unit,
		file: context.file,
		first: table.caption.lines[0]?.place ?? placeOf(table.rows[0]),
		last: table.notes.at(-1)?.place ?? placeOf(table.rows.at(-1)),
		blank: !body.some(row => row.some(holdsNumber)),
		reasons: [
			...recognised.reasons,
			...(table.isOpen ? ['columns are not ruled: told from where the text stands'] : []),
			...(header.displaced === undefined
				? []
				: [`figures below ${header.displaced} add up one column left of the names of its columns`]),
			...(form ? ['fields with values: a form'] : []),
			...(unit !== null && table.caption.unit === null ? [`${inferredReason}${unit}`] : []),
		],
		notes: table.notes.map(({text}) => text),
		columns: form ? formColumns(read.columns) : statementColumns(read),
		rows: table.rows.map((row, index) => ({
			kind: rowKinds[index] ?? 'body',
			place: placeOf(row),
			cells: row.map(originOf),
		})),
	};
};

/** A table without a unit of its own takes the one that all others print, and a finding says so. */
const inferredUnit = (context: Context, kind: StatementKind, header: Header): Unit | null => {
	const names = header.paths.map(path => path.join('/'));
	const needsUnit = names.some(name => /金额|预算|资金|拨款/u.test(name) && unitInBrackets(name) === undefined);
	return !noUnitKinds.includes(kind) || needsUnit ? context.commonUnit : null;
};

const noUnitKinds: readonly StatementKind[] = ['other', 'unknown', 'project_performance', 'overall_performance'];
