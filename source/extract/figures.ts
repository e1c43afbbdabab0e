import {type Amount, parseAmount, type Unit} from '../model/amount.js';
import type {Cell} from '../model/document.js';
import type {Fact, Figure, Quantity, Unclassified} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {unitNamed} from './caption.js';
import {numberIn, readPrinted, unitInBrackets} from './printed.js';

/** Everything a figure needs but its own characters. */
export type FigureFrame = Omit<Figure, 'provenance'> & {readonly file: string};

/** Collects what the cells of one report turn out to be. */
export type Figures = {
	readonly facts: Fact[];
	readonly quantities: Quantity[];
	readonly unclassified: Unclassified[];
};

export const noFigures = (): Figures => ({facts: [], quantities: [], unclassified: []});

const figureOf = ({file, ...frame}: FigureFrame, cell: Cell): Figure => ({
	...frame,
	provenance: {file, place: cell.place, text: cell.text},
});

/** The unit that a printed name gives in brackets wins over the one above the table. */
export const unitOf = (names: readonly string[], tableUnit: Unit | null): Unit | null => {
	for (const name of [...names].reverse()) {
		const unit = unitNamed(unitInBrackets(name));
		if (unit !== undefined) {
			return unit;
		}
	}

	return tableUnit;
};

/** The word in brackets after the name of a count: 车辆数合计（辆）. */
export const countUnit = (name: string, units: readonly string[]): string | null => {
	const word = /[(（]([^()（）]{1,4})[)）]$/u.exec(name)?.[1];
	if (word !== undefined && units.includes(labelKey(word).replace(/[、,/]/gu, ''))) {
		return word;
	}

	return /[(（]?[%％][)）]?$|率$|比例$|比重$/u.test(name) ? '%' : null;
};

export const addUnclassified = (figures: Figures, frame: FigureFrame, cell: Cell, reason: string): void => {
	figures.unclassified.push({
		table: frame.table,
		row: frame.row,
		column: frame.column,
		provenance: {file: frame.file, place: cell.place, text: cell.text},
		reason,
	});
};

export const addQuantity = (figures: Figures, frame: FigureFrame, cell: Cell, valueUnit: string | null): void => {
	const printed = readPrinted(cell.text);
	if (printed.kind !== 'number' && printed.kind !== 'percent') {
		return;
	}

	const value = numberIn(printed);
	if (value === undefined) {
		addUnclassified(figures, frame, cell, 'more digits than can be kept');
		return;
	}

	figures.quantities.push({
		...figureOf(frame, cell),
		value,
		valueUnit: printed.kind === 'percent' ? '%' : valueUnit,
	});
};

/** A number under a heading of money; kept as unclassified where its unit is not known or it is finer than a fen. */
export const addMoney = (figures: Figures, frame: FigureFrame, cell: Cell, unit: Unit | null): void => {
	const printed = readPrinted(cell.text);
	if (printed.kind === 'percent') {
		addQuantity(figures, frame, cell, '%');
		return;
	}

	if (printed.kind !== 'number') {
		return;
	}

	if (unit === null) {
		addUnclassified(figures, frame, cell, 'no unit of money is printed');
		return;
	}

	const amount: Amount | undefined = parseAmount(printed.text, unit);
	if (amount === undefined) {
		addUnclassified(figures, frame, cell, 'finer than a fen or too large');
		return;
	}

	figures.facts.push({...figureOf(frame, cell), amount, derived: false});
};
