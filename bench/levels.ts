import {performance} from 'node:perf_hooks';
import type {CatalogEntry} from '../source/model/catalog.js';
import {compareRows} from '../source/query/compare.js';
import {comparedColumns} from '../source/query/compared-columns.js';
import {departmentRows} from '../source/query/department.js';
import {outlineRows} from '../source/query/outline.js';
import {openRanking} from '../source/query/rank.js';
import {findReports} from '../source/query/report-names.js';
import {unitIdentity} from '../source/query/unit-identity.js';
import {unitsAnswer} from '../source/query/units.js';
import {waterfallRows} from '../source/query/waterfall.js';
import {openVocabulary} from '../source/vocabulary.js';
import {openWords} from '../source/words.js';
import {levelsStore, madeReports, reportCount} from './levels-store.js';
import type {Bench, Measurement} from './measurement.js';
import {inTurn, median, milliseconds, nodeRun} from './timing.js';

const goal = '50 ms at the 95th percentile';
const rounds = 60;

const ninetyFifth = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

type Taken = {readonly wallMs: number; readonly cpuMs: number};

const times = async (work: (round: number) => unknown): Promise<readonly Taken[]> => {
	const taken: Taken[] = [];
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		const before = process.cpuUsage();
		await work(round);
		const {user, system} = process.cpuUsage(before);
		taken.push({wallMs: performance.now() - start, cpuMs: (user + system) / 1000});
	}

	return taken;
};

/** Wall time is what counts; processor time says what it would be on a machine with nothing else to do. */
const measured = async (name: string, work: (round: number) => unknown): Promise<Measurement> => {
	const taken = await times(work);
	const wall = taken.map(({wallMs}) => wallMs);
	return {
		name,
		value: `${milliseconds(median(wall))}, 95 %: ${milliseconds(ninetyFifth(wall))}`,
		ratio: `cpu 95 %: ${milliseconds(ninetyFifth(taken.map(({cpuMs}) => cpuMs)))}`,
		goal,
	};
};

/** Levels, comparisons and rankings in a store of 10,000 reports; each time a report that was not opened before. */
export const levels: Bench = async () => {
	const store = await levelsStore();
	const vocabulary = openVocabulary('data/vocabulary');
	const words = openWords('data/words', 'zh');
	const start = performance.now();
	const catalog = await store.catalog();
	const catalogMs = performance.now() - start;
	const idAt = (round: number): string => madeReports[(round * 167) % reportCount]?.report ?? '';
	const yearsAt = (round: number): readonly CatalogEntry[] =>
		findReports(catalog, madeReports[(round * 163) % reportCount]?.unit ?? '', vocabulary);
	const loadAll = async (entries: readonly CatalogEntry[]) =>
		Promise.all(entries.map(async ({report}) => store.load(report)));
	// As two reports that were marked are compared: nothing has to be found first
	const twoYears = async (round: number) => {
		const first = Math.floor(((round * 163) % reportCount) / 4) * 4;
		return Promise.all([first, first + 1].map(async index => store.load(madeReports[index]?.report ?? '')));
	};
	const opened = await store.load(idAt(1));
	const ranked = catalog.filter(({fiscalYear}) => fiscalYear === 2024).slice(0, 500);
	const rankStart = performance.now();
	const ranking = openRanking({text: '2101501'}, vocabulary, words);
	for (const {report} of ranked) {
		ranking.add(await store.load(report));
	}

	ranking.answer(ranked.length);
	const rankMs = performance.now() - rankStart;
	const runs = await inTurn(
		{
			outline: () => nodeRun(['dist/cli.js', 'outline', idAt(7), '--depth', '1', '--store', store.folder]),
			compare: () => nodeRun(['dist/cli.js', 'compare', idAt(8), idAt(9), '--store', store.folder]),
			node: () => nodeRun(['-e', '0']),
		},
		5,
	);
	return [
		{name: `catalog of ${catalog.length} reports, read`, value: milliseconds(catalogMs)},
		await measured('open a report and its first level', async round =>
			outlineRows(await store.load(idAt(round)), {depth: 1}, vocabulary, words),
		),
		await measured('one level further', () => outlineRows(opened, {path: '210', depth: 1}, vocabulary, words)),
		await measured('compare two years of a unit', async round =>
			compareRows(comparedColumns(await twoYears(round), {}, vocabulary, words), {}, vocabulary, words),
		),
		await measured('find a unit and compare its four years', async round =>
			compareRows(
				comparedColumns(await loadAll(yearsAt(round)), {by: 'year'}, vocabulary, words),
				{},
				vocabulary,
				words,
			),
		),
		await measured('waterfall between two years', async round =>
			waterfallRows(comparedColumns(await twoYears(round), {}, vocabulary, words), '', vocabulary, words),
		),
		await measured('a department and its units', async round =>
			departmentRows(await store.load(idAt(round)), catalog, {}, vocabulary, words),
		),
		await measured('all units with proposals', () => unitsAnswer(catalog, {}, vocabulary, words)),
		await measured('which unit each name is', () => {
			const identity = unitIdentity({});
			return catalog.map(({unit}) => identity(unit ?? ''));
		}),
		{name: `rank ${ranked.length} reports`, value: `${milliseconds(rankMs / ranked.length)} a report`},
		{
			name: 'kuanxiang outline, whole process',
			value: milliseconds(median(runs.outline)),
			ratio: `${(median(runs.outline) / median(runs.node)).toFixed(1)} × node -e 0`,
		},
		{
			name: 'kuanxiang compare, whole process',
			value: milliseconds(median(runs.compare)),
			ratio: `${(median(runs.compare) / median(runs.node)).toFixed(1)} × node -e 0`,
		},
	];
};
