import type {Fact, Measure} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {pushTo} from '../model/push-to.js';
import type {Statement} from '../model/report.js';
import {type ColumnGroup, columnGroups} from './column-groups.js';
import type {Lane} from './lanes.js';
import type {ReportView} from './report-view.js';
import type {TableView} from './table-view.js';
import {isUnitRow} from './unit-rows.js';

/** Whose money a table counts. */
export type Scope = 'all' | 'fiscal_appropriation' | 'general_public' | 'government_fund' | 'state_capital';

/** What a table says of expenditure: sums and accounts, by measure, of the report's own year and stage. */
export type Ledger = {
	readonly table: TableView;
	readonly scope: Scope;
	/** Each the figures that make it; more than one where a summary prints 本年支出合计 and 支出总计. */
	readonly totals: ReadonlyMap<Measure, ReadonlyArray<readonly Fact[]>>;
	/** By classification and code, then measure; several rows where an account is printed with each of its pairs. */
	readonly accounts: ReadonlyMap<string, ReadonlyMap<Measure, readonly Fact[]>>;
};

export const compared: ReadonlySet<Measure> = new Set(['total', 'basic', 'project', 'personnel', 'operating']);

const scopeNames: ReadonlyArray<readonly [RegExp, Scope]> = [
	[/政府性基金/u, 'government_fund'],
	[/国有资本/u, 'state_capital'],
	[/一般公共预算/u, 'general_public'],
	[/财政拨款/u, 'fiscal_appropriation'],
];

/** 一般公共预算财政拨款支出表 is of the one fund; 基本支出总表 of all. */
export const scopeOf = ({kind, title}: Statement): Scope => {
	switch (kind) {
		case 'general_public_expenditure': {
			return 'general_public';
		}

		case 'government_fund_expenditure': {
			return 'government_fund';
		}

		case 'state_capital_expenditure': {
			return 'state_capital';
		}

		case 'fiscal_appropriation_summary': {
			return 'fiscal_appropriation';
		}

		default: {
			return scopeNames.find(([name]) => name.test(labelKey(title ?? '')))?.[1] ?? 'all';
		}
	}
};

/** A table of basic expenditure has it in its column 合计. */
const measureOf = ({kind, title}: Statement, {measure}: Lane): Measure | null => {
	if (measure !== 'total' && measure !== 'basic' && measure !== 'project') {
		return measure;
	}

	const name = labelKey(title ?? '');
	if (kind.startsWith('basic_') || (kind === 'other' && name.includes('基本支出'))) {
		return 'basic';
	}

	return kind.startsWith('project_') || (kind === 'other' && name.includes('项目支出')) ? 'project' : measure;
};

const partsWithin = (lane: Lane, groups: readonly ColumnGroup[]): readonly Lane[] => {
	const group = groups.find(({total}) => total === lane);
	return [lane, ...(group?.parts ?? []).flatMap(part => partsWithin(part, groups))];
};

/** The column that sums a table up and the parts of expenditure beside it; none where two could be meant. */
export const mainLanes = (lanes: readonly Lane[], {report}: ReportView['contents']): readonly Lane[] => {
	const own = lanes.filter(
		({fiscalYear, stage, measure}) =>
			fiscalYear === report.fiscalYear &&
			stage === report.stage &&
			measure !== 'carryover_in' &&
			measure !== 'carryover_out',
	);
	const groups = columnGroups(own);
	const inner = new Set(groups.flatMap(({parts}) => parts));
	const tops = groups.map(({total}) => total).filter(total => !inner.has(total));
	const [top, ...others] = groups.length === 0 ? own : tops;
	return top === undefined || others.length > 0 ? [] : partsWithin(top, groups);
};

const isCompared = (lane: Lane, top: Lane | undefined): boolean =>
	lane === top || (compared.has(lane.measure as Measure) && lane.measure !== 'total' && lane.fund === top?.fund);

export type GrowingLedger = {
	readonly totals: Map<Measure, Array<readonly Fact[]>>;
	readonly accounts: Map<string, Map<Measure, Fact[]>>;
};

export const addAccount = ({accounts}: GrowingLedger, key: string, measure: Measure, figure: Fact): void => {
	const account = accounts.get(key) ?? new Map<Measure, Fact[]>();
	accounts.set(key, account);
	pushTo(account, measure, figure);
};

/** The ledger of a table of accounts; nothing where its sum or its columns are not clear. */
export const accountLedger = (table: TableView, report: ReportView, names: ReadonlySet<string>): Ledger | undefined => {
	const lanes = mainLanes(table.lanes, report.contents);
	const growing: GrowingLedger = {totals: new Map(), accounts: new Map()};
	const entries = table.entries();
	const sums = entries.filter(entry => entry.level === 'total');
	const heads = sums.length > 0 ? sums : entries.filter(entry => isUnitRow(names, entry)).slice(0, 1);
	const head = heads.length > 0 ? heads[0] : entries.length === 1 ? entries[0] : undefined;
	const blocks = new Set(sums.map(({label}) => label)).size > 1 ? sums : undefined;
	for (const lane of lanes.filter(own => isCompared(own, lanes[0]))) {
		const measure = measureOf(table.statement, lane);
		if (measure === null) {
			continue;
		}

		const figures =
			blocks === undefined
				? [head].flatMap(entry => entry?.cells.get(lane.index) ?? [])
				: blocks.flatMap(({figures: [figure]}) => figure ?? []);
		if (figures.length > 0) {
			pushTo(growing.totals, blocks === undefined ? measure : 'basic', figures);
		}

		for (const {code, classification, cells} of entries) {
			const figure = cells.get(lane.index);
			if (code !== null && figure !== undefined) {
				addAccount(growing, `${classification} ${code}`, measure, figure);
			}
		}
	}

	return {table, scope: scopeOf(table.statement), ...growing};
};
