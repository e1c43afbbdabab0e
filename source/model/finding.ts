import type {CheckOutcome} from './check.js';
import type {Provenance} from './fact.js';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/** Something noticed about the report, by extraction or by a check. The program never throws for a fault of a document. */
export type Finding = {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly evidence: readonly Provenance[];
	/** What a check compared; absent from what extraction noticed. */
	readonly check?: CheckOutcome;
};
