import type {CheckResult} from '../model/check.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

/** Checks between reports: by the id of the report whose figure is in doubt. */
export const checkAcross = (
	_reports: readonly ReportContents[],
	_vocabulary: Vocabulary,
	_options: {readonly all?: boolean} = {},
): ReadonlyMap<string, readonly CheckResult[]> => new Map();
