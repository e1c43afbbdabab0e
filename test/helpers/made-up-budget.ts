import type {Unit} from '../../source/model/amount.js';
import type {ReportContents, StatementKind} from '../../source/model/report.js';
import {amountColumn, codeColumn, labelColumn, type MadeUpColumn, madeUpReport} from './facts.js';
import {economicAccounts, everyAccount, functionalAccounts, type TrueAccount, totalOf} from './made-up-accounts.js';
import {type Random, randomFrom} from './random-numbers.js';

export type BudgetTable = {
	readonly kind: StatementKind;
	readonly title: string;
	readonly fund: 'general_public' | 'fiscal_appropriation' | 'government_fund' | 'all' | null;
	readonly columns: readonly MadeUpColumn[];
	readonly rows: ReadonlyArray<readonly string[]>;
};

export type Budget = {
	readonly unit: Unit;
	readonly tables: readonly BudgetTable[];
	/** Sentences that say what the summary prints. */
	readonly prose?: readonly string[];
};

type Print = (fen: number) => string;

/** How an agency prints: unit, decimals, separators, zeros. Every figure is rounded by itself, as published ones are. */
const printing = (random: Random, only?: Unit): {readonly unit: Unit; readonly print: Print} => {
	const layouts: ReadonlyArray<readonly [Unit, number, number]> = [
		['ten_thousand_yuan', 6, 2],
		['ten_thousand_yuan', 6, 2],
		['yuan', 2, 0],
		['yuan', 2, 2],
	];
	const [unit, power, decimals] = random.pick(layouts.filter(([own]) => only === undefined || own === only));
	const zero = random.pick(['', '', '0.00']);
	const hasSeparators = random.chance(0.7);
	const dropsZeros = random.chance(0.2);
	return {
		unit,
		print(fen) {
			const step = 10 ** (power - decimals);
			const scaled = Math.round(fen / step);
			const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
			const whole = digits.slice(0, digits.length - decimals);
			const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
			const grouped = hasSeparators ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole;
			const text = `${scaled < 0 ? '-' : ''}${grouped}${dropsZeros ? fraction.replace(/\.?0+$/u, '') : fraction}`;
			return fen === 0 ? (decimals === 0 && zero !== '' ? '0' : zero) : text;
		},
	};
};

const accountRows = (
	accounts: readonly TrueAccount[],
	print: Print,
	random: Random,
): ReadonlyArray<readonly string[]> => {
	const {basic, project} = totalOf(accounts);
	const row = (code: string, name: string, own: {basic: number; project: number}): readonly string[] => [
		code,
		name,
		print(own.basic + own.project),
		print(own.basic),
		print(own.project),
	];
	const rows = everyAccount(accounts).map(own => row(own.code, own.name, own));
	const total = row('', '合计', {basic, project});
	return random.chance(0.5) ? [total, ...rows] : [...rows, total];
};

const columns = (parts: readonly [MadeUpColumn, MadeUpColumn], total: MadeUpColumn): readonly MadeUpColumn[] => [
	codeColumn(),
	labelColumn(),
	total,
	...parts,
];

const summaryColumns: readonly MadeUpColumn[] = [
	labelColumn('收入 / 项目', {side: 'revenue'}),
	amountColumn('收入 / 预算数', 'total', {side: 'revenue'}),
	labelColumn('支出 / 项目', {side: 'expenditure'}),
	amountColumn('支出 / 预算数', 'total', {side: 'expenditure'}),
];

const beside = (
	left: ReadonlyArray<readonly [string, string]>,
	right: ReadonlyArray<readonly [string, string]>,
): ReadonlyArray<readonly string[]> => {
	const count = Math.max(left.length, right.length) - 1;
	const line = (list: ReadonlyArray<readonly [string, string]>, index: number): readonly [string, string] =>
		index === count ? (list.at(-1) ?? ['', '']) : index < list.length - 1 ? (list[index] ?? ['', '']) : ['', ''];
	return Array.from({length: count + 1}, (_, index) => [...line(left, index), ...line(right, index)]);
};

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

const summary = (accounts: readonly TrueAccount[], carried: number, print: Print): ReadonlyArray<readonly string[]> => {
	const {basic, project} = totalOf(accounts);
	const total = basic + project;
	return beside(
		[
			['一、一般公共预算拨款收入', print(total - carried)],
			['二、事业收入', print(0)],
			['本年收入合计', print(total - carried)],
			['上年结转', print(carried)],
			['收入总计', print(total)],
		],
		[
			...accounts.map((own, index): readonly [string, string] => [
				`${numerals[index]}、${own.name}`,
				print(own.basic + own.project),
			]),
			['本年支出合计', print(total)],
			['支出总计', print(total)],
		],
	);
};

const threePublic = (print: Print, random: Random): ReadonlyArray<readonly string[]> => {
	const [overseas, purchase, operation, reception] = [0, 1, 2, 3].map(() => random.whole(0, 9_000_000)) as [
		number,
		number,
		number,
		number,
	];
	const vehicles = purchase + operation;
	return [[overseas + vehicles + reception, overseas, vehicles, purchase, operation, reception].map(print)];
};

/** A made-up budget whose tables agree with each other, as printed by some agency; the same for the same seed. */
export const madeUpBudget = (seed: number, only?: Unit): Budget => {
	const random = randomFrom(seed);
	const {unit, print} = printing(random, only);
	const accounts = functionalAccounts(random);
	const carried = random.chance(0.3) ? random.whole(1000, 90_000) * 100 : 0;
	const {basic, project} = totalOf(accounts);
	const total = basic + project;
	const split = columns([amountColumn('基本支出', 'basic'), amountColumn('项目支出', 'project')], amountColumn('合计'));
	const table = (
		kind: StatementKind,
		title: string,
		fund: BudgetTable['fund'],
		own: BudgetTable['columns'],
		rows: BudgetTable['rows'],
	): BudgetTable => ({
		kind,
		title,
		fund,
		columns: own,
		rows,
	});
	return {
		unit,
		tables: [
			table('revenue_expenditure_summary', '部门收支总表', 'all', summaryColumns, summary(accounts, carried, print)),
			table(
				'revenue',
				'部门收入总表',
				null,
				[
					{path: '单位名称', role: 'unit_name'},
					amountColumn('合计'),
					amountColumn('一般公共预算拨款收入', 'total', {fund: 'general_public'}),
					amountColumn('上年结转', 'carryover_in'),
				],
				[['示例市医疗保障局', print(total), print(total - carried), print(carried)]],
			),
			table('expenditure', '部门支出总表', null, split, accountRows(accounts, print, random)),
			table(
				'fiscal_appropriation_summary',
				'财政拨款收支总表',
				'fiscal_appropriation',
				summaryColumns,
				summary(accounts, carried, print),
			),
			table(
				'general_public_expenditure',
				'一般公共预算支出表',
				'general_public',
				split,
				accountRows(accounts, print, random),
			),
			table(
				'basic_expenditure_department_economic',
				'一般公共预算基本支出表',
				'general_public',
				columns(
					[amountColumn('人员经费', 'personnel'), amountColumn('公用经费', 'operating')],
					amountColumn('合计', 'basic'),
				),
				accountRows(economicAccounts(basic, random), print, random),
			),
			table(
				'three_public',
				'一般公共预算“三公”经费支出表',
				'general_public',
				[
					amountColumn('合计'),
					amountColumn('因公出国（境）费', 'overseas'),
					amountColumn('公务用车购置及运行费 / 小计', 'vehicles'),
					amountColumn('公务用车购置及运行费 / 购置费', 'vehicle_purchase'),
					amountColumn('公务用车购置及运行费 / 运行费', 'vehicle_operation'),
					amountColumn('公务接待费', 'reception'),
				],
				threePublic(print, random),
			),
			table('government_fund_expenditure', '政府性基金预算支出表', 'government_fund', split, [
				['', '合计', '', '', ''],
			]),
			table('state_capital_expenditure', '国有资本经营预算支出表', null, split, [['', '合计', '', '', '']]),
		],
	};
};

export const contentsOf = ({unit, tables}: Budget): ReportContents =>
	tables
		.reduce(
			(report, {kind, title, fund, columns: own, rows}) =>
				report.statement(kind, {title, unit, fund, columns: own, rows}),
			madeUpReport({id: 'made-up', printedUnit: unit}),
		)
		.contents();
