import type {Fact, Side} from '../model/fact.js';
import type {StatementKind} from '../model/report.js';
import {lineLists} from './line-list.js';
import {type LineNode, lineTree} from './line-tree.js';
import type {ReportView} from './report-view.js';

const carriedName = /结转|结余|余额|弥补|分配|预留/u;

const everyNode = function* (nodes: readonly LineNode[]): Generator<LineNode> {
	for (const node of nodes) {
		yield node;
		yield* everyNode(node.children);
	}
};

/** What a summary prints of money carried over from last year or into the next: some tables count it, others do not. */
export const carriedFigures = ({ofKind}: ReportView, kind: StatementKind, side?: Side): readonly Fact[] =>
	ofKind(kind).flatMap(table =>
		lineLists(table)
			.filter(list => side === undefined || list.side === side)
			.flatMap(list => {
				const {body, carried} = lineTree(list);
				return [...everyNode([...body, ...carried])]
					.filter(({line}) => carriedName.test(line.name))
					.flatMap(({line}) => [...line.cells.values()]);
			})
			.filter(({amount}) => amount.fen !== 0),
	);
