import type {Fund, Measure, Side} from '../model/fact.js';
import type {StatementKind} from '../model/report.js';
import type {Context} from './context.js';
import {fundOfPath, measureOfPath, type Period, periodOfPath} from './meaning.js';

export type ColumnMeaning = {
	readonly measure: Measure | undefined;
	readonly fund: Fund | undefined;
	readonly period: Period;
};

/** What the columns of one table mean: read once a column, as every cell below asks for it. */
export class ColumnMeanings {
	readonly #known = new Map<string, ColumnMeaning>();
	readonly #context: Context;
	readonly #kind: StatementKind;

	constructor(context: Context, kind: StatementKind) {
		this.#context = context;
		this.#kind = kind;
	}

	of(path: readonly string[], side: Side | null): ColumnMeaning {
		const key = [side, ...path].join('\n');
		const known = this.#known.get(key);
		if (known !== undefined) {
			return known;
		}

		const {words, report} = this.#context;
		// A table of revenue has one side only; its columns name sources as the left of a summary does.
		const origin = this.#kind === 'revenue' ? 'revenue' : side;
		const meaning = {
			measure: measureOfPath(words, path, this.#kind),
			fund: fundOfPath(words, path, origin),
			period: periodOfPath(path, report),
		};
		this.#known.set(key, meaning);
		return meaning;
	}
}
