import type {Claim} from '../model/claim.js';
import type {Quantity} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

type CountTexts = {
	readonly counts: ReadonlyArray<{readonly claim: string; readonly row: string; readonly unit?: string}>;
};

/** Finds the counts of 机构运行信息表 that a sentence may mean: 车辆, 批次, 人次. */
export class ClaimCounts {
	readonly #quantities: readonly Quantity[];
	readonly #patterns: ReadonlyArray<{readonly claim: RegExp; readonly row: RegExp; readonly unit: string | undefined}>;

	constructor({statements, quantities}: ReportContents, vocabulary: Vocabulary) {
		const tables = new Set(statements.filter(({kind}) => kind === 'agency_operations').map(({n}) => n));
		this.#quantities = tables.size === 0 ? [] : quantities.filter(({table}) => tables.has(table));
		this.#patterns = (vocabulary.file('claims') as CountTexts).counts.map(({claim, row, unit}) => ({
			claim: new RegExp(claim, 'u'),
			row: new RegExp(row, 'u'),
			unit,
		}));
	}

	/** The one count of the report's year that the words of the claim name. */
	of({subject, valueUnit, fiscalYear}: Claim): Quantity | undefined {
		if (this.#quantities.length === 0 || subject === null) {
			return undefined;
		}

		const name = labelKey(subject.split(' / ').at(-1) ?? '');
		const pattern = this.#patterns.find(
			({claim, unit}) => claim.test(name) && (unit === undefined || unit === valueUnit),
		);
		const found = this.#quantities.filter(({label, fiscalYear: year}) => {
			const row = labelKey(label ?? '').replace(/^\(?[一二三四五六七八九十\d]+[).、]*/u, '');
			return year === fiscalYear && (pattern?.row.test(row) === true || row.replace(/\(.*$/u, '') === name);
		});
		return found.length === 1 ? found[0] : undefined;
	}
}
