import {classifications, levels} from '../model/account.js';
import {units} from '../model/amount.js';
import {type Fact, type Figure, figureStages, funds, measures, type Quantity, sides} from '../model/fact.js';
import {
	isAccountCode,
	isCount,
	isFen,
	isFlag,
	isNumber,
	isPosition,
	isText,
	isYear,
	listOf,
	oneOf,
	orNull,
} from './checks.js';
import {type Cells, Columns, type Fields, toColumns} from './columns.js';
import type {Parts} from './parts.js';
import {provenanceFields, provenancesOf} from './place-columns.js';

const position = ({row, column}: Figure): string => `.${row}.${column}`;

/** Ids end with the position, which has columns of its own, so that only the few beginnings are written. */
const idFields = <T extends Figure>(figures: readonly T[]): Fields<T> =>
	figures.every(figure => figure.id.endsWith(position(figure)))
		? {id_start: figure => figure.id.slice(0, -position(figure).length)}
		: {id: figure => figure.id};

const figureFields: Fields<Figure> = {
	table: figure => figure.table,
	row: figure => figure.row,
	column: figure => figure.column,
	unit_code: figure => figure.unitCode,
	unit_name: figure => figure.unitName,
	fiscal_year: figure => figure.fiscalYear,
	stage: figure => figure.stage,
	side: figure => figure.side,
	classification: figure => figure.classification,
	code: figure => figure.code,
	printed_code: figure => figure.printedCode,
	other_codes: figure => figure.otherCodes,
	level: figure => figure.level,
	label: figure => figure.label,
	column_path: figure => figure.columnPath,
	measure: figure => figure.measure,
	fund: figure => figure.fund,
	...provenanceFields<Figure>(),
	same_as: figure => figure.sameAs,
};

export const factColumns = (facts: readonly Fact[]): unknown =>
	toColumns(facts, {
		...idFields(facts),
		...figureFields,
		fen: ({amount}) => amount.fen,
		unit: ({amount}) => amount.unit,
		decimals: ({amount}) => amount.decimals,
		derived: ({derived}) => derived,
	} satisfies Fields<Fact>);

export const quantityColumns = (quantities: readonly Quantity[]): unknown =>
	toColumns(quantities, {
		...idFields(quantities),
		...figureFields,
		value: ({value}) => value,
		value_unit: ({valueUnit}) => valueUnit,
	} satisfies Fields<Quantity>);

const isTextOrNull = orNull(isText);
const isYearOrNull = orNull(isYear);
const isStage = orNull(oneOf(figureStages));
const isSide = orNull(oneOf(sides));
const isClassification = orNull(oneOf(classifications));
const isCodeOrNull = orNull(isAccountCode);
const isTextList = listOf(isText);
const isLevel = oneOf(levels);
const isMeasure = orNull(oneOf(measures));
const isFund = orNull(oneOf(funds));
const isUnit = oneOf(units);

/** What facts and quantities share. */
const figuresOf = (columns: Columns): Cells<Figure> => {
	const ids = columns.has('id') ? columns.get('id', isText) : undefined;
	const starts = ids === undefined ? columns.get('id_start', isText) : undefined;
	const table = columns.get('table', isPosition);
	const row = columns.get('row', isPosition);
	const column = columns.get('column', isPosition);
	const unitCode = columns.get('unit_code', isTextOrNull);
	const unitName = columns.get('unit_name', isTextOrNull);
	const fiscalYear = columns.get('fiscal_year', isYearOrNull);
	const stage = columns.get('stage', isStage);
	const side = columns.get('side', isSide);
	const classification = columns.get('classification', isClassification);
	const code = columns.get('code', isCodeOrNull);
	const printedCode = columns.get('printed_code', isTextOrNull);
	const otherCodes = columns.get('other_codes', isTextList);
	const level = columns.get('level', isLevel);
	const label = columns.get('label', isTextOrNull);
	const columnPath = columns.get('column_path', isText);
	const measure = columns.get('measure', isMeasure);
	const fund = columns.get('fund', isFund);
	const provenance = provenancesOf(columns);
	const sameAs = columns.get('same_as', isTextOrNull);
	return n => ({
		id: ids === undefined ? `${starts?.(n)}.${row(n)}.${column(n)}` : ids(n),
		table: table(n),
		row: row(n),
		column: column(n),
		unitCode: unitCode(n),
		unitName: unitName(n),
		fiscalYear: fiscalYear(n),
		stage: stage(n),
		side: side(n),
		classification: classification(n),
		code: code(n),
		printedCode: printedCode(n),
		otherCodes: otherCodes(n),
		level: level(n),
		label: label(n),
		columnPath: columnPath(n),
		measure: measure(n),
		fund: fund(n),
		provenance: provenance(n),
		sameAs: sameAs(n),
	});
};

export const readFacts = (parts: Parts): readonly Fact[] => {
	const columns = new Columns(parts, 'facts');
	const figure = figuresOf(columns);
	const fen = columns.get('fen', isFen);
	const unit = columns.get('unit', isUnit);
	const decimals = columns.get('decimals', isCount);
	const derived = columns.get('derived', isFlag);
	return columns.records(n => ({
		...figure(n),
		amount: {fen: fen(n), unit: unit(n), decimals: decimals(n)},
		derived: derived(n),
	}));
};

export const readQuantities = (parts: Parts): readonly Quantity[] => {
	const columns = new Columns(parts, 'quantities');
	const figure = figuresOf(columns);
	const value = columns.get('value', isNumber);
	const valueUnit = columns.get('value_unit', isTextOrNull);
	return columns.records(n => ({...figure(n), value: value(n), valueUnit: valueUnit(n)}));
};
