import type {Fact} from '../model/fact.js';
import {type AccountNode, figuresIn} from './forest.js';
import {type Check, checkSum, type Rule} from './rule.js';
import {type AccountTable, accountTables, type Section} from './sections.js';
import type {Entry} from './table-view.js';

const isOneClassification = (roots: readonly AccountNode[]): boolean =>
	new Set(roots.map(({entry}) => entry.classification)).size === 1;

/** Under one head, or under none: the roots are all there is. */
const headChecks = function* ({table}: AccountTable, head: Entry, roots: readonly AccountNode[]): Generator<Check> {
	for (const {index} of table.lanes) {
		const whole = head.cells.get(index);
		if (isOneClassification(roots)) {
			yield* checkSum(whole, figuresIn(roots, index), {pattern: 'accounts'});
		} else if (whole !== undefined) {
			yield {kind: 'unchecked', reason: 'structure_unclear', figures: [whole]};
		}
	}
};

/** What a section adds to the total: the figure of its head, or of its accounts where the head prints none. */
const shareOf = ({head, roots}: Section, lane: number): ReadonlyArray<Fact | undefined> => {
	const figure = head?.cells.get(lane);
	return figure === undefined ? figuresIn(roots, lane) : [figure];
};

const totalChecks = function* (accounts: AccountTable): Generator<Check> {
	const {table, totals, sections, unsure} = accounts;
	const more = {pattern: 'accounts', ...(unsure !== undefined && {unsure})};
	const withRows = sections.filter(({roots}) => roots.length > 0);
	for (const {index} of table.lanes) {
		const printed = totals.flatMap(({cells}) => cells.get(index) ?? []);
		const isUnclear = withRows.some(({roots}) => !isOneClassification(roots));
		if (isUnclear || new Set(printed.map(({amount}) => amount.fen)).size > 1) {
			yield* printed.map(
				(figure): Check => ({
					kind: 'unchecked',
					reason: isUnclear ? 'structure_unclear' : 'several_totals',
					figures: [figure],
				}),
			);
			continue;
		}

		const parts = withRows.flatMap(section => shareOf(section, index));
		for (const total of printed.length === 0 ? [undefined] : printed) {
			yield* totals.length === 0 ? [] : checkSum(total, parts, more);
		}
	}
};

/**
 * 合计 = Σ类
 *
 * The total and the accounts that have none above them, unit by unit where a table lists several.
 *
 * @example good
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计|基本支出|项目支出
 *   |合计|30.01|20.00|10.00
 *   208|社会保障和就业支出|10.00|10.00|
 *   210|卫生健康支出|20.00|10.00|10.00
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计|基本支出|项目支出
 *   |合计|38.00|20.00|18.00
 *   208|社会保障和就业支出|10.00|10.00|
 *   210|卫生健康支出|20.00|10.00|10.00
 *   → 合计 = Σ类：部门支出总表“合计”（合计）38.00 ≠ 30.00（“社会保障和就业支出”10.00 + “卫生健康支出”20.00），差 8.00，限差 0.015 万元；同一原因另有 1 处不符；部门支出总表“合计”（合计）38.00 之下可能漏印一行，金额 8.00
 */
export const accountsMakeTotal: Rule = {
	name: 'accounts-make-total',
	*check({tables}) {
		for (const table of tables) {
			for (const accounts of accountTables(table)) {
				const isSummary = accounts.totals.length === 0 && accounts.sections.every(({head}) => head === undefined);
				const hasBlocks = new Set(accounts.totals.map(({block}) => block)).size > 1;
				if (isSummary || hasBlocks) {
					continue;
				}

				for (const {head, roots} of accounts.sections) {
					if (head !== undefined && roots.length > 0) {
						yield* headChecks(accounts, head, roots);
					}
				}

				yield* totalChecks(accounts);
			}
		}
	},
};
