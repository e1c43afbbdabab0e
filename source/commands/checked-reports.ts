import {checkAcross} from '../check/across.js';
import {checkReport} from '../check/check.js';
import type {CheckResult, Coverage} from '../model/check.js';
import type {ReportContents} from '../model/report.js';
import {idsByPlace} from '../query/findings.js';
import {unitIdentity} from '../query/unit-identity.js';
import type {Store} from '../store/store.js';
import type {Context} from './command.js';
import {asDismissed, dismissalReasons} from './dismissals.js';
import {ownIdentities} from './own-identities.js';
import type {WholeReport} from './report-arguments.js';

/** A report with what its checks and those across reports have to say. */
export type Checked = {
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
export const checkAll = async (
	context: Context,
	chosen: readonly WholeReport[],
	all: boolean,
): Promise<readonly Checked[]> => {
	const own = await ownIdentities(context);
	const reports = chosen.map(({contents}) => contents);
	const store = await context.store();
	const unitOf = unitIdentity(await store.readSettings('aliases'));
	const related = await relativesOf(store, reports, unitOf);
	const across = checkAcross([...reports, ...related], context.vocabulary, {all, unitOf});
	return chosen.map(whole => {
		const {results, coverage} = checkReport(whole.contents, context.vocabulary, {all, own});
		return {whole, coverage, results: [...results, ...(across.get(whole.contents.report.id) ?? [])]};
	});
};

/** One report with everything that its checks say; what was dismissed is only a note, with the reason. */
export const checkWhole = async (
	context: Context,
	contents: ReportContents,
): Promise<Omit<Checked, 'whole'> & {readonly dismissed: ReadonlySet<CheckResult>}> => {
	const [checked] = (await checkAll(context, [{contents, isTableKept: () => true}], true)) as [Checked];
	const {results, coverage} = checked;
	const dismissals = await (await context.store()).readSettings('dismissals');
	const reasonOf = dismissalReasons(contents.report.id, dismissals, () => idsByPlace(contents));
	const dismissed = new Set<CheckResult>();
	const judged = results.map(result => {
		const reason = reasonOf(result);
		if (reason === undefined) {
			return result;
		}

		const note = asDismissed(result, reason);
		dismissed.add(note);
		return note;
	});
	return {results: judged, coverage, dismissed};
};
