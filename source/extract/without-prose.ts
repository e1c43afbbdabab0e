import {withoutSpace} from '../model/label.js';
import type {ReportContents, Statement} from '../model/report.js';

const longestName = 45;
const personal = /联系人|联系电话|电话[:：]|传真|负责人|经办人|填表人|审核人|制表人|手机/u;
const sentence = /[。；;！？]|<\/?p>|[，,].*[，,]/u;

/** Names, codes and figures stay; sentences (goals, descriptions) and what is said of persons do not. */
const isKept = (cell: string, before: string): boolean => {
	const text = withoutSpace(cell);
	const isProse = text.length > longestName || (text.length > 12 && sentence.test(text));
	return !isProse && !personal.test(text) && !personal.test(before);
};

const bare = (statement: Statement): Statement => ({
	...statement,
	notes: [],
	rows: statement.rows.map(row => ({
		...row,
		cells:
			row.kind === 'body'
				? row.cells.map((cell, index) => (isKept(cell, row.cells[index - 1] ?? '') ? cell : ''))
				: row.cells,
	})),
});

/** Findings of this rule quote what the prose says. */
const ruleOfProse = 'claims';

/** A report's facts and figures with where they were printed, and none of its text. */
export const withoutProse = (contents: ReportContents): ReportContents => ({
	...contents,
	statements: contents.statements.map(bare),
	claims: [],
	findings: contents.findings.filter(({rule}) => rule !== ruleOfProse),
	paragraphs: [],
});
