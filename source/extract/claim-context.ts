import {isKnown, isPartOf, isSame} from './claim-meaning.js';
import type {Comparison} from './claim-phrase.js';
import type {Subject, Subjects} from './claim-subject.js';

/** Reasons and uses are told beside the figures: their numbers are read, but lead to nothing. */
export type Mode = 'main' | 'reason' | 'use';

type Scope = {
	readonly parents: readonly Subject[];
	/** How many parents a full stop leaves. */
	readonly kept: number;
	readonly last: Subject | null;
	readonly clause: Subject | null;
	readonly comparison: Comparison | null;
	readonly compared: Subject | null;
	readonly mode: Mode;
};

export type Resolved = {readonly subject: Subject | null; readonly isOwn: boolean};

/** Words that name no more than the account a paragraph began with. */
const ofAccount = /^(?:预算|安排)?支出(?:预算)?(?:合计|总计)?$/u;

/** Words that name no more than the project whose evaluation is told. */
const ofProject = /^(?:该|本)?项目(?:实际)?(?:支出|资金)?$/u;

/** What a paragraph has said so far, as far as the next number depends on it. */
export class ClaimContext {
	readonly #subjects: Subjects;
	readonly #heading: Subject | null;
	readonly #outer: Scope[] = [];
	#scope: Scope;
	/** Named at the beginning, before a full stop or colon: 1.行政运行（项）。 */
	base: Subject | null = null;
	/** The last subject that was no part of another. */
	root: Subject | null = null;
	/** The budget a sentence has just stated, that the next figure may have carried out. */
	budget: Subject | null = null;

	constructor(subjects: Subjects, heading: Subject | null, parent: Subject | null) {
		this.#subjects = subjects;
		this.#heading = heading;
		const parents = parent === null ? [] : [parent];
		this.#scope = {
			parents,
			kept: parents.length,
			last: null,
			clause: null,
			comparison: null,
			compared: null,
			mode: 'main',
		};
	}

	get mode(): Mode {
		return this.#scope.mode;
	}

	get comparison(): Comparison | null {
		return this.#scope.comparison;
	}

	get compared(): Subject | null {
		return this.#scope.compared;
	}

	get last(): Subject | null {
		return this.#scope.last;
	}

	/** What stands above the next subject. */
	get parent(): Subject | null {
		return this.#scope.parents.at(-1) ?? null;
	}

	/** What the last subject was listed as a part of, the nearest first. */
	get wholes(): readonly Subject[] {
		return [...this.#scope.parents].reverse().filter(parent => parent !== this.#scope.last);
	}

	/** What the next paragraph is a part of: 其中 of what was said last, 具体情况如下 of what the paragraph began with. */
	announced(isOfAll: boolean): Subject | null {
		return this.parent ?? (isOfAll ? this.#theme : null) ?? this.#scope.last ?? this.root ?? this.base;
	}

	#theme: Subject | null = null;

	set(change: Partial<Pick<Scope, 'mode' | 'comparison' | 'compared' | 'clause' | 'last'>>): void {
		this.#theme ??= change.clause ?? change.last ?? null;
		this.#scope = {...this.#scope, ...change};
	}

	delimit(character: string): void {
		const scope = this.#scope;
		if (character === '(') {
			this.#outer.push(scope);
			this.#scope = scope.last === null ? scope : {...scope, parents: [...scope.parents, scope.last]};
		} else if (character === ')') {
			this.#scope = this.#outer.pop() ?? scope;
		} else if (character === ';') {
			this.#scope = {...scope, mode: 'main', last: this.parent ?? scope.last};
			this.budget = null;
		} else if ('。!?'.includes(character)) {
			const parents = scope.parents.slice(0, scope.kept);
			this.#scope = {...scope, parents, clause: null, comparison: null, compared: null, mode: 'main'};
			this.budget = null;
		}
	}

	/** 其中: what follows is a part of what was said last; at the beginning of a sentence, to the end of the paragraph. */
	open(isSentence: boolean): void {
		const scope = this.#scope;
		const parent = (isSentence ? this.root : null) ?? scope.last ?? scope.clause ?? this.base;
		if (parent !== null && this.parent !== parent) {
			const parents = [...scope.parents, parent];
			this.#scope = {...scope, parents, kept: isSentence ? parents.length : scope.kept};
		}
	}

	/** 此外: again beside what the paragraph began with. */
	leave(): void {
		this.root = null;
		this.#scope = {...this.#scope, parents: [], kept: 0};
	}

	/** The subject the words name, or the one that the context has left. */
	resolve(phrase: string): Resolved {
		const scope = this.#scope;
		const heading = this.base ?? this.#heading;
		const label = this.#subjects.label(phrase);
		const isCarriedOut = this.budget !== null && /^(?:支出|支出决算)$/u.test(label);
		const isOfBase =
			(typeof this.base?.meaning.code === 'string' && ofAccount.test(label)) ||
			(this.base !== null && !isKnown(this.base.meaning) && ofProject.test(label));
		if (this.#subjects.isEmpty(label) || isCarriedOut || isOfBase) {
			const left = scope.clause ?? this.budget ?? this.base ?? scope.last ?? this.parent;
			const ofUnit = phrase === '' ? null : this.#subjects.ofUnit(phrase);
			const isVague = this.#heading === null || !this.#heading.meaning.isWhole;
			const above = ofUnit?.meaning.isWhole && isVague ? ofUnit : (this.#heading ?? ofUnit);
			return {subject: left ?? above, isOwn: false};
		}

		const own = this.#subjects.of(phrase, this.parent, heading);
		if (scope.mode !== 'main' && !isKnown(this.#subjects.read(phrase, null))) {
			return {subject: this.#subjects.of(phrase, null, null), isOwn: true};
		}

		if (this.parent === null && this.root !== null && own.meaning.isWhole && isSame(own.meaning, this.root.meaning)) {
			return {subject: this.root, isOwn: true};
		}

		const isPart = this.parent === null && this.root !== null && isPartOf(own.meaning, label, this.root.meaning);
		return {subject: isPart ? this.#subjects.of(phrase, this.root, heading) : own, isOwn: true};
	}

	/** Remembers whose amount was stated. */
	stated(subject: Subject, isOwn: boolean): void {
		if (isOwn && subject.path.length === 1 && isKnown(subject.meaning)) {
			this.root = subject;
		}

		this.set({last: subject});
	}
}
