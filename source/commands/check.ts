import type {CheckResult} from '../model/check.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Finding, Severity} from '../model/finding.js';
import type {ReportContents} from '../model/report.js';
import {findingMap} from '../query/finding-map.js';
import {findingRows, idsByPlace, isAtLeast} from '../query/findings.js';
import {ruleRows} from '../query/rules.js';
import {claimCoverageText, coverageText} from './check-coverage.js';
import {type Checked, checkAll} from './checked-reports.js';
import type {Context, Outcome, Run} from './command.js';
import {asDismissed, dismiss, dismissalReasons} from './dismissals.js';
import {defineIdentity, forgetIdentity} from './own-identities.js';
import {chosenWhole, type WholeReport} from './report-arguments.js';
import {rulesNamed} from './rule-flag.js';

const textFlag = ({flags}: Context, name: string): string | undefined => {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
};

/** Findings about figures of other tables than those asked for are left out. */
const isAsked = ({contents, isTableKept}: WholeReport): ((result: CheckResult) => boolean) => {
	const tables = new Map([...contents.facts, ...contents.quantities].map(({id, table}) => [id, table]));
	return ({figures}) => figures.length === 0 || figures.some(id => isTableKept(tables.get(id) ?? 0));
};

/** What the checks say of one report as it is now, and what its import had to say. */
const findingsOf = (
	{whole, results}: Checked,
	reasonOf: (result: CheckResult) => string | undefined,
	all: boolean,
): readonly Finding[] => {
	const imported = whole.contents.findings.filter(({check}) => check === undefined);
	const asked = results.filter(isAsked(whole)).flatMap((result): readonly Finding[] => {
		const reason = reasonOf(result);
		if (reason === undefined) {
			return [result];
		}

		return all ? [asDismissed(result, reason)] : [];
	});
	return [...asked, ...imported];
};

const dismissed = async (context: Context, checked: readonly Checked[], id: string): Promise<string> => {
	const reason = textFlag(context, 'reason');
	if (reason === undefined) {
		throw new ExpectedError(context.words('error.flag_needs_value', {flag: '--reason'}), 2);
	}

	const store = await context.store({write: true});
	let count = 0;
	for (const {whole, results} of checked) {
		const {report} = whole.contents;
		count += await dismiss(store, report.id, results, {id, idAt: idsByPlace(whole.contents), reason});
	}

	if (count === 0) {
		throw new ExpectedError(context.words('error.nothing_to_dismiss', {fact: id}), 3);
	}

	return context.words('note.dismissed', {count});
};

/** What changes the identities or the dismissals instead of listing findings; nothing where neither is asked for. */
const changed = async (context: Context): Promise<string | undefined> => {
	const [define, forget] = [textFlag(context, 'define'), textFlag(context, 'forget')];
	if (define !== undefined) {
		return defineIdentity(context, define);
	}

	return forget === undefined ? undefined : forgetIdentity(context, forget);
};

/** The findings that `--rule` and `--severity` let through; the exit code says whether any is as bad as `--fail-on`. */
const listed = (
	context: Context,
	reports: readonly ReportContents[],
	rules: ReadonlySet<string> | undefined,
): Outcome => {
	const {columns, rows} = findingRows(reports);
	const least = (textFlag(context, 'severity') ?? 'note') as Severity;
	const failOn = (textFlag(context, 'fail-on') ?? 'error') as Severity | 'never';
	const severityOf = (row: (typeof rows)[number]) => ({severity: row.cells.severity as Severity});
	const shown = rows.filter(
		row => (rules === undefined || rules.has(row.cells.rule as string)) && isAtLeast(severityOf(row), least),
	);
	const hasFailed = failOn !== 'never' && shown.some(row => isAtLeast(severityOf(row), failOn));
	return {
		answer: {columns, rows: shown},
		exitCode: reports.length === 0 ? 3 : hasFailed ? 1 : 0,
	};
};

/** Reconciles the reports anew; the exit code says whether any finding is as bad as `--fail-on`. */
export const runCheck: Run = async context => {
	const change = await changed(context);
	if (change !== undefined) {
		context.say(change);
		return {text: ''};
	}

	if (context.flags.rules === true) {
		return {answer: ruleRows(context.vocabulary, await (await context.store()).readSettings('identities'))};
	}

	const all = context.flags.all === true;
	const rule = textFlag(context, 'rule');
	const rules = rule === undefined ? undefined : await rulesNamed(context, rule);
	const chosen = await chosenWhole(context);
	if (context.flags.recorded === true) {
		return listed(
			context,
			chosen.map(({contents}) => contents),
			rules,
		);
	}

	const checked = await checkAll(context, chosen, all);
	const id = textFlag(context, 'dismiss');
	if (id !== undefined) {
		context.say(await dismissed(context, checked, id));
		return {text: ''};
	}

	const dismissals = await (await context.store()).readSettings('dismissals');
	const reports = checked.map(
		(one): ReportContents => ({
			...one.whole.contents,
			findings: findingsOf(
				one,
				dismissalReasons(one.whole.contents.report.id, dismissals, () => idsByPlace(one.whole.contents)),
				all,
			),
		}),
	);
	const figures = coverageText(
		checked.map(({coverage}) => coverage),
		context.words,
	);
	const claims = claimCoverageText(
		checked.flatMap(({whole}) => whole.contents.claims),
		context.words,
	);
	const closing = [figures, claims].filter(Boolean).join(' · ');
	if (context.flags.map === true) {
		return {answer: findingMap(reports, context.vocabulary), closing};
	}

	return {...listed(context, reports, rules), closing};
};
