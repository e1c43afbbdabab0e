import type {Subject} from './claim-subject.js';

type Told = {readonly id: string; readonly subject: Subject | null};

/** The claims just made, that the next may speak of. */
export class ClaimMemory {
	change: (Told & {hasRate: boolean}) | null = null;
	/** The amount stated last, of the report's own year. */
	amount: Told | null = null;
	/** The budget a sentence has stated, that its next amount may have carried out. */
	budget: string | null = null;
	/** A final amount and the budget it carried out. */
	carriedOut: {readonly of: string; readonly against: string; readonly subject: Subject | null} | null = null;
	lastYear: Told | null = null;
	count: {readonly subject: Subject | null} | null = null;
	/** Where a count ended: words that follow it at once are only the rest of a phrase. */
	countEnd = -1;
	readonly #outer: Array<ClaimMemory['change']> = [];

	delimit(character: string): void {
		if (character === '(') {
			this.#outer.push(this.change);
		} else if (character === ')') {
			this.change = this.#outer.pop() ?? this.change;
		} else if ('。;!?'.includes(character)) {
			this.change = null;
			this.budget = null;
			this.count = null;
		}

		if ('。!?'.includes(character)) {
			this.lastYear = this.lastYear?.subject === this.amount?.subject ? this.lastYear : null;
		}
	}
}
