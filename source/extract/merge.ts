import type {Fact, Figure} from '../model/fact.js';
import type {Finding} from '../model/finding.js';
import {labelKey} from '../model/label.js';
import type {ReportContents, Statement} from '../model/report.js';

/** The words of one printed cell, by which two files of one report can be seen to print the same figure. */
const cellKey = (figure: Figure, kind: string): string =>
	[
		kind,
		figure.unitCode,
		figure.side,
		figure.code,
		figure.otherCodes.join(','),
		labelKey(figure.label ?? ''),
		labelKey(figure.columnPath),
		figure.fiscalYear,
		figure.stage,
	].join('\u0001');

const kindsOf = (statements: readonly Statement[]): ReadonlyMap<number, string> =>
	new Map(statements.map(({n, kind}) => [n, kind]));

/** First printings by cell; a cell that one file prints twice with different figures tells nothing. */
const firstPrintings = (contents: ReportContents): ReadonlyMap<string, Fact | null> => {
	const kinds = kindsOf(contents.statements);
	const found = new Map<string, Fact | null>();
	for (const fact of contents.facts) {
		const key = cellKey(fact, kinds.get(fact.table) ?? 'unknown');
		const before = found.get(key);
		found.set(key, before === undefined || before?.amount.fen === fact.amount.fen ? (before ?? fact) : null);
	}

	return found;
};

/**
 * One report published in several files: tables are numbered on, a cell printed in both is `sameAs` its first printing,
 * and one printed with different figures is kept twice and reported.
 */
export const mergeContents = (
	first: ReportContents,
	another: ReportContents,
	message: (count: number) => string,
): ReportContents => {
	// Read by itself it may have had another id: its figures are found by that of the report they belong to
	const added = renamed(another, first.report.id);
	const offset = Math.max(0, ...first.statements.map(({n}) => n));
	const printed = firstPrintings(first);
	const kinds = kindsOf(added.statements);
	const conflicts: Array<readonly [Fact, Fact]> = [];
	const facts = added.facts.map((fact): Fact => {
		const before = printed.get(cellKey(fact, kinds.get(fact.table) ?? 'unknown'));
		const moved = {...fact, table: fact.table + offset};
		if (before === undefined || before === null || before.amount.unit !== fact.amount.unit) {
			return moved;
		}

		if (before.amount.fen !== fact.amount.fen) {
			conflicts.push([before, fact]);
			return moved;
		}

		return {...moved, sameAs: before.id};
	});
	const findings: readonly Finding[] =
		conflicts.length === 0
			? []
			: [
					{
						rule: 'conflicting_figures',
						severity: 'warning',
						message: message(conflicts.length),
						evidence: conflicts.flatMap(pair => pair.map(({provenance}) => provenance)),
					},
				];
	return {
		report: {
			...first.report,
			scope: first.report.scope ?? added.report.scope,
			unitCode: first.report.unitCode ?? added.report.unitCode,
			printedUnit: first.report.printedUnit ?? added.report.printedUnit,
			title: first.report.title ?? added.report.title,
			sources: [...first.report.sources, ...added.report.sources],
			witnesses: [...first.report.witnesses, ...added.report.witnesses.filter(({from}) => from !== 'user')],
		},
		statements: [...first.statements, ...added.statements.map(statement => ({...statement, n: statement.n + offset}))],
		facts: [...first.facts, ...facts],
		quantities: [...first.quantities, ...added.quantities.map(entry => ({...entry, table: entry.table + offset}))],
		indicators: [...first.indicators, ...added.indicators.map(entry => ({...entry, table: entry.table + offset}))],
		unclassified: [
			...first.unclassified,
			...added.unclassified.map(entry => ({...entry, table: entry.table + offset})),
		],
		findings: [...first.findings, ...added.findings, ...findings],
		claims: [...first.claims, ...added.claims],
		paragraphs: [...first.paragraphs, ...added.paragraphs],
	};
};

/** The same contents under another id; figures carry the report's id in theirs. */
export const renamed = (contents: ReportContents, id: string): ReportContents => {
	const before = `${contents.report.id}:`;
	const movedId = (old: string): string => (old.startsWith(before) ? `${id}:${old.slice(before.length)}` : old);
	const moved = <Kind extends Figure>(figure: Kind): Kind => ({
		...figure,
		id: movedId(figure.id),
		sameAs: figure.sameAs && movedId(figure.sameAs),
	});
	return contents.report.id === id
		? contents
		: {
				...contents,
				report: {...contents.report, id},
				facts: contents.facts.map(moved),
				quantities: contents.quantities.map(moved),
				claims: contents.claims.map(claim => ({
					...claim,
					id: movedId(claim.id),
					of: claim.of && movedId(claim.of),
					against: claim.against && movedId(claim.against),
					fact: claim.fact && movedId(claim.fact),
				})),
			};
};
