import type {SearchIndex} from './search-index.js';
import type {Pattern} from './search-pattern.js';
import {beginsWith, endsWith} from './search-scan.js';
import type {NameTable} from './search-table.js';

const longest = 127;
const groupCount = 8;
const standCount = 4;
const placeCount = 2 * standCount;
/** Where more names fit, what was typed says so little that their ends are not looked at. */
const mostWithEnds = 20_000;

const han = /\p{Script=Han}/u;

/** Whether a name has every character of a word that was typed in Chinese: with a slip none need be wrong, only missing. */
const hasAll = ({starts, symbols}: NameTable, {one, length}: Pattern, name: number): boolean => {
	let seen = 0;
	const end = starts[name + 1] as number;
	for (let at = starts[name] as number; at < end; at++) {
		seen |= one[symbols[at] as number] as number;
	}

	return seen === 2 ** length - 1;
};

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
	const chinese = patterns.filter(({letters}) => han.test(letters));
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

		const stands = ends ? (begins ? 0 : 1) : begins ? 2 : 3;
		const place = chinese.every(pattern => hasAll(names, pattern, name)) ? stands : stands + standCount;
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
