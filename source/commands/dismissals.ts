import type {CheckResult} from '../model/check.js';
import type {Provenance} from '../model/fact.js';
import type {PersonalFiles, Store} from '../store/store.js';

type Dismissal = PersonalFiles['dismissals'][number];

type IdAt = (provenance: Provenance) => string | undefined;

/** The figures and claims of a finding with the characters that stand there. */
const printedIn = ({evidence}: CheckResult, idAt: IdAt): Dismissal['facts'] =>
	evidence.map(provenance => ({fact: idAt(provenance) ?? '', printed: provenance.text}));

const sameText = (facts: Dismissal['facts']): string => JSON.stringify(facts.map(({fact, printed}) => [fact, printed]));

/** Why a finding was dismissed; it counts again as soon as one of its figures is printed otherwise, or another joins. */
export const dismissalReasons = (
	report: string,
	dismissals: readonly Dismissal[],
	idAt: () => IdAt,
): ((result: CheckResult) => string | undefined) => {
	const own = dismissals.filter(dismissal => dismissal.report === report);
	if (own.length === 0) {
		return () => undefined;
	}

	const reasons = new Map(own.map(({rule, facts, reason}) => [`${rule} ${sameText(facts)}`, reason]));
	const ids = idAt();
	return result => reasons.get(`${result.rule} ${sameText(printedIn(result, ids))}`);
};

/** Somebody has looked into it: it is told with the reason, and counts no more. */
export const asDismissed = (result: CheckResult, reason: string): CheckResult => ({
	...result,
	severity: 'note',
	message: `${result.message}（${reason}）`,
});

/** Keeps that somebody has looked into the findings which a figure or a claim is part of, and why they are none. */
export const dismiss = async (
	store: Store,
	report: string,
	results: readonly CheckResult[],
	{id, idAt, reason}: {readonly id: string; readonly idAt: IdAt; readonly reason: string},
): Promise<number> => {
	const made = results
		.filter(({severity, evidence}) => severity !== 'note' && evidence.some(provenance => idAt(provenance) === id))
		.map((result): Dismissal => ({report, rule: result.rule, facts: printedIn(result, idAt), reason}));
	const isSame = (a: Dismissal, b: Dismissal): boolean =>
		a.report === b.report && a.rule === b.rule && sameText(a.facts) === sameText(b.facts);
	if (made.length > 0) {
		await store.writeSettings('dismissals', before => [
			...before.filter(old => !made.some(added => isSame(old, added))),
			...made,
		]);
	}

	return made.length;
};
