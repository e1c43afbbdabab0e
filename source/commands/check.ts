import {checkAcross} from '../check/across.js';
import {checkReport} from '../check/check.js';
import type {CheckResult, Coverage} from '../model/check.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Finding, Severity} from '../model/finding.js';
import type {ReportContents} from '../model/report.js';
import {findingRows, idsByPlace, isAtLeast} from '../query/findings.js';
import {unitIdentity} from '../query/unit-identity.js';
import type {Store} from '../store/store.js';
import {coverageText} from './check-coverage.js';
import type {Context, Run} from './command.js';
import {dismiss, dismissalReasons} from './dismissals.js';
import {chosenWhole, type WholeReport} from './report-arguments.js';

const textFlag = ({flags}: Context, name: string): string | undefined => {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
};

type Checked = {
	readonly whole: WholeReport;
	readonly results: readonly CheckResult[];
	readonly coverage: Coverage;
};

/** Other reports of the units, which these are held against. */
const relativesOf = async (
	store: Store,
	chosen: readonly ReportContents[],
	unitOf: ReturnType<typeof unitIdentity>,
): Promise<readonly ReportContents[]> => {
	const known = new Set(chosen.map(({report}) => report.id));
	const units = new Set(chosen.flatMap(({report: {unit}}) => (unit === null ? [] : [unitOf(unit)])));
	const related = (await store.catalog()).filter(
		({report, unit}) => !known.has(report) && units.has(unitOf(unit ?? '')),
	);
	return Promise.all(related.map(async ({report}) => store.load(report)));
};

/** What each report says of itself, and of the others. */
const checkAll = async (
	context: Context,
	chosen: readonly WholeReport[],
	all: boolean,
): Promise<readonly Checked[]> => {
	const reports = chosen.map(({contents}) => contents);
	const store = await context.store();
	const unitOf = unitIdentity(await store.readSettings('aliases'));
	const related = await relativesOf(store, reports, unitOf);
	const across = checkAcross([...reports, ...related], context.vocabulary, {all, unitOf});
	return chosen.map(whole => {
		const {results, coverage} = checkReport(whole.contents, context.vocabulary, {all});
		return {whole, coverage, results: [...results, ...(across.get(whole.contents.report.id) ?? [])]};
	});
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

		return all ? [{...result, severity: 'note', message: `${result.message}（${reason}）`}] : [];
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

/** Reconciles the reports anew; the exit code says whether any finding is as bad as `--fail-on`. */
export const runCheck: Run = async context => {
	const all = context.flags.all === true;
	const chosen = await chosenWhole(context);
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
			checked.map(({coverage}) => coverage),
			context.words,
		),
	};
};
