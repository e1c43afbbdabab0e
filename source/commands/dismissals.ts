import type {CheckResult} from '../model/check.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Fact} from '../model/fact.js';
import type {ReportContents} from '../model/report.js';
import type {PersonalFiles, Store} from '../store/store.js';
import type {Context} from './command.js';

type Dismissal = PersonalFiles['dismissals'][number];

const printedTexts = ({facts, quantities}: ReportContents): ReadonlyMap<string, string> =>
	new Map([...facts, ...quantities].map(({id, provenance}) => [id, provenance.text]));

/** Why a finding was dismissed; it counts again as soon as one of its figures is printed otherwise, or another joins. */
export const dismissalReasons = (
	contents: ReportContents,
	dismissals: readonly Dismissal[],
): ((result: CheckResult) => string | undefined) => {
	const own = dismissals.filter(({report}) => report === contents.report.id);
	const printed = own.length === 0 ? undefined : printedTexts(contents);
	return ({rule, figures}) =>
		own.find(
			dismissal =>
				dismissal.rule === rule &&
				dismissal.facts.length === figures.length &&
				dismissal.facts.every(({fact, printed: text}) => figures.includes(fact) && printed?.get(fact) === text),
		)?.reason;
};

/** Keeps that somebody has looked into the findings which a figure is part of, and why they are none. */
export const dismiss = async (
	store: Store,
	contents: ReportContents,
	results: readonly CheckResult[],
	{fact, reason, words}: {readonly fact: Fact['id']; readonly reason: string; readonly words: Context['words']},
): Promise<number> => {
	const meant = results.filter(({figures, severity}) => severity !== 'note' && figures.includes(fact));
	if (meant.length === 0) {
		throw new ExpectedError(words('error.nothing_to_dismiss', {fact}), 3);
	}

	const printed = printedTexts(contents);
	const made = meant.map(
		({rule, figures}): Dismissal => ({
			report: contents.report.id,
			rule,
			facts: figures.map(id => ({fact: id, printed: printed.get(id) ?? ''})),
			reason,
		}),
	);
	const isSame = (a: Dismissal, b: Dismissal): boolean =>
		a.report === b.report && a.rule === b.rule && JSON.stringify(a.facts) === JSON.stringify(b.facts);
	await store.writeSettings('dismissals', before => [
		...before.filter(old => !made.some(added => isSame(old, added))),
		...made,
	]);
	return made.length;
};
