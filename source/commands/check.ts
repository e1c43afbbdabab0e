import type {Answer} from '../model/answer.js';
import type {Severity} from '../model/finding.js';
import {findingRows, isAtLeast} from '../query/findings.js';
import type {Context, Run} from './command.js';
import {chosenTables} from './report-arguments.js';

const textFlag = ({flags}: Context, name: string): string | undefined => {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
};

const severityOf = (row: Answer['rows'][number]): {readonly severity: Severity} => ({
	severity: row.cells.severity as Severity,
});

/** The findings of the reports as they are stored; the exit code says whether any is as bad as `--fail-on`. */
export const runCheck: Run = async context => {
	const contents = await chosenTables(context);
	const rule = textFlag(context, 'rule');
	const least = (textFlag(context, 'severity') ?? 'note') as Severity;
	const failOn = (textFlag(context, 'fail-on') ?? 'error') as Severity | 'never';
	const {columns, rows} = findingRows(contents);
	const chosen = rows.filter(
		row => (rule === undefined || row.cells.rule === rule) && isAtLeast(severityOf(row), least),
	);
	const hasFailed = failOn !== 'never' && chosen.some(row => isAtLeast(severityOf(row), failOn));
	const figureCount = contents.reduce((sum, {facts, quantities}) => sum + facts.length + quantities.length, 0);
	return {
		answer: {columns, rows: chosen},
		exitCode: contents.length === 0 ? 3 : hasFailed ? 1 : 0,
		closing: context.words('note.coverage', {checked: 0, checkable: 0, not_checkable: figureCount}),
	};
};
