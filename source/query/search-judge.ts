import {type Alignment, align} from './search-align.js';
import type {Entry} from './search-entry.js';
import type {Found, Kinds} from './search-hits.js';
import type {SearchIndex} from './search-index.js';
import {lettersOf} from './search-letters.js';
import {mark} from './search-names.js';
import {type MatchKind, matchKinds, type StepOptions, Steps} from './search-steps.js';

/** An entry of the index, or (from `entries.length` on) a report by its place in the catalog. */
export type Hit = {
	readonly target: number;
	/** The name by which it was found. */
	readonly name: number;
};

/** How well a hit fits. */
export type Judged = Hit & {
	readonly matchedBy: MatchKind | 'code';
	/** Typed characters of the name, counted from its first printed one. */
	readonly positions: readonly number[];
	/** How well, the smaller the better: the tier, then what tells hits of one tier apart. */
	readonly order: readonly [tier: number, ...others: number[]];
};

/** Exact first, always; then all that is said of a name every day; then by where the words stand. */
const tiers = {exact: 0, whole: 1, beginning: 2, word: 3, inside: 4, initials: 5, fuzzyWhole: 6, fuzzy: 7} as const;
export const tierCount = 9;

type Stand = {
	readonly kind: MatchKind;
	/** Every character of the name was typed. */
	readonly exact: boolean;
	/** Every character that is said of it every day; the places before the first may be missing. */
	readonly whole: boolean;
	readonly begins: boolean;
	/** Every word begins where a word of the name does. */
	readonly atWords: boolean;
};

const tierOf = ({kind, exact, whole, begins, atWords}: Stand): number => {
	if (kind === 'fuzzy') {
		return whole ? tiers.fuzzyWhole : tiers.fuzzy;
	}

	if (whole) {
		return exact && kind === 'name' ? tiers.exact : tiers.whole;
	}

	if (kind === 'initials') {
		return tiers.initials;
	}

	return begins ? tiers.beginning : atWords ? tiers.word : tiers.inside;
};

const worstKind = (alignments: readonly Alignment[]): MatchKind =>
	matchKinds[Math.max(0, ...alignments.map(({kind}) => matchKinds.indexOf(kind)))] ?? 'name';

export class Judge {
	readonly #index: SearchIndex;
	readonly #words: readonly string[];
	readonly #steps: readonly Steps[];
	readonly #slips: boolean;
	readonly #kinds: Kinds | undefined;
	readonly #codeOrder: ReadonlyMap<number, number>;
	readonly #known = new Map<number, readonly (Alignment | undefined)[]>();

	constructor(index: SearchIndex, words: readonly string[], {kinds, coded}: Found, options: StepOptions) {
		this.#index = index;
		this.#kinds = kinds;
		this.#codeOrder = new Map(coded.map((name, at) => [name, at]));
		this.#words = words;
		this.#slips = options.slips;
		this.#steps = words.map(word => new Steps(index.names, word, options));
	}

	/** Nothing if a long word, of which a scan sees the beginning, turns out not to stand there. */
	judge({target, name}: Hit): Judged | undefined {
		const {entries, names, groups, reportGroup} = this.#index;
		const isReport = target >= entries.length;
		const code = lettersOf((entries[target] as Entry | undefined)?.code ?? '');
		const alignments: Alignment[] = [];
		let byCode = false;
		for (const [at, alignment] of this.#alignmentsIn(name).entries()) {
			if (alignment !== undefined) {
				alignments.push(alignment);
			} else if (code !== '' && code.startsWith(this.#words[at] as string)) {
				byCode = true;
			} else if (!isReport || !this.#kinds?.says(target - entries.length, at)) {
				return undefined;
			}
		}

		const hidden = names.hidden[name] as number;
		const positions = new Set(alignments.flatMap(alignment => alignment.positions));
		const stand = this.#stand(name, alignments, positions);
		// Typed letters may stand in a former name, or in places above it that are not printed either
		const isFormer = names.titles[names.entries[name] as number] !== name;
		const group = isReport ? reportGroup : (groups[target] as number);
		const place = stand.begins ? 0 : stand.atWords ? 1 : 2;
		const cost = alignments.reduce((sum, alignment) => sum + alignment.cost, 0) + (this.#codeOrder.get(name) ?? 0);
		return {
			target,
			name,
			matchedBy: byCode ? 'code' : isFormer && stand.kind === 'name' ? 'alias' : stand.kind,
			positions: [...positions].sort((a, b) => a - b).map(at => at - hidden),
			order: [
				this.#tier(stand, isReport, byCode ? code : ''),
				Number(isFormer || Math.min(...positions) < hidden),
				Number(!stand.exact),
				stand.kind === 'fuzzy' ? cost : 0,
				group,
				matchKinds.indexOf(stand.kind),
				place,
				cost,
			],
		};
	}

	/** Kept, as a unit and its reports share a name. */
	#alignmentsIn(name: number): readonly (Alignment | undefined)[] {
		const known = this.#known.get(name) ?? this.#steps.map(steps => align(this.#index.names, name, steps, this.#slips));
		this.#known.set(name, known);
		return known;
	}

	#tier(stand: Stand, isReport: boolean, code: string): number {
		if (code !== '') {
			return code === this.#words.join('') ? tiers.exact : tiers.beginning;
		}

		// A report bears its unit's name, but is not the one thing of that name.
		return Math.max(tierOf(stand), isReport ? tiers.whole : tiers.exact);
	}

	#stand(name: number, alignments: readonly Alignment[], positions: ReadonlySet<number>): Stand {
		const {starts, hidden, marks, symbols, characters} = this.#index.names;
		const first = starts[name] as number;
		const size = (starts[name + 1] as number) - first;
		const firstTyped = Math.min(...positions);
		// 医保 begins 重庆市江北区医疗保障局: nobody says the places each time.
		let agency = 0;
		while (agency < size && ((marks[first + agency] as number) & mark.place) !== 0) {
			agency++;
		}

		const kind = worstKind(alignments);
		let untyped = 0;
		let unsaid = 0;
		for (let at = 0; at < size; at++) {
			const bits = marks[first + at] as number;
			const isSilent = (bits & mark.hidden) !== 0 || characters[symbols[first + at] as number] === ' ';
			if (!isSilent && !positions.has(at)) {
				untyped++;
				const isLeftOut = (bits & mark.skip) !== 0 || ((bits & mark.place) !== 0 && at < firstTyped);
				unsaid += isLeftOut ? 0 : 1;
			}
		}

		return {
			kind,
			exact: untyped === 0,
			// A slip may be a character too few
			whole: alignments.length > 0 && unsaid <= (kind === 'fuzzy' ? 1 : 0),
			begins: alignments.some(({start}) => start === hidden[name] || start === agency),
			atWords: alignments.every(({start}) => ((marks[first + start] as number) & mark.start) !== 0),
		};
	}
}
