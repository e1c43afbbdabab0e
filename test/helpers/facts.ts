import {createHash} from 'node:crypto';
import {parseAmount, type Unit} from '../../source/model/amount.js';
import type {Paragraph, Place} from '../../source/model/document.js';
import type {Fact, Figure, Fund, Indicator, Quantity, Unclassified} from '../../source/model/fact.js';
import type {Finding, Severity} from '../../source/model/finding.js';
import type {Report, ReportContents, StatementColumn, StatementKind, StatementRow} from '../../source/model/report.js';
import {expenditureColumns, fullColumn, headOf, type MadeUpColumn} from './made-up-columns.js';

export {amountColumn, codeColumn, expenditureColumns, labelColumn, type MadeUpColumn} from './made-up-columns.js';

export type MadeUpStatement = {
	readonly title?: string | null;
	readonly number?: string | null;
	readonly unit?: Unit;
	readonly file?: string;
	readonly fund?: Fund | null;
	readonly columns?: readonly MadeUpColumn[];
	/** Texts as printed, one a column; the header row is added. */
	readonly rows?: ReadonlyArray<readonly string[]>;
	readonly reasons?: readonly string[];
	readonly notes?: readonly string[];
};

type Growing<T> = {-readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key]};

/** Grows the contents of a made-up report; figures follow from the printed cells, as in a real one. */
export class MadeUpReport {
	readonly #contents: Growing<ReportContents>;
	#line = 0;

	constructor(report: Partial<Report> & {readonly id: string}) {
		this.#contents = {
			report: {
				unit: '示例市医疗保障局',
				unitCode: null,
				region: {province: null, city: '示例市', county: null},
				fiscalYear: 2024,
				stage: 'budget',
				scope: 'department',
				title: null,
				printedUnit: 'ten_thousand_yuan',
				sources: [{file: `${report.id}.txt`, sha256: '0'.repeat(64), format: 'text'}],
				witnesses: [],
				...report,
			},
			statements: [],
			facts: [],
			quantities: [],
			indicators: [],
			unclassified: [],
			findings: [],
			claims: [],
			paragraphs: [],
		};
	}

	statement(kind: StatementKind, made: MadeUpStatement = {}): this {
		const {report, statements} = this.#contents;
		const file = made.file ?? this.#file;
		const unit = made.unit ?? report.printedUnit ?? 'ten_thousand_yuan';
		const columns = (made.columns ?? expenditureColumns).map(column => fullColumn(column, report, made.fund ?? null));
		const texts = [columns.map(column => column.path.split(' / ').at(-1) ?? ''), ...(made.rows ?? [])];
		const rows = texts.map((cells, index): StatementRow => {
			const kindOfRow = index === 0 ? 'header' : 'body';
			return {kind: kindOfRow, place: this.#nextPlace(), cells: columns.map((_, column) => cells[column] ?? '')};
		});
		const first = rows[0]?.place ?? this.#nextPlace();
		const figures = this.#figures(kind, file, unit, columns, rows);
		statements.push({
			n: statements.length + 1,
			kind,
			title: made.title === undefined ? kind : made.title,
			subtitle: null,
			number: made.number ?? null,
			unit,
			file,
			first,
			last: rows.at(-1)?.place ?? first,
			blank: figures === 0,
			reasons: made.reasons ?? [],
			notes: made.notes ?? [],
			columns,
			rows,
		});
		return this;
	}

	finding(rule: string, severity: Severity, message: string, figures: readonly Figure[] = []): this {
		const evidence = figures.map(({provenance}) => provenance);
		this.#contents.findings.push({rule, severity, message, evidence} satisfies Finding);
		return this;
	}

	paragraphs(...texts: readonly string[]): this {
		for (const text of texts) {
			this.#contents.paragraphs.push({
				kind: 'paragraph',
				text,
				place: this.#nextPlace(),
				file: this.#file,
			} satisfies Paragraph & {file: string});
		}

		return this;
	}

	indicator(indicator: string, more: Partial<Indicator> = {}): this {
		this.#contents.indicators.push({
			table: this.#contents.statements.length,
			row: 1,
			project: null,
			projectCode: null,
			amount: null,
			indicator,
			indicatorPath: [],
			relation: null,
			target: null,
			valueUnit: null,
			weight: null,
			core: null,
			actual: null,
			score: null,
			provenance: {file: this.#file, place: this.#nextPlace(), text: indicator},
			...more,
		});
		return this;
	}

	unclassified(entry: Unclassified): this {
		this.#contents.unclassified.push(entry);
		return this;
	}

	/** Changes a figure after it was made: another unit's row, a code the name implies, a derived figure. */
	change(where: (fact: Fact) => boolean, values: Partial<Fact>): this {
		this.#contents.facts = this.#contents.facts.map(fact => (where(fact) ? {...fact, ...values} : fact));
		return this;
	}

	contents(): ReportContents {
		return structuredClone(this.#contents);
	}

	get #file(): string {
		return this.#contents.report.sources[0]?.file ?? `${this.#contents.report.id}.txt`;
	}

	#nextPlace(): Place {
		this.#line++;
		return {kind: 'line', line: this.#line, column: 1};
	}

	#figures(
		kind: StatementKind,
		file: string,
		unit: Unit,
		columns: readonly StatementColumn[],
		rows: readonly StatementRow[],
	): number {
		const {report, statements, facts, quantities} = this.#contents;
		const before = facts.length + quantities.length;
		const ordinal = statements.filter(other => other.kind === kind && other.file === file).length + 1;
		const digits = createHash('sha256').update(file).digest('hex').slice(0, 4);
		const table = `${report.id}:${digits}.${kind}${ordinal > 1 ? `-${ordinal}` : ''}`;
		for (const [rowIndex, {kind: rowKind, cells, place}] of rows.entries()) {
			for (const [index, {role, path, ...column}] of columns.entries()) {
				const text = cells[index] ?? '';
				const amount = parseAmount(text, unit);
				if (rowKind !== 'body' || amount === undefined || (role !== 'amount' && role !== 'quantity')) {
					continue;
				}

				const figure: Figure = {
					id: `${table}.${rowIndex + 1}.${index + 1}`,
					table: statements.length + 1,
					row: rowIndex + 1,
					column: index + 1,
					unitCode: report.unitCode,
					unitName: report.unit,
					...column,
					...headOf(columns, cells, index),
					columnPath: path,
					provenance: {file, place, text},
					sameAs: null,
				};
				if (role === 'amount') {
					facts.push({...figure, amount, derived: false});
				} else {
					quantities.push({...figure, value: Number(text), valueUnit: null} satisfies Quantity);
				}
			}
		}

		return facts.length + quantities.length - before;
	}
}

export const madeUpReport = (report: Partial<Report> & {readonly id: string}): MadeUpReport => new MadeUpReport(report);
