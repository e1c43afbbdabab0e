import {units} from '../model/amount.js';
import type {Fact, Figure, Quantity} from '../model/fact.js';
import {once} from '../model/once.js';
import {isCount, isFen, isFlag, isNumber, isPosition, isText, oneOf, orNull} from './checks.js';
import {type Cells, Columns, type Fields, toColumns} from './columns.js';
import {type Heading, headingGroups, type Line, lineGroups, readHeadings, readLines} from './figure-groups.js';
import type {Parts} from './parts.js';
import {provenanceFields, provenancesOf} from './place-columns.js';

const position = ({row, column}: Figure): string => `.${row}.${column}`;

/** Ids end with the position, which has columns of its own, so that only the few beginnings are written. */
const idFields = <T extends Figure>(figures: readonly T[]): Fields<T> =>
	figures.every(figure => figure.id.endsWith(position(figure)))
		? {id_start: figure => figure.id.slice(0, -position(figure).length)}
		: {id: figure => figure.id};

/**
 * Facts and quantities. What their rows and columns say of them (label, code, year, measure …) is the same for many, and
 * written once in two lists of its own.
 */
export const figureParts = (
	facts: readonly Fact[],
	quantities: readonly Quantity[],
): Readonly<Record<string, unknown>> => {
	const lines = lineGroups();
	const headings = headingGroups();
	const fields: Fields<Figure> = {
		line: figure => lines.number(figure),
		heading: figure => headings.number(figure),
		table: ({table}) => table,
		row: ({row}) => row,
		column: ({column}) => column,
		...provenanceFields(({provenance}: Figure) => provenance),
		same_as: ({sameAs}) => sameAs,
	};
	const parts = {
		facts: toColumns(facts, {
			...idFields(facts),
			...fields,
			fen: ({amount}) => amount.fen,
			unit: ({amount}) => amount.unit,
			decimals: ({amount}) => amount.decimals,
			derived: ({derived}) => derived,
		} satisfies Fields<Fact>),
		quantities: toColumns(quantities, {
			...idFields(quantities),
			...fields,
			value: ({value}) => value,
			value_unit: ({valueUnit}) => valueUnit,
		} satisfies Fields<Quantity>),
	};
	return {lines: lines.columns(), headings: headings.columns(), ...parts};
};

/**
 * What facts and quantities share. Columns are read as arrays here, and `as` says what `values` has checked: with
 * thousands of figures a call for each value would be half of the time.
 */
const figuresOf = (columns: Columns, lines: readonly Line[], headings: readonly Heading[]): Cells<Figure> => {
	const hasIds = columns.has('id');
	const ids = columns.values(hasIds ? 'id' : 'id_start', isText);
	const lineOf = columns.chosen('line', lines);
	const headingOf = columns.chosen('heading', headings);
	const tables = columns.values('table', isPosition);
	const rows = columns.values('row', isPosition);
	const positions = columns.values('column', isPosition);
	const provenance = provenancesOf(columns);
	const sameAs = columns.values('same_as', orNull(isText));
	return n => {
		const line = lineOf[n] as Line;
		const heading = headingOf[n] as Heading;
		const row = rows[n] as number;
		const column = positions[n] as number;
		return {
			id: hasIds ? (ids[n] as string) : `${ids[n]}.${row}.${column}`,
			table: tables[n] as number,
			row,
			column,
			unitCode: line.unitCode,
			unitName: line.unitName,
			fiscalYear: heading.fiscalYear,
			stage: heading.stage,
			side: heading.side,
			classification: line.classification,
			code: line.code,
			printedCode: line.printedCode,
			otherCodes: line.otherCodes,
			level: line.level,
			label: line.label,
			columnPath: heading.columnPath,
			measure: heading.measure,
			fund: heading.fund,
			provenance: provenance(n),
			sameAs: sameAs[n] as string | null,
		};
	};
};

/** A figure that is given the rest of its fields one by one: spreading it would cost five times as much, thousands of times. */
type Growing<T> = {-readonly [Key in keyof T]: T[Key]};

/** Facts and quantities, each read when it is asked for. */
export const readFigures = (
	parts: Parts,
): {readonly facts: () => readonly Fact[]; readonly quantities: () => readonly Quantity[]} => {
	const lines = once(() => readLines(parts));
	const headings = once(() => readHeadings(parts));
	return {
		facts: once(() => {
			const columns = new Columns(parts, 'facts');
			const figure = figuresOf(columns, lines(), headings());
			const fen = columns.get('fen', isFen);
			const unit = columns.get('unit', oneOf(units));
			const decimals = columns.get('decimals', isCount);
			const derived = columns.get('derived', isFlag);
			return columns.records(n => {
				const fact = figure(n) as Growing<Fact>;
				fact.amount = {fen: fen(n), unit: unit(n), decimals: decimals(n)};
				fact.derived = derived(n);
				return fact;
			});
		}),
		quantities: once(() => {
			const columns = new Columns(parts, 'quantities');
			const figure = figuresOf(columns, lines(), headings());
			const value = columns.get('value', isNumber);
			const valueUnit = columns.get('value_unit', orNull(isText));
			return columns.records(n => {
				const quantity = figure(n) as Growing<Quantity>;
				quantity.value = value(n);
				quantity.valueUnit = valueUnit(n);
				return quantity;
			});
		}),
	};
};
