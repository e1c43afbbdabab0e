import {moneyText, parseAmount, toFen, unitLabels} from '../../source/model/amount.js';
import {cover} from './import-text.js';
import type {Budget, BudgetTable} from './made-up-budget.js';

/** A header path a row: the parts of `支出 / 预算数` below each other, a name that goes on printed once. */
const headerRows = ({columns}: BudgetTable): readonly string[] => {
	const paths = columns.map(({path}) => path.split(' / '));
	const depth = Math.max(...paths.map(path => path.length));
	return Array.from({length: depth}, (_, level) =>
		paths
			.map((path, index) => {
				const isAgain = path.slice(0, level + 1).join() === paths[index - 1]?.slice(0, level + 1).join();
				return isAgain && level < path.length - 1 ? '' : (path[level] ?? '');
			})
			.join('|'),
	);
};

const amountOf = ({tables, unit}: Budget, kind: BudgetTable['kind'], label: string): number | undefined => {
	for (const cells of tables.find(table => table.kind === kind)?.rows ?? []) {
		const at = cells.findIndex(cell => cell.replace(/^[一二三四五六七八九]、/u, '') === label);
		const amount = at === -1 ? undefined : parseAmount(cells[at + 1] ?? '', unit);
		if (amount !== undefined) {
			return amount.fen;
		}
	}

	return undefined;
};

const inProse = (fen: number | undefined): string => moneyText(toFen(fen ?? 0), 'ten_thousand_yuan', 2);

/** What an agency says of its budget, always in 万元; sentences with their one amount. */
export const proseOf = (budget: Budget): readonly string[] => {
	const total = (label: string): string => inProse(amountOf(budget, 'revenue_expenditure_summary', label));
	return [
		`示例市医疗保障局2024年收入总预算${total('收入总计')}万元。`,
		`示例市医疗保障局2024年支出总预算${total('支出总计')}万元。`,
	];
};

/** The report as a text file, `|` for a tab. */
export const textOf = (budget: Budget, prose: readonly string[]): readonly string[] => [
	...cover,
	'一、收支预算情况说明',
	...prose,
	...budget.tables.flatMap(table => [
		'',
		table.title,
		`单位：${unitLabels[budget.unit]}`,
		...headerRows(table),
		...table.rows.map(cells => cells.join('|')),
	]),
];
