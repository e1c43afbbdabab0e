import {classifications, levels} from '../model/account.js';
import {type Figure, figureStages, funds, measures, sides} from '../model/fact.js';
import {isAccountCode, isText, isYear, listOf, oneOf, orNull} from './checks.js';
import {Columns, type Fields, toColumns} from './columns.js';
import type {Parts} from './parts.js';

/** What the row of a figure says of it: the same for every figure of that row. */
export type Line = Pick<
	Figure,
	'unitCode' | 'unitName' | 'classification' | 'code' | 'printedCode' | 'otherCodes' | 'level' | 'label'
>;

/** What the column of a figure says of it. */
export type Heading = Pick<Figure, 'fiscalYear' | 'stage' | 'side' | 'columnPath' | 'measure' | 'fund'>;

const lineFields: Fields<Line> = {
	unit_code: ({unitCode}) => unitCode,
	unit_name: ({unitName}) => unitName,
	classification: ({classification}) => classification,
	code: ({code}) => code,
	printed_code: ({printedCode}) => printedCode,
	other_codes: ({otherCodes}) => otherCodes,
	level: ({level}) => level,
	label: ({label}) => label,
};

const headingFields: Fields<Heading> = {
	fiscal_year: ({fiscalYear}) => fiscalYear,
	stage: ({stage}) => stage,
	side: ({side}) => side,
	column_path: ({columnPath}) => columnPath,
	measure: ({measure}) => measure,
	fund: ({fund}) => fund,
};

/** Records that agree in some fields, each written once, and the number of each record's among them. */
class Groups<T> {
	readonly #fields: Fields<T>;
	readonly #numbers = new Map<string, number>();
	readonly #first: T[] = [];

	constructor(fields: Fields<T>) {
		this.#fields = fields;
	}

	number(record: T): number {
		const key = JSON.stringify(Object.values(this.#fields).map(field => field(record)));
		const number = this.#numbers.get(key) ?? this.#first.length;
		if (number === this.#first.length) {
			this.#numbers.set(key, number);
			this.#first.push(record);
		}

		return number;
	}

	columns(): unknown {
		return toColumns(this.#first, this.#fields);
	}
}

export const lineGroups = (): Groups<Line> => new Groups(lineFields);
export const headingGroups = (): Groups<Heading> => new Groups(headingFields);

export const readLines = (parts: Parts): readonly Line[] => {
	const columns = new Columns(parts, 'lines');
	const isTextOrNull = orNull(isText);
	const unitCode = columns.get('unit_code', isTextOrNull);
	const unitName = columns.get('unit_name', isTextOrNull);
	const classification = columns.get('classification', orNull(oneOf(classifications)));
	const code = columns.get('code', orNull(isAccountCode));
	const printedCode = columns.get('printed_code', isTextOrNull);
	const otherCodes = columns.get('other_codes', listOf(isText));
	const level = columns.get('level', oneOf(levels));
	const label = columns.get('label', isTextOrNull);
	return columns.records(n => ({
		unitCode: unitCode(n),
		unitName: unitName(n),
		classification: classification(n),
		code: code(n),
		printedCode: printedCode(n),
		otherCodes: otherCodes(n),
		level: level(n),
		label: label(n),
	}));
};

export const readHeadings = (parts: Parts): readonly Heading[] => {
	const columns = new Columns(parts, 'headings');
	const fiscalYear = columns.get('fiscal_year', orNull(isYear));
	const stage = columns.get('stage', orNull(oneOf(figureStages)));
	const side = columns.get('side', orNull(oneOf(sides)));
	const columnPath = columns.get('column_path', isText);
	const measure = columns.get('measure', orNull(oneOf(measures)));
	const fund = columns.get('fund', orNull(oneOf(funds)));
	return columns.records(n => ({
		fiscalYear: fiscalYear(n),
		stage: stage(n),
		side: side(n),
		columnPath: columnPath(n),
		measure: measure(n),
		fund: fund(n),
	}));
};
