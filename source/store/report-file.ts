import * as v from 'valibot';
import {once} from '../model/once.js';
import type {Report, ReportContents} from '../model/report.js';
import {factColumns, quantityColumns, readFacts, readQuantities} from './figure-columns.js';
import {findingColumns, readFindings, readUnclassified, unclassifiedColumns} from './finding-columns.js';
import {indicatorColumns, readIndicators} from './indicator-columns.js';
import {migrated, schemaVersion} from './migrations.js';
import {paragraphColumns, readParagraphs} from './paragraph-columns.js';
import {Parts, partsText} from './parts.js';
import {reportSchema} from './report-schema.js';
import {readStatements, rowColumns, statementParts} from './statement-columns.js';

const remedy = 'Import that report again';

/** The text of a report's file. Nothing in it says when or where it was made: equal contents are equal bytes. */
export const reportText = (contents: ReportContents): string =>
	partsText({
		version: schemaVersion,
		report: v.parse(reportSchema, contents.report),
		...statementParts(contents.statements),
		facts: factColumns(contents.facts),
		quantities: quantityColumns(contents.quantities),
		indicators: indicatorColumns(contents.indicators),
		unclassified: unclassifiedColumns(contents.unclassified),
		findings: findingColumns(contents.findings),
		rows: rowColumns(contents.statements),
		paragraphs: paragraphColumns(contents.paragraphs),
	});

const readReport = (parts: Parts): Report => {
	const result = v.safeParse(reportSchema, parts.get('report'));
	if (!result.success) {
		const [issue] = result.issues;
		throw parts.broken(`its report has a wrong “${v.getDotPath(issue) ?? 'report'}”`);
	}

	return result.output;
};

/**
 * The contents a file holds, checked. The printed cells of tables and the prose are parsed when they are asked for:
 * they are most of a file, and most commands need none of them.
 */
export const readContents = (text: string, file: string): ReportContents => {
	const parts = migrated(new Parts(text, file, remedy));
	const paragraphs = once(() => readParagraphs(parts));
	return {
		report: readReport(parts),
		statements: readStatements(parts),
		facts: readFacts(parts),
		quantities: readQuantities(parts),
		indicators: readIndicators(parts),
		unclassified: readUnclassified(parts),
		findings: readFindings(parts),
		get paragraphs() {
			return paragraphs();
		},
	};
};

/** Reads everything at once, and so finds what is damaged anywhere. */
export const readWholeContents = (text: string, file: string): ReportContents => {
	const contents = readContents(text, file);
	return {
		...contents,
		statements: contents.statements.map(statement => ({...statement})),
	};
};
