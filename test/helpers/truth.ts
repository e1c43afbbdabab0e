import {yuanText} from '../../source/model/amount.js';
import {labelKey} from '../../source/model/label.js';
import type {ReportContents} from '../../source/model/report.js';

/** The hand-checked contents of a report, as far as tests need them. */
export type Truth = {
	readonly meta: {
		readonly file?: string;
		readonly unit: string;
		readonly year: number;
		readonly kind: string;
		readonly currency_unit: string;
	};
	readonly tables: ReadonlyArray<{
		readonly canonical: string;
		readonly canonical_alternatives?: readonly string[];
		readonly unit: string | null;
		readonly pages?: readonly number[];
		readonly amount_columns?: readonly string[];
		readonly rows: ReadonlyArray<TruthRow> | null;
	}>;
};

type TruthRow = {
	readonly line?: number;
	readonly page?: number;
	readonly block?: string | number;
	readonly code?: string | null;
	readonly code_kind?: string;
	readonly label: string | null;
	readonly cells: Readonly<Record<string, number | string | null>>;
	readonly raw?: Readonly<Record<string, string>>;
};

type Figure = {
	readonly place: number;
	readonly yuan: string;
	readonly code: string | null;
	readonly label: string;
	readonly kinds: readonly string[];
};

export type Comparison = {
	readonly wanted: number;
	readonly found: number;
	readonly matched: number;
	readonly wrongCodes: readonly string[];
	readonly wrongKinds: readonly string[];
};

const zeros: Readonly<Record<string, number>> = {元: 0, 万元: 4, 亿元: 8};
const notAccounts = ['unit', 'project', 'procurement'];

/** A number of the truth in yuan, by moving its decimal point: 2740.54 万元 → 27405400. */
const inYuan = (value: number, unit: string): string => {
	const [whole = '', fraction = ''] = String(value).split('.');
	const power = zeros[unit] ?? 0;
	const kept = fraction.slice(0, power + 2).padEnd(power, '0');
	const digits = `${whole}${kept.slice(0, power)}`.replace(/^(-?)0+(?=\d)/, '$1');
	const rest = kept.slice(power).replace(/0+$/, '');
	const text = rest === '' ? digits : `${digits}.${rest}`;
	return text === '-0' ? '0' : text;
};

const isMoney = (row: TruthRow, column: string, table: Truth['tables'][number]): boolean => {
	const label = row.label ?? '';
	const isCount =
		table.canonical === 'agency_operations' && /辆|个）|人）|用车|设备/u.test(label) && !label.includes('费');
	const isScore = /权重|得分|执行率|分\)/u.test(column) || (row.block === 'form' && /分\)|得分/u.test(label));
	const counted = table.amount_columns?.includes(column) ?? true;
	return row.block !== 'indicator' && !isCount && !isScore && counted && !(row.raw?.[column]?.includes('%') ?? false);
};

const wantedOf = (truth: Truth): readonly Figure[] =>
	truth.tables.flatMap(table =>
		(table.rows ?? []).flatMap(row =>
			Object.entries(row.cells).flatMap(([column, value]): Figure[] =>
				typeof value === 'number' && isMoney(row, column, table)
					? [
							{
								place: row.line ?? row.page ?? table.pages?.[0] ?? 0,
								yuan: inYuan(value, table.unit ?? truth.meta.currency_unit),
								code: notAccounts.includes(row.code_kind ?? '') ? null : (row.code ?? null),
								label: labelKey(row.label ?? ''),
								kinds: [table.canonical, ...(table.canonical_alternatives ?? [])],
							},
						]
					: [],
			),
		),
	);

/** Figures are matched by the place and the amount, as multisets; then codes and kinds of the matched are compared. */
export const compareWithTruth = (truth: Truth, {facts, statements}: ReportContents): Comparison => {
	const kinds = new Map(statements.map(({n, kind}) => [n, kind]));
	const found = new Map<string, Array<{code: string | null; label: string; kind: string}>>();
	for (const fact of facts) {
		const {place} = fact.provenance;
		const at = place.kind === 'line' ? place.line : place.kind === 'page' ? place.page : 0;
		const key = `${at} ${yuanText(fact.amount.fen)}`;
		// The truth holds printed codes only; one that a name implied is none of them.
		const code = fact.printedCode === null ? null : fact.code;
		const entry = {code, label: labelKey(fact.label ?? ''), kind: kinds.get(fact.table) ?? 'unknown'};
		found.set(key, [...(found.get(key) ?? []), entry]);
	}

	const wanted = wantedOf(truth);
	const wrongCodes: string[] = [];
	const wrongKinds: string[] = [];
	let matched = 0;
	for (const figure of wanted) {
		const candidates = found.get(`${figure.place} ${figure.yuan}`) ?? [];
		const likeness = ({code, label, kind}: (typeof candidates)[number]): number =>
			(code === figure.code ? 4 : 0) + (label === figure.label ? 2 : 0) + (figure.kinds.includes(kind) ? 1 : 0);
		candidates.sort((a, b) => likeness(b) - likeness(a));
		const best = candidates.shift();
		if (best === undefined) {
			continue;
		}

		matched++;
		const words = `${figure.place} ${figure.label} ${figure.yuan}`;
		if (best.code !== figure.code) {
			wrongCodes.push(`${words}: ${best.code ?? 'none'}, not ${figure.code ?? 'none'}`);
		}

		if (!figure.kinds.includes(best.kind)) {
			wrongKinds.push(`${words}: ${best.kind}, not ${figure.kinds.join(' or ')}`);
		}
	}

	return {wanted: wanted.length, found: facts.length, matched, wrongCodes, wrongKinds};
};
