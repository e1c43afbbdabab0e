import {lastDigit, type Unit} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import type {Ledger} from './ledger.js';
import type {ReportView} from './report-view.js';

/** A table that prints one unit of money and means another: its figures are 10⁴ times those of other tables, or the part. */
export type UnitSlip = {
	readonly ledger: Ledger;
	readonly meant: Unit;
	readonly own: Fact;
	readonly others: readonly Fact[];
};

type Pair = readonly [own: Fact, other: Fact];

const meantBy: Readonly<Partial<Record<Unit, Unit>>> = {yuan: 'ten_thousand_yuan', ten_thousand_yuan: 'yuan'};
const tenThousand = 10_000;
/** One cell may be wrong by 10⁴ itself. */
const fewestPairs = 2;

const alone = (figures: readonly Fact[] | undefined): Fact | undefined =>
	figures?.length === 1 ? figures[0] : undefined;

/** The figures of one thing that two tables print; accounts may be the same though the tables are of other money. */
const pairsOf = (ledger: Ledger, other: Ledger): readonly Pair[] => {
	const totals = ledger.scope === other.scope ? [...ledger.totals] : [];
	const candidates = [
		...totals.map(([measure, [sum]]) => [alone(sum), alone(other.totals.get(measure)?.[0])]),
		...[...ledger.accounts].flatMap(([account, measures]) =>
			[...measures].map(([measure, rows]) => [alone(rows), alone(other.accounts.get(account)?.get(measure))]),
		),
	];
	return candidates.flatMap(([own, theirs]) =>
		own === undefined || theirs === undefined || (own.amount.fen === 0 && theirs.amount.fen === 0)
			? []
			: [[own, theirs] as const],
	);
};

/** Whether the one is as much as `factor` times the other, as exactly as both are printed. */
const isTimes = (one: Fact, factor: number, other: Fact, {amountOf}: ReportView): boolean => {
	const reach = lastDigit(amountOf(one)) + factor * lastDigit(amountOf(other));
	return 2 * Math.abs(one.amount.fen - factor * other.amount.fen) <= reach;
};

const isSame = (pairs: readonly Pair[], view: ReportView): boolean =>
	pairs.length > 0 && pairs.every(([own, other]) => isTimes(own, 1, other, view));

const isSlip = (pairs: readonly Pair[], view: ReportView): boolean =>
	pairs.length >= fewestPairs &&
	pairs.every(([own, other]) =>
		own.amount.unit === 'yuan' ? isTimes(other, tenThousand, own, view) : isTimes(own, tenThousand, other, view),
	);

/** The tables that most others of the same money accuse; where one stands against one, nobody is accused. */
export const unitSlipsOf = (ledgers: readonly Ledger[], view: ReportView): readonly UnitSlip[] =>
	ledgers.flatMap(ledger => {
		const {unit} = ledger.table.statement;
		const meant = unit === null ? undefined : meantBy[unit];
		if (meant === undefined) {
			return [];
		}

		const others = ledgers.filter(({table}) => table !== ledger.table).map(other => pairsOf(ledger, other));
		const against = others.filter(pairs => isSlip(pairs, view));
		const alike = others.filter(pairs => isSame(pairs, view));
		const [own] = against[0]?.[0] ?? [];
		return own !== undefined && against.length > alike.length + 1
			? [{ledger, meant, own, others: against.flatMap(([pair]) => (pair === undefined ? [] : [pair[1]]))}]
			: [];
	});
