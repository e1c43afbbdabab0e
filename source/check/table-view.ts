import type {AccountCode, Classification, Level} from '../model/account.js';
import type {Fact, Side} from '../model/fact.js';
import {once} from '../model/once.js';
import type {Statement} from '../model/report.js';
import {blocksOf, type Lane, lanesOf} from './lanes.js';

/** One row of one block of a table, with the figures it prints. */
export type Entry = {
	readonly row: number;
	readonly block: number;
	readonly code: AccountCode | null;
	/** Not where its name implied it. */
	readonly isCodePrinted: boolean;
	readonly classification: Classification | null;
	readonly level: Level;
	readonly label: string | null;
	readonly side: Side | null;
	readonly unitCode: string | null;
	/** By the number of the lane. */
	readonly cells: ReadonlyMap<number, Fact>;
	/** All of them, those too that stand in no column of amounts. */
	readonly figures: readonly Fact[];
};

/** A table as checks look at it: rows with their figures, and the columns that mean one thing. */
export type TableView = {
	readonly statement: Statement;
	readonly facts: readonly Fact[];
	readonly lanes: readonly Lane[];
	readonly entries: () => readonly Entry[];
	/** The row of a figure. */
	readonly entryOf: (figure: Fact) => Entry | undefined;
	readonly at: (row: number, column: number) => Fact | undefined;
};

/** Of a cell, or of a row of a block, as one number. */
const placeKey = (row: number, column: number): number => row * 100_000 + column;

type Growing = {facts: Fact[]; cells: Map<number, Fact>};

const entriesOf = (facts: readonly Fact[], lanes: readonly Lane[], blockOf: readonly number[]): readonly Entry[] => {
	const laneOf = new Map(lanes.flatMap(({index, columns}) => columns.map(column => [column, index] as const)));
	const rows = new Map<number, Growing>();
	for (const fact of facts) {
		const key = placeKey(fact.row, blockOf[fact.column - 1] ?? 0);
		const row: Growing = rows.get(key) ?? {facts: [], cells: new Map()};
		row.facts.push(fact);
		const lane = laneOf.get(fact.column);
		if (lane !== undefined && !row.cells.has(lane)) {
			row.cells.set(lane, fact);
		}

		rows.set(key, row);
	}

	return [...rows.values()].map(({facts: own, cells}) => {
		const head = own.find(({code}) => code !== null) ?? own.find(({label}) => label !== null) ?? (own[0] as Fact);
		return {
			row: head.row,
			block: blockOf[head.column - 1] ?? 0,
			code: head.code,
			isCodePrinted: head.printedCode !== null,
			classification: head.classification,
			level: head.level,
			label: head.label,
			side: head.side,
			unitCode: head.unitCode,
			cells,
			figures: own,
		};
	});
};

/** Rows from top to bottom; blocks that stand side by side one after the other, as a continued list is read. */
const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
	[...entries].sort((a, b) => a.block - b.block || a.row - b.row);

export const tableView = (statement: Statement, all: readonly Fact[]): TableView => {
	const facts = all.filter(({derived}) => !derived);
	const blocks = blocksOf(statement);
	const lanes = lanesOf(statement, blocks);
	const places = once(() => new Map(facts.map(fact => [placeKey(fact.row, fact.column), fact])));
	const entries = once(() => inOrder(entriesOf(facts, lanes, blocks)));
	const byFigure = once(
		() => new Map(entries().flatMap(entry => entry.figures.map(figure => [figure, entry] as const))),
	);
	return {
		statement,
		facts,
		lanes,
		entries,
		entryOf: figure => byFigure().get(figure),
		at: (row, column) => places().get(placeKey(row, column)),
	};
};
