import type {Claim} from '../model/claim.js';
import type {Quantity} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {oncePer} from '../model/once.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

type CountTexts = {
	readonly counts: ReadonlyArray<{
		readonly claim: string;
		readonly row: string;
		readonly unit?: string;
		/** The words may mean another count: it is the one that they mean only where the numbers are the same. */
		readonly isLoose?: boolean;
	}>;
};

const patternsOf = oncePer((vocabulary: Vocabulary) =>
	(vocabulary.file('claims') as CountTexts).counts.map(({claim, row, unit, isLoose = false}) => ({
		claim: new RegExp(claim, 'u'),
		row: new RegExp(row, 'u'),
		unit: unit === undefined ? undefined : new RegExp(`^(?:${unit})$`, 'u'),
		isLoose,
	})),
);

const numbering = /^\(?[一二三四五六七八九十\d]+[).、]*/u;
const withoutBrackets = (name: string): string => name.replace(/\([^()]*\)/gu, '');

const isStated = ({value}: Quantity, claim: Claim): boolean =>
	claim.value !== null && value === claim.value.digits / 10 ** claim.value.decimals;

/** Finds the counts of 机构运行信息表 that a sentence may mean: 车辆, 批次, 人次. */
export class ClaimCounts {
	readonly #quantities: readonly Quantity[];
	readonly #patterns: ReturnType<typeof patternsOf>;

	constructor({statements, quantities}: ReportContents, vocabulary: Vocabulary) {
		const tables = new Set(statements.filter(({kind}) => kind === 'agency_operations').map(({n}) => n));
		this.#quantities = tables.size === 0 ? [] : quantities.filter(({table}) => tables.has(table));
		this.#patterns = patternsOf(vocabulary);
	}

	/** The one count of the report's year that the words of the claim name. */
	of(claim: Claim): Quantity | undefined {
		const {subject, valueUnit} = claim;
		if (this.#quantities.length === 0 || subject === null) {
			return undefined;
		}

		const name = labelKey(subject.split(' / ').at(-1) ?? '');
		const named = this.#in(claim, row => withoutBrackets(row) === withoutBrackets(name));
		if (named !== undefined) {
			return named;
		}

		for (const pattern of this.#patterns) {
			if (pattern.claim.test(name) && pattern.unit?.test(valueUnit ?? '') !== false) {
				const found = this.#in(claim, row => pattern.row.test(row));
				if (found !== undefined && (!pattern.isLoose || isStated(found, claim))) {
					return found;
				}
			}
		}

		return undefined;
	}

	#in({fiscalYear}: Claim, isMeant: (row: string) => boolean): Quantity | undefined {
		const found = this.#quantities.filter(
			({label, fiscalYear: year}) => year === fiscalYear && isMeant(labelKey(label ?? '').replace(numbering, '')),
		);
		return found.length === 1 ? found[0] : undefined;
	}
}
