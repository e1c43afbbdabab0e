import {type Alignment, align} from './search-align.js';
import type {Entry} from './search-entry.js';
import {candidateOf, fuseScores} from './search-fuse.js';
import type {Found, Hit} from './search-hits.js';
import type {SearchIndex} from './search-index.js';
import {lettersOf} from './search-letters.js';
import {mark} from './search-names.js';
import {placeIn} from './search-scan.js';
import {matchKinds, type StepOptions, Steps} from './search-steps.js';
import type {NameTable} from './search-table.js';

export type MatchedBy = 'name' | 'alias' | 'code' | 'pinyin' | 'initials' | 'fuzzy' | 'text';

export type Ranked = {
	readonly target: number;
	/** The name by which it was found, if it was found by a name. */
	readonly name: number | undefined;
	readonly matchedBy: MatchedBy;
	/** 1 for an exact name or code, towards 0 the worse it is. */
	readonly score: number;
	/** Typed characters of the name, counted from its first printed one. */
	readonly positions: readonly number[];
};

const tier = {exact: 0, whole: 1, beginning: 2, word: 3, inside: 4, initials: 5, fuzzy: 6} as const;
const tierCount = 8;
/** Only so many are looked at closely; behind them the order is a rough one. */
const closely = 300;

/** Units that have reports before bare accounts: the order of hits that match equally well. */
const groupOf = ({type, reports}: Entry): number =>
	({unit: 0, account: reports.length > 0 ? 2 : 5, project: 3, label: 4, finding: 6, prose: 7, report: 1})[type];

const groupOfTarget = ({entries}: SearchIndex, target: number): number =>
	target < entries.length ? groupOf(entries[target] as Entry) : 1;

type Coverage = {readonly exact: boolean; readonly whole: boolean};

/** Whether the typed characters are all of the name, or all that is said of it every day. */
const coverageOf = (names: NameTable, name: number, positions: ReadonlySet<number>): Coverage => {
	const first = names.starts[name] as number;
	const size = (names.starts[name + 1] as number) - first;
	const firstTyped = Math.min(...positions);
	let exact = true;
	let whole = true;
	for (let at = 0; at < size; at++) {
		const marks = names.marks[first + at] as number;
		const isSilent = (marks & mark.hidden) !== 0 || names.characters[names.symbols[first + at] as number] === ' ';
		if (!isSilent && !positions.has(at)) {
			exact = false;
			whole &&= (marks & mark.skip) !== 0 || ((marks & mark.place) !== 0 && at < firstTyped);
		}
	}

	return {exact, whole};
};

const tierOf = (
	kind: Alignment['kind'],
	{exact, whole}: Coverage,
	alignments: readonly Alignment[],
	hidden: number,
) => {
	if (kind === 'fuzzy') {
		return tier.fuzzy;
	}

	if (exact && kind === 'name') {
		return tier.exact;
	}

	if (whole) {
		return tier.whole;
	}

	if (kind === 'initials') {
		return tier.initials;
	}

	if (alignments.some(({start}) => start === hidden)) {
		return tier.beginning;
	}

	return tier.word;
};

type Judged = {
	readonly hit: Hit;
	readonly matchedBy: MatchedBy;
	readonly positions: readonly number[];
	readonly order: readonly number[];
};

class Judge {
	readonly #index: SearchIndex;
	readonly #words: readonly string[];
	readonly #whole: string;
	readonly #steps: readonly Steps[];
	readonly #slips: boolean;

	constructor(index: SearchIndex, words: readonly string[], options: StepOptions) {
		this.#index = index;
		this.#words = words;
		this.#whole = words.join('');
		this.#slips = options.slips;
		this.#steps = words.map(word => new Steps(index.names, word, options));
	}

	/** Nothing if a long word, of which a scan sees the beginning, turns out not to stand there. */
	judge(hit: Hit): Judged | undefined {
		const {entries, names, facets, nameOf} = this.#index;
		const {target, name} = hit;
		const code = target < entries.length ? (entries[target] as Entry).code : null;
		const alignments: Alignment[] = [];
		let byCode = false;
		for (const [word, steps] of this.#steps.entries()) {
			const alignment = align(names, name, steps, this.#slips);
			if (alignment !== undefined) {
				alignments.push(alignment);
				continue;
			}

			const facet =
				target < entries.length ? -1 : nameOf[entries.length + (facets.of[target - entries.length] as number)];
			if (code !== null && lettersOf(code).startsWith(this.#words[word] as string)) {
				byCode = true;
			} else if (facet === undefined || facet < 0) {
				return undefined;
			}
		}

		return this.#judged(hit, alignments, code, byCode);
	}

	#judged(hit: Hit, alignments: readonly Alignment[], code: string | null, byCode: boolean): Judged {
		const {names} = this.#index;
		const hidden = names.hidden[hit.name] as number;
		const kind = matchKinds[Math.max(0, ...alignments.map(alignment => matchKinds.indexOf(alignment.kind)))] ?? 'name';
		const positions = new Set(alignments.flatMap(alignment => alignment.positions));
		const coverage = coverageOf(names, hit.name, positions);
		const isReport = hit.target >= this.#index.entries.length;
		const exactCode = byCode && code !== null && lettersOf(code) === this.#whole;
		const reached = exactCode
			? tier.exact
			: byCode
				? Math.max(tier.beginning, alignments.length === 0 ? 0 : tierOf(kind, coverage, alignments, hidden))
				: tierOf(kind, coverage, alignments, hidden);
		const inner = alignments.some(({start}) => !this.#startsWord(hit.name, start));
		const level = Math.max(
			isReport && reached === tier.exact ? tier.whole : reached,
			inner && reached === tier.word ? tier.inside : 0,
		);
		const place = alignments.some(({start}) => start === hidden) ? 0 : inner ? 2 : 1;
		const cost = alignments.reduce((sum, alignment) => sum + alignment.cost, 0);
		return {
			hit,
			matchedBy: byCode ? 'code' : kind,
			positions: [...positions].sort((a, b) => a - b).map(at => at - hidden),
			order: [level, groupOfTarget(this.#index, hit.target), matchKinds.indexOf(kind), place, cost],
		};
	}

	#startsWord(name: number, at: number): boolean {
		const {starts, marks} = this.#index.names;
		return ((marks[(starts[name] as number) + at] as number) & mark.start) !== 0;
	}
}

const compare = (a: readonly number[], b: readonly number[]): number => {
	for (const [at, number] of a.entries()) {
		if (number !== b[at]) {
			return number - (b[at] ?? 0);
		}
	}

	return 0;
};

/** Puts the likeliest first without looking at them closely, by where the words stand and how long the name is. */
const roughly = (index: SearchIndex, {hits, patterns}: Found): readonly Hit[] => {
	const longest = 127;
	const {names} = index;
	const keys = hits.map(({target, name}) => {
		const places = patterns.map(pattern => placeIn(names, pattern, name));
		const begins = places.some(place => place.begins);
		const ends = places.some(place => place.ends);
		const place = begins && ends ? 0 : ends ? 1 : begins ? 2 : 3;
		const length = Math.min(longest, (names.starts[name + 1] as number) - (names.starts[name] as number));
		return (place * tierCount + groupOfTarget(index, target)) * (longest + 1) + length;
	});
	const buckets: Hit[][] = [];
	for (const [at, key] of keys.entries()) {
		const bucket = buckets[key] ?? [];
		bucket.push(hits[at] as Hit);
		buckets[key] = bucket;
	}

	return buckets.flat();
};

export type RankOptions = StepOptions & {readonly limit: number};

/** Hits in their order, one a target. Beyond the first few hundred they are in a rough order. */
export const rank = (
	index: SearchIndex,
	words: readonly string[],
	found: Found,
	options: RankOptions,
): readonly Ranked[] => {
	const judge = new Judge(index, words, options);
	const rough = found.hits.length > closely ? roughly(index, found) : found.hits;
	const near = rough.slice(0, closely).flatMap(hit => judge.judge(hit) ?? []);
	const scores =
		words.length === 0
			? []
			: fuseScores(
					near.map(({hit}) => candidateOf(index.names, hit.name)),
					words,
				);
	const sorted = near
		.map((judged, at) => {
			const {hit, order} = judged;
			const length = (index.names.starts[hit.name + 1] as number) - (index.names.starts[hit.name] as number);
			const fuse = Math.round((scores[at] ?? 0) * 100) / 100;
			return {...judged, fuse, order: [...order, fuse, length, hit.target]};
		})
		.sort((a, b) => compare(a.order, b.order));
	const targets = new Set<number>();
	const ranked: Ranked[] = [];
	for (const {hit, matchedBy, positions, fuse, order} of sorted) {
		if (!targets.has(hit.target)) {
			targets.add(hit.target);
			const score = Math.round((1 - ((order[0] ?? 0) + (order[0] === 0 ? 0 : fuse)) / tierCount) * 1000) / 1000;
			ranked.push({...hit, matchedBy, positions, score});
		}
	}

	for (const hit of rough.slice(closely)) {
		if (!targets.has(hit.target)) {
			targets.add(hit.target);
			const judged = ranked.length < options.limit ? judge.judge(hit) : undefined;
			ranked.push({...hit, matchedBy: judged?.matchedBy ?? 'name', positions: judged?.positions ?? [], score: 0.1});
		}
	}

	return ranked;
};
