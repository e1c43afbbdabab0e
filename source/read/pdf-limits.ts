import {ExpectedError} from '../model/expected-error.js';

/** Far beyond any report: the longest known has 262 pages; some twenty thousand drawing operations make a full page. */
export const pdfLimits = {pages: 3000, operatorsOfPage: 400_000, charactersOfPage: 100_000, milliseconds: 90_000};

export type PdfLimits = typeof pdfLimits;

/** What one file may cost. */
export type Budget = {
	readonly startPage: () => void;
	/** Counts the drawing operations of a page; false when there have been too many, or all took too long. */
	readonly mayPass: (operators: number) => boolean;
	/** The value of a task; fails instead of waiting for ever when the budget is used up. */
	readonly within: <Value>(task: Promise<Value>) => Promise<Value>;
	readonly check: () => void;
};

export const budgetFor = (file: string, limits: PdfLimits): Budget => {
	const deadline = Date.now() + limits.milliseconds;
	let left = limits.operatorsOfPage;
	const error = new ExpectedError(
		`${file} draws more than a report can hold and is not read: print the pages with its tables to a new PDF`,
	);
	let giveUp = (): void => {};
	const exceeded = new Promise<never>((_, reject) => {
		giveUp = () => reject(error);
	});
	// Without a task nobody listens.
	exceeded.catch(() => {});
	const mayPass = (operators: number): boolean => {
		left -= operators;
		if (left >= 0 && Date.now() <= deadline) {
			return true;
		}

		giveUp();
		return false;
	};

	return {
		startPage: () => {
			left = limits.operatorsOfPage;
		},
		mayPass,
		within: async task => Promise.race([task, exceeded]),
		check: () => {
			if (!mayPass(0)) {
				throw error;
			}
		},
	};
};
