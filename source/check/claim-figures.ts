import type {AccountCode, Classification} from '../model/account.js';
import {type Amount, rangeOf} from '../model/amount.js';
import {amountsAgree} from '../model/claim-arithmetic.js';
import type {Fact, Fund, Measure} from '../model/fact.js';
import {pushTo} from '../model/push-to.js';
import type {ReportContents, Statement, StatementKind} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {isDifference, isExtract, lineOf, measureOf, unitsOf} from './claim-rows.js';
import {finestAmounts} from './finest-amounts.js';

/** A printed figure as sentences speak of it. */
export type Stated = {
	readonly fact: Fact;
	readonly kind: StatementKind;
	/** With the finest decimals its table prints, as a dropped zero coarsens nothing. */
	readonly amount: Amount;
	readonly fund: Fund | null;
	/** 总计 counts what is carried over, 本年合计 does not; null where the words leave it open. */
	readonly isGrand: boolean | null;
};

const ownMeasures: ReadonlySet<Measure | null> = new Set([
	'overseas',
	'reception',
	'vehicles',
	'vehicle_purchase',
	'vehicle_operation',
	'meeting',
	'training',
	'agency_operations',
] as const);
const formKinds: ReadonlySet<StatementKind> = new Set([
	'overall_performance',
	'project_performance',
	'project_list',
	'unknown',
] as const);
const procurementMeasures: ReadonlySet<Measure | null> = new Set(['total', 'goods', 'works', 'services'] as const);

/** Finds the printed figures that a sentence may mean, by what their tables, rows and columns say of them. */
export class ClaimFigures {
	/** Every figure that is printed in full, whatever it is of. */
	readonly #printed: Array<{readonly fact: Fact; readonly statement: Statement}> = [];
	readonly #byKey = new Map<string, Stated[]>();
	readonly #amountOf: (fact: Fact) => Amount;
	readonly #vocabulary: Vocabulary;
	readonly #categoriesOf = new Map<
		string,
		ReadonlyArray<{readonly classification: Classification; readonly code: AccountCode}>
	>();
	/** The report's unit as its rows may name it: a file with tables alone may spell it in another way. */
	readonly #units: ReadonlySet<string>;

	constructor({report, statements, facts}: ReportContents, vocabulary: Vocabulary) {
		this.#vocabulary = vocabulary;
		this.#units = unitsOf(report, facts);
		this.#amountOf = finestAmounts(facts);
		const tables = new Map(statements.map(statement => [statement.n, statement]));
		let carriedTable = 0;
		for (const fact of facts) {
			const statement = tables.get(fact.table);
			if (statement === undefined || fact.derived || isExtract(fact) || isDifference(fact)) {
				continue;
			}

			this.#printed.push({fact, statement});
			const line = lineOf(fact.label ?? '');
			if (formKinds.has(statement.kind)) {
				this.#addOfForm(fact, statement);
				continue;
			}

			const isCarried = fact.side === 'revenue' && /^(?:上年|年初)(?:财政拨款)?(?:结转|结余)/u.test(line);
			carriedTable = isCarried ? fact.table : carriedTable;
			const isUnder = carriedTable === fact.table && fact.side === 'revenue' && fact.level === 'line' && !isCarried;
			this.#add(fact, statement, line, isUnder);
		}
	}

	/** The figures that stand in the same row of the same table. */
	inRow({table, row}: Fact): readonly Stated[] {
		return this.#all(fact => fact.row === row && fact.table === table);
	}

	/** The figures whose amount is one that is stated, and that are asked for. */
	stating(amount: Amount, isWanted: (fact: Fact, kind: StatementKind) => boolean): readonly Stated[] {
		const [low, high] = rangeOf(amount);
		return this.#all(
			(fact, kind) =>
				low <= 2 * fact.amount.fen &&
				2 * fact.amount.fen <= high &&
				amountsAgree(amount, this.#amountOf(fact)) !== 'apart' &&
				isWanted(fact, kind),
		);
	}

	/** Few are asked for, of all that are printed: looking through them costs less than keeping them in order. */
	#all(isWanted: (fact: Fact, kind: StatementKind) => boolean): readonly Stated[] {
		return this.#printed
			.filter(({fact, statement}) => isWanted(fact, statement.kind))
			.map(({fact, statement}) => this.#statedOf(fact, statement, fact.fund));
	}

	/** All figures under a key. */
	under(key: string): readonly Stated[] {
		return this.#byKey.get(key) ?? [];
	}

	#statedOf(fact: Fact, {kind}: Statement, fund: Fund | null, isGrand: boolean | null = null): Stated {
		return {fact, kind, amount: this.#amountOf(fact), fund: fund === 'all' ? null : fund, isGrand};
	}

	#put(key: string, fact: Fact, statement: Statement, fund: Fund | null, isGrand: boolean | null = null): void {
		pushTo(this.#byKey, key, this.#statedOf(fact, statement, fund, isGrand));
	}

	/** 部门整体绩效自评表: the only table of final accounts that prints 年初预算数. */
	#addOfForm(fact: Fact, statement: Statement): void {
		if (
			statement.kind === 'overall_performance' &&
			/^(?:年度)?(?:总金额|资金总额)$|^财政拨款$|^一般公共预算(?:财政)?(?:拨款)?$/u.test(lineOf(fact.label ?? ''))
		) {
			this.#put('initial_budget', fact, statement, fact.fund);
		}
	}

	#add(fact: Fact, statement: Statement, line: string, isCarriedOver: boolean): void {
		const {kind} = statement;
		const isWhole = fact.level === 'total' || fact.label === null || this.#units.has(line);
		const isOtherUnit = fact.unitName !== null && !this.#units.has(lineOf(fact.unitName));
		const isOfPurchases = fact.columnPath.includes('采购');
		if (isOtherUnit || (fact.measure === null && kind !== 'agency_operations' && !isOfPurchases)) {
			return;
		}

		if (kind === 'three_public' || kind === 'agency_operations') {
			this.#addOfThreePublic(fact, statement, line, isWhole);
		} else if (kind === 'procurement') {
			const isPart =
				fact.measure !== 'total' &&
				fact.level === 'line' &&
				/^(?:[a-c]-)?(?:政府采购)?(?:货物|工程|服务)(?:类|[a-c])?$/iu.test(line);
			if (procurementMeasures.has(fact.measure) && (fact.level === 'total' || isPart)) {
				this.#put(`procurement:${fact.measure}`, fact, statement, fact.fund);
			}
		} else if (fact.measure === 'agency_operations') {
			if (isWhole) {
				this.#put('agency_operations', fact, statement, fact.fund);
			}
		} else if (isOfPurchases) {
			if (isWhole && (fact.measure ?? 'total') === 'total') {
				this.#put('procurement:total', fact, statement, fact.fund);
			}
		} else {
			this.#addOfAccounts(fact, statement, line, isWhole, isCarriedOver);
		}
	}

	#addOfThreePublic(fact: Fact, statement: Statement, line: string, isWhole: boolean): void {
		const rowMeasure = fact.level === 'line' && !isWhole;
		if (fact.code !== null) {
			return;
		}

		if (ownMeasures.has(fact.measure)) {
			this.#put(fact.measure ?? '', fact, statement, fact.fund);
		} else if (statement.kind === 'agency_operations') {
			this.#addOfOperations(fact, statement, line);
		} else if (fact.measure === 'total' && (line.includes('三公') || fact.columnPath.includes('三公') || !rowMeasure)) {
			this.#put('three_public', fact, statement, fact.fund);
		} else if (fact.measure === 'total' && line.startsWith('行政经费')) {
			this.#put('administration', fact, statement, fact.fund);
		} else if (fact.measure === 'total' && /^20\d\d年/u.test(fact.label ?? '')) {
			this.#put('three_public', fact, statement, fact.fund);
		}
	}

	/** 机构运行信息表 lists the three public expenses and the purchases of a year in rows. */
	#addOfOperations(fact: Fact, statement: Statement, line: string): void {
		if (/采购支出合计/u.test(line)) {
			this.#put('procurement:total', fact, statement, fact.fund);
		} else if (procurementMeasures.has(fact.measure) && fact.measure !== 'total') {
			this.#put(`procurement:${fact.measure}`, fact, statement, fact.fund);
		} else if (/^支出合计/u.test(line)) {
			this.#put('three_public', fact, statement, fact.fund);
		}
	}

	#addOfAccounts(fact: Fact, statement: Statement, line: string, isWhole: boolean, isCarriedOver: boolean): void {
		const side = fact.side ?? (statement.kind === 'revenue' ? 'revenue' : 'expenditure');
		const measure = measureOf(fact, statement.kind);
		const {fund} = fact;
		if (fact.code !== null) {
			this.#put(`${side}:${fact.classification}:${fact.code}:${measure}`, fact, statement, fund);
			return;
		}

		if (measure === 'carryover_in' || measure === 'carryover_out') {
			this.#put(measure, fact, statement, fund === 'carryover' ? null : fund);
		} else if (side === 'revenue') {
			this.#addOfRevenue(fact, statement, line, isWhole, isCarriedOver);
		} else if (isWhole || fact.level === 'subtotal') {
			this.#put(`expenditure:${measure}`, fact, statement, fund, isWhole);
		} else if (/^(?:结转下年|年末|年终)/u.test(line)) {
			this.#put('carryover_out', fact, statement, fund);
		} else if (/^(?:基本支出|项目支出)$/u.test(line)) {
			this.#put(`expenditure:${line === '基本支出' ? 'basic' : 'project'}`, fact, statement, fund);
		} else {
			for (const {classification, code} of this.#categories(line)) {
				this.#put(`expenditure:${classification}:${code}:${measure}`, fact, statement, fund);
			}
		}
	}

	/** Categories of a name; of 其他支出 the functional one. */
	#categories(line: string): ReadonlyArray<{readonly classification: Classification; readonly code: AccountCode}> {
		const known = this.#categoriesOf.get(line);
		const found =
			known ??
			(['functional', 'economic_government', 'economic_department'] as const)
				.map(classification =>
					this.#vocabulary
						.accountsNamed(classification, line)
						.filter(({code}) => code.length === 3)
						.map(({code}) => ({classification, code})),
				)
				.find(accounts => accounts.length > 0) ??
			[];
		this.#categoriesOf.set(line, found);
		return found;
	}

	#addOfRevenue(fact: Fact, statement: Statement, line: string, isWhole: boolean, isCarriedOver: boolean): void {
		const {level, fund} = fact;
		if (isWhole || level === 'subtotal') {
			this.#put('revenue', fact, statement, fund, isWhole && !/本年/u.test(fact.columnPath));
		} else if (isCarriedOver) {
			this.#put('carryover_in', fact, statement, fund);
		} else if (/^(?:上年|年初)/u.test(line)) {
			this.#put(
				'carryover_in',
				fact,
				statement,
				statement.kind === 'fiscal_appropriation_summary' ? 'fiscal_appropriation' : null,
			);
		} else if (fund !== null && fund !== 'carryover' && fund !== 'all') {
			this.#put('revenue', fact, statement, fund);
		}
	}
}
