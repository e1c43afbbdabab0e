import type {Measure} from '../model/fact.js';
import type {Ledger, Scope} from './ledger.js';
import {ledgersOf} from './ledgers.js';
import {type Check, plus, type Rule} from './rule.js';

const totalsOf = ({totals}: Ledger): ReadonlySet<number> =>
	new Set((totals.get('total') ?? []).flatMap(sum => (sum.length === 1 ? sum.map(({amount}) => amount.fen) : [])));

const within: Readonly<Record<Scope, readonly Scope[]>> = {
	all: ['all', 'fiscal_appropriation', 'general_public', 'government_fund', 'state_capital'],
	fiscal_appropriation: ['fiscal_appropriation', 'general_public', 'government_fund', 'state_capital'],
	general_public: ['general_public'],
	government_fund: ['government_fund'],
	state_capital: ['state_capital'],
};

/**
 * Two tables count the same money if they are of one scope and their sums do not differ; or if one scope lies within
 * the other and the sums are equal: then nothing is outside it.
 */
const countTheSame = (a: Ledger, b: Ledger): boolean => {
	const [ours, theirs] = [totalsOf(a), totalsOf(b)];
	const isEqual = [...ours].some(fen => theirs.has(fen));
	const isNested = within[a.scope].includes(b.scope) || within[b.scope].includes(a.scope);
	return a.scope === b.scope ? ours.size === 0 || theirs.size === 0 || isEqual : isNested && isEqual;
};

const pairChecks = function* (a: Ledger, b: Ledger, done: Set<string>): Generator<Check> {
	for (const [account, measures] of b.accounts) {
		for (const [measure, theirs] of measures) {
			const ours = a.accounts.get(account)?.get(measure as Measure);
			const key = `${b.table.statement.n} ${theirs[0]?.column} ${account} ${measure}`;
			if (ours !== undefined && !done.has(key)) {
				done.add(key);
				yield {
					kind: 'identity',
					readings: [{left: ours.map(plus), right: theirs.map(plus), blanks: 0}],
					isRepeat: true,
					pattern: `accounts of ${a.table.statement.n} and ${b.table.statement.n}`,
				};
			}
		}
	}
};

/**
 * 同一科目在各表中相等
 *
 * In tables of the same money, or of two scopes with equal sums: then nothing lies outside the smaller one.
 *
 * @example good
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|30.00
 *   208|社会保障和就业支出|10.00
 *   210|卫生健康支出|20.00
 *
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|30.00
 *   208|社会保障和就业支出|10.00
 *   210|卫生健康支出|20.00
 * @example bad
 *   部门支出总表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|30.00
 *   208|社会保障和就业支出|12.00
 *   210|卫生健康支出|18.00
 *
 *   一般公共预算支出表
 *   单位：万元
 *   科目编码|科目名称|合计
 *   |合计|30.00
 *   208|社会保障和就业支出|10.00
 *   210|卫生健康支出|20.00
 *   → 同一科目在各表中相等：部门支出总表“社会保障和就业支出”（合计）12.00 ≠ 一般公共预算支出表“社会保障和就业支出”（合计）10.00，差 2.00，限差 0 万元
 *   → 同一科目在各表中相等：部门支出总表“卫生健康支出”（合计）18.00 ≠ 一般公共预算支出表“卫生健康支出”（合计）20.00，差 -2.00，限差 0 万元
 */
export const accountsAgree: Rule = {
	name: 'accounts-agree',
	*check(report) {
		const ledgers = ledgersOf(report).filter(({accounts}) => accounts.size > 0);
		const done = new Set<string>();
		for (const [index, a] of ledgers.entries()) {
			for (const b of ledgers.slice(index + 1)) {
				if (a.table !== b.table && countTheSame(a, b)) {
					yield* pairChecks(a, b, done);
				}
			}
		}
	},
};
