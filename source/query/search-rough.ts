import type {SearchIndex} from './search-index.js';
import type {Pattern} from './search-pattern.js';
import {beginsWith, endsWith} from './search-scan.js';

const longest = 127;
const groupCount = 8;
const placeCount = 4;
/** Where more names fit, what was typed says so little that their ends are not looked at. */
const mostWithEnds = 20_000;

/**
 * Names with the likeliest first, by where the words stand, what the names are of and how long they are. A counting
 * sort, as there may be a hundred thousand.
 */
export const roughOrder = (
	{names, groups}: SearchIndex,
	found: Uint32Array,
	patterns: readonly Pattern[],
): Uint32Array => {
	const looksAtEnds = found.length <= mostWithEnds;
	const keys = new Uint16Array(found.length);
	const behind = new Uint32Array(placeCount * groupCount * (longest + 1) + 1);
	for (let at = 0; at < found.length; at++) {
		const name = found[at] as number;
		let begins = false;
		let ends = false;
		for (const pattern of patterns) {
			begins ||= beginsWith(names, pattern, name);
			ends ||= looksAtEnds && endsWith(names, pattern, name);
		}

		const place = ends ? (begins ? 0 : 1) : begins ? 2 : 3;
		const length = Math.min(longest, (names.starts[name + 1] as number) - (names.starts[name] as number));
		const key = (place * groupCount + (groups[names.entries[name] as number] as number)) * (longest + 1) + length;
		keys[at] = key;
		behind[key + 1] = (behind[key + 1] as number) + 1;
	}

	for (let key = 1; key < behind.length; key++) {
		behind[key] = (behind[key] as number) + (behind[key - 1] as number);
	}

	const ordered = new Uint32Array(found.length);
	for (let at = 0; at < found.length; at++) {
		const name = found[at] as number;
		const key = keys[at] as number;
		const place = behind[key] as number;
		ordered[place] = name;
		behind[key] = place + 1;
	}

	return ordered;
};
