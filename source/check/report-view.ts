import type {Amount} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import type {ReportContents, StatementKind} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {finestAmounts} from './finest-amounts.js';
import {type TableView, tableView} from './table-view.js';

/** A report as checks look at it. */
export type ReportView = {
	readonly contents: ReportContents;
	readonly vocabulary: Vocabulary;
	readonly tables: readonly TableView[];
	readonly ofKind: (...kinds: readonly StatementKind[]) => readonly TableView[];
	readonly tableOf: (figure: Pick<Fact, 'table'>) => TableView | undefined;
	/** With the finest decimals its table prints, as a dropped zero (237 for 237.00) coarsens nothing. */
	readonly amountOf: (figure: Fact) => Amount;
};

export const reportView = (contents: ReportContents, vocabulary: Vocabulary): ReportView => {
	const byTable = new Map<number, Fact[]>();
	for (const fact of contents.facts) {
		const facts = byTable.get(fact.table);
		if (facts === undefined) {
			byTable.set(fact.table, [fact]);
		} else {
			facts.push(fact);
		}
	}

	const tables = contents.statements.map(statement => tableView(statement, byTable.get(statement.n) ?? []));
	const byNumber = new Map(tables.map(table => [table.statement.n, table]));
	return {
		contents,
		vocabulary,
		tables,
		ofKind: (...kinds) => tables.filter(({statement}) => kinds.includes(statement.kind)),
		tableOf: ({table}) => byNumber.get(table),
		amountOf: finestAmounts(contents.facts),
	};
};
