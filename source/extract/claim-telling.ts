import type {Claim} from '../model/claim.js';
import type {Report} from '../model/report.js';
import type {ClaimContext} from './claim-context.js';
import {isKnown} from './claim-meaning.js';
import type {ClaimMemory} from './claim-memory.js';
import type {Mention} from './claim-mentions.js';
import type {Comparison} from './claim-phrase.js';
import type {Saying, Write} from './claim-saying.js';
import type {Subject, Subjects} from './claim-subject.js';
import type {ClaimWords} from './claim-words.js';

export type ReaderTools = {
	readonly report: Pick<Report, 'fiscalYear' | 'stage'>;
	readonly words: ClaimWords;
	readonly subjects: Subjects;
	/** The paragraph stands where figures are not the report's own. */
	readonly isAside: boolean;
	readonly write: Write;
	/** The claim that states the amount of this, the latest one. */
	readonly stating: (subject: Subject) => Claim | undefined;
};

type Draft = Pick<Saying, 'type' | 'subject' | 'mention' | 'start' | 'end'> &
	Partial<Saying> & {readonly comparison?: Comparison};

export const endOfSentence = (text: string, start: number): number => {
	const end = text.indexOf('。', start);
	return end < 0 ? text.length : end + 1;
};

const sideBySide = /^(?:[、和及与]|以及)(?:增加|减少|增长|下降|上升|降低|增|减)?$/u;

/** One paragraph being told: its text, what was said so far, and where claims are written. */
export class Telling {
	readonly text: string;
	readonly context: ClaimContext;
	readonly memory: ClaimMemory;
	readonly tools: ReaderTools;
	readonly #mentions: readonly Mention[];

	constructor(
		text: string,
		mentions: readonly Mention[],
		context: ClaimContext,
		memory: ClaimMemory,
		tools: ReaderTools,
	) {
		this.text = text;
		this.#mentions = mentions;
		this.context = context;
		this.memory = memory;
		this.tools = tools;
	}

	/** The next number, and the words before it. */
	after(mention: Mention): {readonly next: Mention; readonly words: string} | undefined {
		const next = this.#mentions[this.#mentions.indexOf(mention) + 1];
		return next && {next, words: this.text.slice(mention.end, next.start)};
	}

	/** How many numbers of one kind stand side by side from this one on: 80万元、20万元和5万元. */
	sideBySide(mention: Mention): number {
		let count = 1;
		for (
			let current = mention, after = this.after(current);
			after !== undefined && after.next.kind === mention.kind && sideBySide.test(after.words);
			current = after.next, after = this.after(current)
		) {
			count++;
		}

		return count;
	}

	isClear(subject: Subject | null): boolean {
		return subject !== null && isKnown(subject.meaning) && subject.meaning.isWhole;
	}

	/** Writes a claim; what the draft leaves open follows from the report and from its subject. */
	write({comparison, ...draft}: Draft): string {
		const {report, write} = this.tools;
		const said = this.text.slice(draft.start, draft.end);
		const isRest = draft.start === this.memory.countEnd && !said.startsWith('、');
		const isAside = this.tools.isAside || this.context.mode !== 'main' || isRest || /涉及|纳入/u.test(said);
		return write.claim({
			year: report.fiscalYear,
			stage: report.stage,
			basis: comparison === undefined ? 'this_year' : comparison.basis,
			direction: null,
			certainty: this.isClear(draft.subject) ? (isAside || draft.subject?.isGuess ? 'probable' : 'certain') : 'none',
			of: null,
			against: null,
			...draft,
		});
	}

	/** The claim that states the amount of a subject. */
	claimOf(subject: Subject | null): string | null {
		return subject === null || !subject.meaning.isWhole
			? null
			: (subject.claim ?? this.tools.stating(subject)?.id ?? null);
	}
}
