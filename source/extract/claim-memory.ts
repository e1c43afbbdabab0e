import type {Amount} from '../model/amount.js';
import type {ClaimBasis} from '../model/claim.js';
import type {Subject} from './claim-subject.js';

/** Money that is no threshold: 单价50万元以上. */
const anAmount = /\d(?:亿元?|万元?|元)(?!(?:\([不]?含\)|及)?以[上下内])/u;

export type Told = {readonly id: string; readonly subject: Subject | null};

export type Change = Told & {hasRate: boolean};

/** The claims just made, that the next may speak of. */
export class ClaimMemory {
	/** The changes told side by side: 分别增加10万元、12万元. Their rates follow in the same order. */
	changes: readonly Change[] = [];
	/** The amount stated last, of the report's own year. */
	amount: Told | null = null;
	/** The budget a sentence has stated, that its next amount may have carried out. */
	budget: string | null = null;
	/** Whether that was 年初预算 or 全年预算. */
	budgetBasis: ClaimBasis | null = null;
	/** A final amount and the budget it carried out. */
	carriedOut: {readonly of: string; readonly against: string; readonly subject: Subject | null} | null = null;
	lastYear: Told | null = null;
	/** The amounts and the changes of the sentence, in their order: what 分别占…, 增幅分别为… speaks of. */
	amounts: Told[] = [];
	changesTold: Change[] = [];
	/** The latest of them that the numbers now being read speak of, one by one. */
	side: Told[] = [];
	/** The year that the sentence has named for its last figure. */
	year: number | null = null;
	/** What was stated of each subject, this year. */
	readonly amountOf = new Map<Subject, Amount>();
	/** An amount stood here that could not be read: what follows speaks of it, and of nothing before it. */
	isUnread = false;
	count: {readonly subject: Subject | null} | null = null;
	/** Where a count ended: words that follow it at once are only the rest of a phrase. */
	countEnd = -1;
	readonly #outer: Array<Pick<ClaimMemory, 'changes' | 'amount'>> = [];

	/** The change that the next rate goes with, or the last one told. */
	get change(): Change | null {
		return this.changes.find(({hasRate}) => !hasRate) ?? this.changes.at(-1) ?? null;
	}

	/** Passes the text between two numbers: an amount in it could not be read. */
	pass(between: string): void {
		if (anAmount.test(between)) {
			this.isUnread = true;
			this.amount = null;
			this.changes = [];
		}
	}

	/** After brackets that stand right behind a figure, what follows speaks of that figure again. */
	delimit(character: string, isBehindFigure: boolean): void {
		if (character === '(') {
			this.#outer.push({changes: this.changes, amount: isBehindFigure ? this.amount : null});
		} else if (character === ')') {
			const outer = this.#outer.pop();
			this.changes = outer?.changes ?? this.changes;
			this.amount = outer?.amount ?? this.amount;
		} else if ('。;!?'.includes(character)) {
			this.changes = [];
			this.budget = null;
			this.count = null;
			this.year = null;
		}

		if ('。!?'.includes(character)) {
			this.amounts = [];
			this.changesTold = [];
			this.lastYear = this.lastYear?.subject === this.amount?.subject ? this.lastYear : null;
		}
	}
}
