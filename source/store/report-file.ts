import * as v from 'valibot';
import {once} from '../model/once.js';
import type {Report, ReportContents} from '../model/report.js';
import {claimParts, readClaims} from './claim-columns.js';
import {figureParts, readFigures} from './figure-columns.js';
import {findingParts, readFindings, readUnclassified, unclassifiedColumns} from './finding-columns.js';
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
		...figureParts(contents.facts, contents.quantities),
		indicators: indicatorColumns(contents.indicators),
		unclassified: unclassifiedColumns(contents.unclassified),
		...findingParts(contents.findings),
		...claimParts(contents.claims),
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
 * The contents a file holds. Each list is parsed and checked when it is asked for: most commands need one or two of
 * them, and the printed cells of the tables and the prose, which are most of a file, hardly ever.
 */
export const readContents = (bytes: Buffer, file: string): ReportContents => {
	const parts = migrated(new Parts(bytes, file, remedy));
	const figures = readFigures(parts);
	const indicators = once(() => readIndicators(parts));
	const unclassified = once(() => readUnclassified(parts));
	const findings = once(() => readFindings(parts));
	const claims = once(() => readClaims(parts));
	const paragraphs = once(() => readParagraphs(parts));
	return {
		report: readReport(parts),
		statements: readStatements(parts),
		get facts() {
			return figures.facts();
		},
		get quantities() {
			return figures.quantities();
		},
		get indicators() {
			return indicators();
		},
		get unclassified() {
			return unclassified();
		},
		get findings() {
			return findings();
		},
		get claims() {
			return claims();
		},
		get paragraphs() {
			return paragraphs();
		},
	};
};

/** Reads everything at once, and so finds what is damaged anywhere. */
export const readWholeContents = (bytes: Buffer, file: string): ReportContents => {
	const contents = readContents(bytes, file);
	return {
		...contents,
		statements: contents.statements.map(statement => ({...statement})),
	};
};
