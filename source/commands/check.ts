import {checkAcross} from '../check/across.js';
import {type CheckedReport, checkReport} from '../check/check.js';
import type {CheckResult} from '../model/check.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Finding, Severity} from '../model/finding.js';
import type {ReportContents} from '../model/report.js';
import {findingRows, isAtLeast} from '../query/findings.js';
import {coverageText} from './check-coverage.js';
import type {Context, Run} from './command.js';
import {dismiss, dismissalReasons} from './dismissals.js';
import {chosenWhole, type WholeReport} from './report-arguments.js';

const textFlag = ({flags}: Context, name: string): string | undefined => {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
};

type Checked = {readonly whole: WholeReport; readonly checked: CheckedReport};

/** Findings about figures of other tables than those asked for are left out. */
const isAsked = ({contents, isTableKept}: WholeReport): ((result: CheckResult) => boolean) => {
	const tables = new Map([...contents.facts, ...contents.quantities].map(({id, table}) => [id, table]));
	return ({figures}) => figures.length === 0 || figures.some(id => isTableKept(tables.get(id) ?? 0));
};

/** What the checks say of one report as it is now, and what its import had to say. */
const findingsOf = (
	{whole, checked}: Checked,
	reasonOf: (result: CheckResult) => string | undefined,
	all: boolean,
): readonly Finding[] => {
	const imported = whole.contents.findings.filter(({check}) => check === undefined);
	const results = checked.results.filter(isAsked(whole)).flatMap((result): readonly Finding[] => {
		const reason = reasonOf(result);
		if (reason === undefined) {
			return [result];
		}

		return all ? [{...result, severity: 'note', message: `${result.message}（${reason}）`}] : [];
	});
	return [...results, ...imported];
};

const dismissed = async (context: Context, checked: readonly Checked[], fact: string): Promise<string> => {
	const reason = textFlag(context, 'reason');
	if (reason === undefined) {
		throw new ExpectedError(context.words('error.flag_needs_value', {flag: '--reason'}), 2);
	}

	const one = checked.find(({whole: {contents}}) => contents.facts.some(({id}) => id === fact));
	if (one === undefined) {
		throw new ExpectedError(context.words('error.no_fact', {fact}), 3);
	}

	const store = await context.store({write: true});
	const count = await dismiss(store, one.whole.contents, one.checked.results, {fact, reason, words: context.words});
	return context.words('note.dismissed', {count});
};

/** Reconciles the reports anew; the exit code says whether any finding is as bad as `--fail-on`. */
export const runCheck: Run = async context => {
	const all = context.flags.all === true;
	const chosen = await chosenWhole(context);
	const checked = chosen.map(
		(whole): Checked => ({whole, checked: checkReport(whole.contents, context.vocabulary, {all})}),
	);
	const fact = textFlag(context, 'dismiss');
	if (fact !== undefined) {
		context.say(await dismissed(context, checked, fact));
		return {text: ''};
	}

	const dismissals = await (await context.store()).readSettings('dismissals');
	const across = checkAcross(
		chosen.map(({contents}) => contents),
		context.vocabulary,
		{all},
	);
	const reports = checked.map((one): ReportContents => {
		const {contents} = one.whole;
		const findings = findingsOf(one, dismissalReasons(contents, dismissals), all);
		return {...contents, findings: [...findings, ...(across.get(contents.report.id) ?? [])]};
	});
	const {columns, rows} = findingRows(reports);
	const rule = textFlag(context, 'rule');
	const least = (textFlag(context, 'severity') ?? 'note') as Severity;
	const failOn = (textFlag(context, 'fail-on') ?? 'error') as Severity | 'never';
	const severityOf = (row: (typeof rows)[number]) => ({severity: row.cells.severity as Severity});
	const shown = rows.filter(
		row => (rule === undefined || row.cells.rule === rule) && isAtLeast(severityOf(row), least),
	);
	const hasFailed = failOn !== 'never' && shown.some(row => isAtLeast(severityOf(row), failOn));
	return {
		answer: {columns, rows: shown},
		exitCode: reports.length === 0 ? 3 : hasFailed ? 1 : 0,
		closing: coverageText(
			checked.map(({checked: {coverage}}) => coverage),
			context.words,
		),
	};
};
