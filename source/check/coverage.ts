import type {Coverage, Reason} from '../model/check.js';
import type {Fact} from '../model/fact.js';
import type {Judged} from './judged.js';
import type {ReportView} from './report-view.js';

const reasonOfTable = (figure: Fact, view: ReportView): Reason => {
	switch (view.tableOf(figure)?.statement.kind) {
		case undefined:
		case 'unknown': {
			return 'table_unknown';
		}

		case 'overall_performance':
		case 'project_performance': {
			return 'form';
		}

		default: {
			return 'no_identity';
		}
	}
};

/** Which figures stand in an identity that was judged; of the others, why not. */
export const coverageOf = (found: readonly Judged[], view: ReportView): Coverage => {
	const checked = new Set<string>();
	const reasons = new Map<string, Reason>();
	for (const one of found) {
		if (one.kind === 'judged') {
			for (const {figure} of [...one.equation.left, ...one.equation.right]) {
				checked.add(figure.id);
			}
		} else if (one.kind === 'unchecked') {
			for (const {id} of one.figures) {
				reasons.set(id, one.reason);
			}
		}
	}

	const figures = view.contents.facts.filter(({derived}) => !derived);
	const unchecked: Partial<Record<Reason, number>> = {};
	let checkable = 0;
	for (const figure of figures) {
		if (checked.has(figure.id)) {
			checkable++;
			continue;
		}

		const known = reasons.get(figure.id);
		const reason = known ?? reasonOfTable(figure, view);
		unchecked[reason] = (unchecked[reason] ?? 0) + 1;
		checkable += known === undefined ? 0 : 1;
	}

	return {checked: figures.filter(({id}) => checked.has(id)).length, checkable, unchecked};
};
