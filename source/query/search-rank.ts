import {type Candidate, candidateOf, fuseScores} from './search-fuse.js';
import type {Found} from './search-hits.js';
import type {SearchIndex} from './search-index.js';
import {type Hit, Judge, type Judged, tierCount} from './search-judge.js';
import {roughOrder} from './search-rough.js';
import type {StepOptions} from './search-steps.js';

export type Ranked = {
	readonly target: number;
	/** The name by which it was found, if it was found by a name. */
	readonly name: number | undefined;
	readonly matchedBy: Judged['matchedBy'] | 'text';
	/** 1 for an exact name or code, towards 0 the worse it is. */
	readonly score: number;
	/** Typed characters of the name, counted from its first printed one. */
	readonly positions: readonly number[];
};

export type Ranking = {
	/** The first of them, at least as many as were asked for. */
	readonly ranked: readonly Ranked[];
	readonly total: number;
};

export type RankOptions = StepOptions & {
	readonly limit: number;
	/** What a filter lets through; everything if there is none. */
	readonly accepts: ((target: number) => boolean) | undefined;
};

/** So many are looked at closely; behind them the order is a rough one. */
const closely = 120;
const roughScore = 0.1;

type Fits = (report: number, name: number) => boolean;

const compare = (a: readonly number[], b: readonly number[]): number => {
	for (const [at, number] of a.entries()) {
		const difference = number - (b[at] ?? 0);
		if (difference !== 0) {
			return difference;
		}
	}

	return 0;
};

const lengthOf = ({names}: SearchIndex, name: number): number =>
	(names.starts[name + 1] as number) - (names.starts[name] as number);

/** Of the reports of a unit the newest comes first. */
const yearOf = ({catalog, entries}: SearchIndex, target: number): number =>
	catalog[target - entries.length]?.fiscalYear ?? 0;

const hitOf = ({names}: SearchIndex, name: number): Hit => ({target: names.entries[name] as number, name});

/** The reports of the units among these names. */
const reportsOf = function* (index: SearchIndex, names: Iterable<number>, fits: Fits | undefined): Iterable<Hit> {
	const {starts, reports} = index.unitReports;
	for (const name of names) {
		const unit = index.names.entries[name] as number;
		for (let at = starts[unit] ?? 0; at < (starts[unit + 1] ?? 0); at++) {
			const report = reports[at] as number;
			if (fits?.(report, name) ?? true) {
				yield {target: index.entries.length + report, name};
			}
		}
	}
};

const firstOf = <T>(items: Iterable<T>, count: number): T[] => {
	const first: T[] = [];
	for (const item of items) {
		if (first.length >= count) {
			break;
		}

		first.push(item);
	}

	return first;
};

/** Looked at one by one and put in order; fuse.js decides between those that stand equally well. */
const inOrder = (index: SearchIndex, judged: readonly Judged[], words: readonly string[]): readonly Ranked[] => {
	const {entries, facets, names} = index;
	const candidates = judged.map(({name, target}): Candidate => {
		const candidate = candidateOf(names, name);
		const kind = facets.titles[facets.of[target - entries.length] ?? -1] ?? '';
		return target < entries.length ? candidate : {...candidate, name: candidate.name + kind};
	});
	const scores = words.length === 0 ? [] : fuseScores(candidates, words);
	return judged
		.map((hit, at) => {
			const {target, name} = hit;
			const [tier] = hit.order;
			const likeness = Math.round((scores[at] ?? 0) * 100) / 100;
			const score = tier === 0 ? 1 : Math.round((1 - (tier + likeness) / tierCount) * 1000) / 1000;
			return {
				...hit,
				score,
				order: [...hit.order, likeness, lengthOf(index, name), -yearOf(index, target), target],
			};
		})
		.sort((a, b) => compare(a.order, b.order));
};

/** Distinct entries of these names, and the reports of units. Loops, as there may be a hundred thousand of each. */
const countOf = (index: SearchIndex, names: Uint32Array, units: Uint32Array, fits: Fits | undefined): number => {
	const {starts, reports} = index.unitReports;
	const seen = new Uint8Array(index.entries.length);
	const [counted, opened] = [1, 2];
	let count = 0;
	for (let at = 0; at < names.length; at++) {
		const entry = index.names.entries[names[at] as number] as number;
		const before = seen[entry] as number;
		seen[entry] = before | counted;
		count += (before & counted) === 0 ? 1 : 0;
	}

	for (let at = 0; at < units.length; at++) {
		const name = units[at] as number;
		const unit = index.names.entries[name] as number;
		const [first, end] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
		const before = seen[unit] as number;
		seen[unit] = before | opened;
		for (let turn = first; turn < end && (before & opened) === 0; turn++) {
			count += (fits?.(reports[turn] as number, name) ?? true) ? 1 : 0;
		}
	}

	return count;
};

/** Hits in their order, one a target. */
export const rank = (
	index: SearchIndex,
	words: readonly string[],
	found: Found,
	{accepts, limit, ...options}: RankOptions,
): Ranking => {
	const {names, kinds, patterns, coded} = found;
	const judge = new Judge(index, words, found, options);
	const rough = (some: Uint32Array): Uint32Array => (some.length > closely ? roughOrder(index, some, patterns) : some);
	const ordered = rough(names);
	const units = kinds === undefined ? ordered : rough(kinds.units);
	const fits: Fits | undefined =
		kinds === undefined && accepts === undefined
			? undefined
			: (report, name) => (kinds?.fits(report, name) ?? true) && (accepts?.(index.entries.length + report) ?? true);
	const nearUnits = kinds === undefined ? units.subarray(0, closely) : units;
	const nearReports = firstOf(reportsOf(index, nearUnits, fits), closely);
	const nearNames = [
		...coded.filter(name => accepts?.(hitOf(index, name).target) ?? true),
		...ordered.subarray(0, closely),
	];
	const near = [...nearNames.map(name => hitOf(index, name)), ...nearReports];
	const seen = new Set<number>();
	const ranked = inOrder(
		index,
		near.flatMap(hit => judge.judge(hit) ?? []),
		words,
	).filter(({target}) => !seen.has(target) && seen.add(target));

	const rest = function* (): Iterable<Hit> {
		for (const name of ordered.subarray(closely)) {
			yield hitOf(index, name);
		}

		yield* reportsOf(index, units, fits);
	};

	for (const hit of limit > ranked.length ? rest() : []) {
		if (ranked.length >= limit) {
			break;
		}

		const judged = seen.has(hit.target) ? undefined : judge.judge(hit);
		if (judged !== undefined) {
			seen.add(hit.target);
			ranked.push({...judged, score: roughScore});
		}
	}

	const isWhole = ordered.length <= closely && nearReports.length < closely;
	return {ranked, total: isWhole ? ranked.length : countOf(index, names, units, fits)};
};
