import {type Classification, classificationOf, type Level, levelOf, toAccountCode} from '../../source/model/account.js';
import type {Figure, Fund, Measure} from '../../source/model/fact.js';
import {withoutSpace} from '../../source/model/label.js';
import type {Report, StatementColumn} from '../../source/model/report.js';

/** A column of a made-up table: its path alone, or with what it means. */
export type MadeUpColumn = Partial<StatementColumn> & {readonly path: string};

export const codeColumn = (path = '科目编码'): MadeUpColumn => ({path, role: 'code'});
export const labelColumn = (path = '科目名称', more: Partial<StatementColumn> = {}): MadeUpColumn => ({
	path,
	role: 'label',
	...more,
});
export const amountColumn = (
	path: string,
	measure: Measure | null = 'total',
	more: Partial<StatementColumn> = {},
): MadeUpColumn => ({path, role: 'amount', measure, ...more});

/** 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 */
export const expenditureColumns: readonly MadeUpColumn[] = [
	codeColumn(),
	labelColumn(),
	amountColumn('合计'),
	amountColumn('基本支出', 'basic'),
	amountColumn('项目支出', 'project'),
];

export const fullColumn = (column: MadeUpColumn, report: Report, fund: Fund | null): StatementColumn => ({
	role: 'amount',
	side: null,
	measure: null,
	fund: column.role === 'code' || column.role === 'label' ? null : fund,
	fiscalYear: report.fiscalYear,
	stage: report.stage,
	...column,
});

const levelOfRow = (code: string | null, label: string): Level => {
	const account = code === null ? undefined : toAccountCode(code);
	if (account !== undefined) {
		return levelOf(account);
	}

	return /^(合计|总计|收入总计|支出总计)$/.test(label) ? 'total' : /小计|合计/.test(label) ? 'subtotal' : 'line';
};

type RowHead = Pick<Figure, 'code' | 'printedCode' | 'otherCodes' | 'label' | 'level' | 'classification'>;

/** What the cells left of an amount say of it: the nearest label, and the codes just before that label. */
export const headOf = (columns: readonly StatementColumn[], texts: readonly string[], at: number): RowHead => {
	let label = at;
	while (label >= 0 && columns[label]?.role !== 'label') {
		label--;
	}

	let first = Math.max(label, 0);
	while (first > 0 && ['code', 'code_part', 'other_code', 'other_label'].includes(columns[first - 1]?.role ?? '')) {
		first--;
	}

	const cells = (role: StatementColumn['role']) =>
		texts
			.slice(first, Math.max(label, 0))
			.filter((text, index) => columns[first + index]?.role === role && text !== '');
	const printed = [...cells('code'), ...cells('code_part')];
	const code = toAccountCode(printed.join('')) ?? null;
	const name = withoutSpace(texts[label] ?? '');
	const others = cells('other_code').map(other => `${classificationOf(other as never) ?? 'functional'}:${other}`);
	return {
		code,
		printedCode: printed.length > 0 ? printed.join('|') : null,
		otherCodes: others,
		label: name === '' ? null : name,
		level: levelOfRow(code, name),
		classification: (code === null ? null : (classificationOf(code) ?? null)) as Classification | null,
	};
};
