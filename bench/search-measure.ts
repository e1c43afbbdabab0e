import path from 'node:path';
import {performance} from 'node:perf_hooks';
import Fuse from 'fuse.js';
import {Fzf} from 'fzf';
import {openPinyin} from '../source/query/pinyin.js';
import {buildSearchIndex, searchRows} from '../source/query/search.js';
import {emptySearch, readSearchText, searchText, updatedSearch} from '../source/query/search-stored.js';
import {openVocabulary} from '../source/vocabulary.js';
import {type Asked, catalogOf, questions, unitNames} from './search-names.js';

export type SearchFigures = {
	readonly units: number;
	readonly accounts: number;
	readonly readAloudMs: number;
	readonly buildMs: number;
	readonly addedMb: number;
	readonly engines: ReadonlyArray<{
		readonly name: string;
		readonly keysMs: readonly number[];
		readonly firstFive: number;
		readonly asked: number;
	}>;
};

const units = 100_000;
const perStyle = 12;
/** The others take so long that they get fewer questions, and fewer keys of each. */
const perStyleOfOthers = 2;
const everyKeyOfOthers = 6;
const words = (key: string): string => key;

const timed = <T>(work: () => T): {value: T; ms: number} => {
	const start = performance.now();
	const value = work();
	return {value, ms: performance.now() - start};
};

/** Bytes held, after everything that can go has gone. */
const memory = (): number => {
	globalThis.gc?.();
	const {heapUsed, arrayBuffers} = process.memoryUsage();
	return heapUsed + arrayBuffers;
};

type Find = (typed: string) => readonly string[];

/** Each question typed letter by letter, and whether its last letter brought the name among the first five. */
const measure = (name: string, find: Find, asked: readonly Asked[], every = 1) => {
	const keysMs: number[] = [];
	let firstFive = 0;
	for (const {name: wanted, typed} of asked) {
		for (let length = 1; length <= typed.length; length++) {
			if (length % every !== 0 && length < typed.length) {
				continue;
			}

			const {value: found, ms} = timed(() => find(typed.slice(0, length)));
			keysMs.push(ms);
			firstFive += length === typed.length && found.slice(0, 5).includes(wanted) ? 1 : 0;
		}
	}

	return {name, keysMs, firstFive, asked: asked.length};
};

const vocabulary = openVocabulary(path.resolve('data/vocabulary'));
const pinyin = openPinyin(vocabulary);
const names = unitNames(vocabulary, units);
const catalog = catalogOf(names);
const part = {tables: [], accounts: [], labels: [], projects: [], findings: [], sections: []};
const parts = new Map(catalog.map(({report}) => [report, part]));
const readAloud = timed(() =>
	searchText(updatedSearch(emptySearch, {catalog, stamps: new Map(), parts, vocabulary, pinyin})),
);

const before = memory();
const built = timed(() => buildSearchIndex({catalog, stored: readSearchText(readAloud.value), vocabulary}));
const addedMb = (memory() - before) / 1_000_000;
const index = built.value;

const ours: Find = typed => searchRows(index, typed, {words, limit: 50}).rows.map(({cells}) => String(cells.title));
const all = [...names, ...vocabulary.accounts().map(({name}) => name)];
const fuse = new Fuse(all, {ignoreLocation: true, threshold: 0.4});
const fzf = new Fzf(all, {limit: 50});
const many = questions(names, pinyin, perStyle);
const few = questions(names, pinyin, perStyleOfOthers);
for (const {typed} of few) {
	ours(typed);
}

const figures: SearchFigures = {
	units: names.length,
	accounts: vocabulary.accounts().length,
	readAloudMs: readAloud.ms,
	buildMs: built.ms,
	addedMb,
	engines: [
		measure('ours', ours, many),
		measure('fuse.js alone', typed => fuse.search(typed, {limit: 50}).map(({item}) => item), few, everyKeyOfOthers),
		measure('fzf', typed => fzf.find(typed).map(({item}: {item: string}) => item), few, everyKeyOfOthers),
	],
};
process.stdout.write(JSON.stringify(figures));
