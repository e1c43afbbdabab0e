import type {Bench, Measurement} from './measurement.js';
import {measuredAlone} from './own-process.js';
import type {SearchFigures} from './search-measure.js';
import {median, milliseconds} from './timing.js';

const ninetyFifth = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** A key of the search box among 100,000 units and all accounts, beside fuse.js and fzf on the same names. */
export const search: Bench = async () => {
	const {units, accounts, readAloudMs, buildMs, addedMb, engines} =
		await measuredAlone<SearchFigures>('search-measure');
	const [ours] = engines;
	const size = `${units} units, ${accounts} accounts`;
	return [
		{name: `search index, ${size}`, value: `${(buildMs / 1000).toFixed(2)} s`, goal: '3 s'},
		{name: '  names read aloud, once at import', value: `${(readAloudMs / 1000).toFixed(2)} s`},
		{name: '  added memory', value: `${addedMb.toFixed(0)} MB`, goal: '120 MB'},
		...engines.map(({name, keysMs, firstFive, asked}): Measurement => {
			const ratio = ninetyFifth(keysMs) / ninetyFifth(ours?.keysMs ?? []);
			return {
				name: `a key, ${name} (${keysMs.length} keys)`,
				value: `median ${milliseconds(median(keysMs))}, 95 % ${milliseconds(ninetyFifth(keysMs))}`,
				ratio: `${ratio.toFixed(1)} x, ${firstFive}/${asked} in five`,
				...(name === 'ours' ? {goal: '95 % within 16 ms'} : {}),
			};
		}),
	];
};
