import {parseAmount, rangeOf} from '../../source/model/amount.js';
import type {Budget, BudgetTable} from './made-up-budget.js';

/** A sum as printed, worked out from the rows of a made-up report without anything that is under test. */
export type PlainIdentity = {
	readonly whole: number;
	readonly parts: readonly number[];
	/** Half a last digit of each, in half-fen. */
	readonly halves: readonly number[];
	/** Cells it is made of, as `table.row.column`. */
	readonly cells: readonly string[];
};

type Cell = {readonly fen: number; readonly half: number; readonly place: string};

/** The finest decimals a table prints are those of all its figures: zeros at the end may be dropped. */
const reader = ({unit}: Budget, table: BudgetTable, n: number): ((row: number, column: number) => Cell | undefined) => {
	const amounts = table.rows.map(cells =>
		cells.map((text, column) => (table.columns[column]?.role === 'amount' ? parseAmount(text, unit) : undefined)),
	);
	const decimals = Math.max(0, ...amounts.flat().map(amount => amount?.decimals ?? 0));
	return (row, column) => {
		const amount = amounts[row]?.[column];
		if (amount === undefined) {
			return undefined;
		}

		const [low, high] = rangeOf({...amount, decimals});
		return {fen: amount.fen, half: (high - low) / 2, place: `${n}.${row + 2}.${column + 1}`};
	};
};

const identityOf = (whole: Cell | undefined, parts: ReadonlyArray<Cell | undefined>): readonly PlainIdentity[] => {
	const printed = parts.filter(part => part !== undefined);
	return whole === undefined || printed.length === 0
		? []
		: [
				{
					whole: whole.fen,
					parts: printed.map(({fen}) => fen),
					halves: [whole, ...printed].map(({half}) => half),
					cells: [whole, ...printed].map(({place}) => place),
				},
			];
};

const codedIdentities = (budget: Budget, table: BudgetTable, n: number): readonly PlainIdentity[] => {
	const at = reader(budget, table, n);
	const codes = table.rows.map(([code = '']) => code);
	const below = (code: string): readonly number[] =>
		codes.flatMap((other, row) =>
			other.length === code.length + (code === '' ? 3 : 2) && other.startsWith(code) ? [row] : [],
		);
	const rows = [...codes.entries()];
	const trees = [2, 3, 4].flatMap(column =>
		rows.flatMap(([row, code]) =>
			identityOf(
				at(row, column),
				below(code).map(child => at(child, column)),
			),
		),
	);
	return [...trees, ...rows.flatMap(([row]) => identityOf(at(row, 2), [at(row, 3), at(row, 4)]))];
};

const headOf = (budget: Budget, kind: BudgetTable['kind'], column: number): Cell | undefined => {
	const n = budget.tables.findIndex(table => table.kind === kind);
	const table = budget.tables[n];
	const row = table?.rows.findIndex(([code, label]) => code === '' && label === '合计') ?? -1;
	return table === undefined ? undefined : reader(budget, table, n + 1)(row, column);
};

const lineOf = (budget: Budget, kind: BudgetTable['kind'], label: string): Cell | undefined => {
	const n = budget.tables.findIndex(table => table.kind === kind);
	const table = budget.tables[n];
	for (const [row, cells] of (table?.rows ?? []).entries()) {
		const column = cells.findIndex(cell => cell.replace(/^[一二三四五六七八九]、/u, '') === label);
		if (table !== undefined && column !== -1) {
			return reader(budget, table, n + 1)(row, column + 1);
		}
	}

	return undefined;
};

const summaryIdentities = (
	budget: Budget,
	kind: BudgetTable['kind'],
	of: BudgetTable['kind'],
): readonly PlainIdentity[] => {
	const line = (label: string): Cell | undefined => lineOf(budget, kind, label);
	const table = budget.tables.find(own => own.kind === of);
	const n = budget.tables.findIndex(own => own.kind === of) + 1;
	const categories = (table?.rows ?? []).flatMap(([code = '', label = ''], row) =>
		code.length === 3 ? [[row, label] as const] : [],
	);
	const at = table === undefined ? undefined : reader(budget, table, n);
	return [
		...identityOf(line('本年收入合计'), [line('一般公共预算拨款收入'), line('事业收入')]),
		...identityOf(line('收入总计'), [line('本年收入合计'), line('上年结转')]),
		...identityOf(line('收入总计'), [line('支出总计')]),
		...identityOf(line('支出总计'), [line('本年支出合计')]),
		...identityOf(
			line('本年支出合计'),
			categories.map(([, label]) => line(label)),
		),
		...identityOf(line('本年支出合计'), [headOf(budget, of, 2)]),
		...categories.flatMap(([row, label]) => identityOf(line(label), [at?.(row, 2)])),
	];
};

/** What a sentence says, in 万元 to two decimals, against the line of the summary that it names. */
const proseIdentities = (budget: Budget): readonly PlainIdentity[] =>
	['收入总计', '支出总计'].flatMap((label, index) => {
		const text = /[\d,.]+(?=万元)/u.exec(budget.prose?.[index] ?? '')?.[0] ?? '';
		const amount = parseAmount(text, 'ten_thousand_yuan');
		return amount === undefined
			? []
			: identityOf({fen: amount.fen, half: 10_000, place: `prose ${index}`}, [
					lineOf(budget, 'revenue_expenditure_summary', label),
				]);
	});

/** Every sum that the made-up tables must keep, inside and between them. */
export const plainIdentities = (budget: Budget): readonly PlainIdentity[] => {
	const inside = budget.tables.flatMap((table, index) =>
		table.columns[0]?.role === 'code' ? codedIdentities(budget, table, index + 1) : [],
	);
	const index = budget.tables.findIndex(({kind}) => kind === 'three_public');
	const three = reader(budget, budget.tables[index] as BudgetTable, index + 1);
	return [
		...inside,
		...proseIdentities(budget),
		...summaryIdentities(budget, 'revenue_expenditure_summary', 'expenditure'),
		...summaryIdentities(budget, 'fiscal_appropriation_summary', 'general_public_expenditure'),
		...identityOf(headOf(budget, 'general_public_expenditure', 3), [
			headOf(budget, 'basic_expenditure_department_economic', 2),
		]),
		...identityOf(three(0, 0), [three(0, 1), three(0, 2), three(0, 5)]),
		...identityOf(three(0, 2), [three(0, 3), three(0, 4)]),
	];
};

const differenceOf = ({whole, parts}: PlainIdentity): number =>
	Math.abs(whole - parts.reduce((sum, part) => sum + part, 0));

/** One printed figure against one of the same precision must be equal; a sum may miss by its half digits. */
export const breaksPrecision = (identity: PlainIdentity): boolean => {
	const isRepeat = identity.parts.length === 1 && identity.halves[0] === identity.halves[1];
	return 2 * differenceOf(identity) > (isRepeat ? 0 : identity.halves.reduce((sum, half) => sum + half, 0));
};

/** What other checkers allow, in fen of figures printed in the unit. */
export const naiveTolerances: Readonly<Record<string, (identity: PlainIdentity, unit: number) => boolean>> = {
	strict: identity => differenceOf(identity) > 0,
	'±0.01': (identity, unit) => differenceOf(identity) > unit / 100,
	'max(1, 0.1 %)': (identity, unit) => differenceOf(identity) > Math.max(unit, Math.abs(identity.whole) / 1000),
};
