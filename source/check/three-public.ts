import type {Fact, Measure} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {pushTo} from '../model/push-to.js';
import {type Check, checkReadings, checkSum, type Rule} from './rule.js';

type Printed = ReadonlyMap<Measure, Fact>;

/** Where 会议费 and 培训费 stand beside the three, the first total of the row holds them too: that is no fault. */
const totalChecks = function* (totals: readonly Fact[], printed: Printed): Generator<Check> {
	const vehicles =
		printed.get('vehicles') === undefined
			? [printed.get('vehicle_purchase'), printed.get('vehicle_operation')]
			: [printed.get('vehicles')];
	const three = [printed.get('overseas'), ...vehicles, printed.get('reception')];
	const more = [printed.get('meeting'), printed.get('training')];
	for (const total of totals) {
		yield* checkReadings(total, [three, [...three, ...more], [...three, ...more, printed.get('agency_operations')]], {
			pattern: `total ${total.column}`,
		});
	}
};

const checksOf = function* (figures: readonly Fact[]): Generator<Check> {
	const printed = new Map<Measure, Fact>();
	for (const figure of figures) {
		if (figure.measure !== null && !printed.has(figure.measure)) {
			printed.set(figure.measure, figure);
		}
	}

	yield* checkSum(printed.get('vehicles'), [printed.get('vehicle_purchase'), printed.get('vehicle_operation')]);
	yield* totalChecks(
		figures.filter(({measure}) => measure === 'total'),
		printed,
	);
};

/** A list names its sum 合计 or “三公”经费; 行政经费 above it is another. */
const isTotal = ({label, level}: Fact): boolean =>
	level === 'total' || level === 'subtotal' || /三公|^合计/u.test(labelKey(label ?? ''));

const named: ReadonlySet<Measure | null> = new Set(['overseas', 'reception', 'vehicles', 'vehicle_operation']);

const groupsOf = (facts: readonly Fact[], keyOf: (fact: Fact) => string): ReadonlyArray<readonly Fact[]> => {
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const key = keyOf(fact);
		pushTo(groups, key, fact);
	}

	return [...groups.values()];
};

/**
 * “三公”经费 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费
 *
 * And 公务用车购置及运行费 = 购置费 + 运行费. A total beside 会议费 and 培训费 may hold these too: that is no fault.
 *
 * @example good
 *   一般公共预算“三公”经费支出表
 *   单位：万元
 *   合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
 *   ||小计|公务用车购置费|公务用车运行费|
 *   12.50|5.00|6.00||6.00|1.50
 * @example bad
 *   一般公共预算“三公”经费支出表
 *   单位：万元
 *   合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
 *   ||小计|公务用车购置费|公务用车运行费|
 *   12.50|5.00|6.00||9.00|1.50
 *   → “三公”经费 = 因公出国（境）费 + 公务用车购置及运行费 + 公务接待费：一般公共预算“三公”经费支出表（公务用车购置及运行费/小计）6.00 ≠ 公务用车运行费 9.00，差 -3.00，限差 0 万元；一般公共预算“三公”经费支出表（公务用车运行费）9.00 → 6.00，可使 1 处相符
 */
export const threePublic: Rule = {
	name: 'three-public',
	*check({ofKind}) {
		for (const {facts, statement} of ofKind('three_public', 'agency_operations')) {
			if (statement.columns.some(({measure}) => named.has(measure))) {
				for (const row of groupsOf(facts, ({row, fund, fiscalYear, stage}) => [row, fund, fiscalYear, stage].join())) {
					yield* checksOf(row);
				}
			} else {
				for (const column of groupsOf(facts, fact => String(fact.column))) {
					const isMeant = column.some(({measure}) => named.has(measure));
					yield* isMeant ? checksOf(column.filter(fact => fact.measure !== 'total' || isTotal(fact))) : [];
				}
			}
		}
	},
};
