import {yuanText} from '../../source/model/amount.js';
import {labelKey} from '../../source/model/label.js';
import type {ReportContents} from '../../source/model/report.js';
import {type Layout, trueFigures} from './layout.js';

export type Differences = {
	readonly wanted: number;
	readonly missing: string[];
	readonly extra: string[];
	readonly wrong: string[];
};

/** What the import says otherwise than the layout's truth: figures missing, too many, or with a wrong word. */
export const differences = (layout: Layout, {facts, statements, report}: ReportContents): Differences => {
	const kinds = new Map(statements.map(({n, kind}) => [n, kind]));
	const left = new Map<string, Array<Record<string, string | null>>>();
	for (const fact of facts) {
		left.set(yuanText(fact.amount.fen), [
			...(left.get(yuanText(fact.amount.fen)) ?? []),
			{
				kind: kinds.get(fact.table) ?? 'unknown',
				code: fact.code,
				label: fact.label,
				level: fact.level,
				side: fact.side,
				measure: fact.measure,
				fund: fact.fund,
				fiscalYear: String(fact.fiscalYear),
				stage: fact.stage,
				column: fact.columnPath,
			},
		]);
	}

	const missing: string[] = [];
	const wrong: string[] = [];
	const isSame = (key: string, want: string | null, got: string | null): boolean =>
		want === '*' || want === got || (key === 'label' && labelKey(want ?? '') === labelKey(got ?? ''));
	const wanted = trueFigures(layout);
	for (const {table, row, yuan, text, said} of wanted) {
		const found = left.get(yuan) ?? [];
		const likeness = (got: Record<string, string | null>): number =>
			Object.entries(said).filter(([key, want]) => isSame(key, want, got[key] ?? null)).length;
		found.sort((a, b) => likeness(b) - likeness(a));
		const best = found.shift();
		const where = `table ${table + 1} row ${row + 1} ${said.label} ${text}`;
		if (best === undefined) {
			missing.push(where);
			continue;
		}

		for (const [key, want] of Object.entries(said)) {
			if (!isSame(key, want, best[key] ?? null)) {
				wrong.push(`${where} [${best.column}]: ${key} ${best[key]}, not ${want}`);
			}
		}
	}

	for (const [index, key] of (['unit', 'fiscalYear', 'stage', 'scope'] as const).entries()) {
		if (labelKey(String(report[key])) !== labelKey(String(layout.identity[index]))) {
			wrong.push(`identity: ${key} ${report[key]}, not ${layout.identity[index]}`);
		}
	}

	const extra = [...left.entries()].flatMap(([yuan, all]) =>
		all.map(got => `${yuan} ${got.kind} ${got.label} [${got.column}]`),
	);
	return {wanted: wanted.length, missing, extra, wrong};
};
