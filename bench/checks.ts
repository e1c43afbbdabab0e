import {performance} from 'node:perf_hooks';
import {checkReport} from '../source/check/check.js';
import {isFeasible} from '../source/check/feasible.js';
import {bundledVocabulary} from '../source/library.js';
import {accusing, faultTrial, type Trial} from '../test/helpers/fault-trial.js';
import {contentsOf, madeUpBudget} from '../test/helpers/made-up-budget.js';
import {naiveTolerances, plainIdentities} from '../test/helpers/plain-identities.js';
import {faultKinds} from '../test/helpers/plant-fault.js';
import {randomFrom} from '../test/helpers/random-numbers.js';
import {holdsForSome, mutatedTable, smallEquations, smallRanges} from '../test/helpers/small-tables.js';

/**
 * The public fault bench: made-up reports with known truth, ten kinds of planted faults, and what is found of them by
 * our checks and by three tolerances that others use. The same on every machine, but for the times.
 * `npm run bench:checks [reports a kind] [clean reports]`
 */
const [trialCount = 100, cleanCount = 500] = process.argv.slice(2).map(Number);
const vocabulary = bundledVocabulary();
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const fenOf = {yuan: 100, ten_thousand_yuan: 1_000_000, hundred_million_yuan: 10_000_000_000};

const row = (cells: ReadonlyArray<string | number>): void => {
	console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(16) : String(cell).padStart(14))).join(''));
};

const names = Object.keys(naiveTolerances);
const naiveFinds = ({budget, identities}: Trial, name: string): boolean =>
	identities.some(identity => naiveTolerances[name]?.(identity, fenOf[budget.unit]) ?? false);

console.log(
	`${trialCount} reports a kind of fault; detectable: at least one sum is broken beyond its printed decimals`,
);
row(['fault', 'planted', 'detectable', 'found', 'told first', ...names]);
for (const kind of faultKinds) {
	const trials: Trial[] = [];
	for (let seed = 1; seed <= trialCount; seed++) {
		const trial = await faultTrial(kind, seed, vocabulary);
		trials.push(...(trial === undefined ? [] : [trial]));
	}

	const detectable = trials.filter(({broken}) => broken > 0);
	const several = trials.filter(({broken}) => broken > 1);
	row([
		kind,
		trials.length,
		detectable.length,
		share(detectable.filter(({isFound}) => isFound).length, detectable.length),
		share(several.filter(({isFirst}) => isFirst).length, several.length),
		...names.map(name => share(detectable.filter(trial => naiveFinds(trial, name)).length, detectable.length)),
	]);
}

let accused = 0;
let time = 0;
const naiveAccused = new Map(names.map(name => [name, 0]));
for (let seed = 1; seed <= cleanCount; seed++) {
	const budget = madeUpBudget(seed);
	const contents = contentsOf(budget);
	const start = performance.now();
	const {results} = checkReport(contents, vocabulary);
	time += performance.now() - start;
	accused += accusing(results).length > 0 ? 1 : 0;
	const identities = plainIdentities(budget);
	for (const name of names) {
		const isAccused = identities.some(identity => naiveTolerances[name]?.(identity, fenOf[budget.unit]) ?? false);
		naiveAccused.set(name, (naiveAccused.get(name) ?? 0) + (isAccused ? 1 : 0));
	}
}

console.log(`\n${cleanCount} reports without a fault: accused of one`);
row(['', '', '', accused, '', ...naiveAccused.values()]);
console.log(`checking a report: ${(time / cleanCount).toFixed(1)} ms`);

const random = randomFrom(7);
let different = 0;
for (let count = 0; count < 10_000; count++) {
	const small = mutatedTable(random);
	different += isFeasible(smallRanges(small), smallEquations) === holdsForSome(small) ? 0 : 1;
}

console.log(`10,000 small tables against every choice of true values: ${different} verdicts differ`);
