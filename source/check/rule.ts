import type {Reason} from '../model/check.js';
import type {Fact, Figure, Provenance} from '../model/fact.js';
import type {Severity} from '../model/finding.js';
import type {ReportView} from './report-view.js';

export type Term = {readonly figure: Fact; readonly sign: 1 | -1};

/** Both sides of an identity. Cells that print nothing count as zero in a sum whose other parts are printed. */
export type Equation = {
	readonly left: readonly Term[];
	readonly right: readonly Term[];
	/** How many parts print nothing. */
	readonly blanks: number;
};

/**
 * One identity at one place. Where a form can be read in several ways, it holds if one reading holds, and the first
 * is the one to report.
 */
export type Identity = {
	readonly kind: 'identity';
	readonly readings: readonly [Equation, ...Equation[]];
	/** Tells what a table's structure was taken for: where most of it fails, the structure was misread. */
	readonly pattern?: string;
	/** One quantity printed in two places: a last digit apart is a hint and no error. */
	readonly isRepeat?: true;
	/** Why the identity may not apply: then it can hold, but its failure accuses nobody. */
	readonly unsure?: Reason;
	/** How bad a failure is. @default error */
	readonly severity?: Severity;
};

export type Unchecked = {
	readonly kind: 'unchecked';
	readonly reason: Reason;
	readonly figures: readonly Figure[];
};

/** A fault that is no sum: said as it is. */
export type Remark = {
	readonly kind: 'remark';
	readonly severity: Severity;
	/** Key of the text in `data/vocabulary/identities.json`, and its values. */
	readonly text: string;
	readonly values: Readonly<Record<string, string | number>>;
	readonly figures: readonly Figure[];
	readonly evidence?: readonly Provenance[];
};

export type Check = Identity | Unchecked | Remark;

/** One identity (勾稽关系) a file, named as its file. Its formula stands in `data/vocabulary/identities.json`. */
export type Rule = {
	readonly name: string;
	readonly check: (report: ReportView) => Iterable<Check>;
};

export const plus = (figure: Fact): Term => ({figure, sign: 1});
export const minus = (figure: Fact): Term => ({figure, sign: -1});

/** whole = Σ parts, of which some may print nothing. */
export const sumOf = (whole: Fact, parts: ReadonlyArray<Fact | undefined>): Equation => {
	const right: Term[] = [];
	for (const part of parts) {
		if (part !== undefined) {
			right.push(plus(part));
		}
	}

	return {left: [plus(whole)], right, blanks: parts.length - right.length};
};

type Cells = ReadonlyArray<Fact | undefined>;

const isPrinted = (cells: Cells): boolean => cells.some(cell => cell !== undefined);

/**
 * The identity whole = Σ parts in one of several readings, the likeliest first; or why it cannot be checked. Nothing
 * where nothing is printed, or zero alone.
 */
export const checkReadings = (
	whole: Fact | undefined,
	readings: readonly Cells[],
	more: Omit<Identity, 'kind' | 'readings'> = {},
): readonly Check[] => {
	if (whole === undefined) {
		const printed = (readings.flat() as Cells).filter(part => part !== undefined);
		return readings.every(parts => parts.some(part => part !== undefined && part.amount.fen !== 0))
			? [{kind: 'unchecked', reason: 'blank_total', figures: [...new Set(printed)]}]
			: [];
	}

	const [first, ...others] = readings.filter(isPrinted).map(parts => sumOf(whole, parts));
	if (first !== undefined) {
		return [{kind: 'identity', readings: [first, ...others], ...more}];
	}

	return whole.amount.fen === 0 ? [] : [{kind: 'unchecked', reason: 'blank_parts', figures: [whole]}];
};

export const checkSum = (
	whole: Fact | undefined,
	parts: Cells,
	more: Omit<Identity, 'kind' | 'readings'> = {},
): readonly Check[] => checkReadings(whole, [parts], more);
