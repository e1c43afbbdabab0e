import type {Key} from 'ink';
import {graphemes} from '../model/width.js';

/** One key: its name, and the text it would type if it types one. */
export type Press = {
	readonly name: string;
	readonly text?: string;
	/** What the key is where nothing is typed. */
	readonly command?: string;
};

type NamedKey = Exclude<{[Name in keyof Key]: Key[Name] extends boolean ? Name : never}[keyof Key], undefined>;

// Ink 6 reports the Backspace key as `delete`, and so Delete and Backspace are one key to us
const named: ReadonlyArray<readonly [flag: NamedKey, name: string]> = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'backspace'],
];

const controls: Readonly<Record<string, string>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\b': 'backspace',
	'\u007F': 'backspace',
	'\u001B': 'escape',
};

/** A line end with more behind it: Enter where keys are commands, a space within a text that is pasted. */
const innerLineEnd: Press = {name: 'space', text: ' ', command: 'enter'};

const pressOf = (character: string): Press => {
	const code = character.codePointAt(0) ?? 0;
	const control = controls[character];
	if (control !== undefined) {
		return {name: control};
	}

	return code < 0x20
		? {name: `ctrl-${String.fromCharCode(code + 0x60)}`}
		: {name: character === ' ' ? 'space' : character, text: character};
};

/**
 * The keys of one input event. A slow line joins several keys into one event (`jj`, `江北⏎`), an input method commits
 * words, and a paste is one long input; the line ends within a typed text are spaces, only the last one is Enter.
 */
export const pressesOf = (input: string, key: Key): readonly Press[] => {
	const name = named.find(([flag]) => key[flag])?.[1];
	if (name !== undefined) {
		return [{name}];
	}

	if (key.tab) {
		return [{name: key.shift ? 'shift-tab' : 'tab'}];
	}

	if (key.ctrl) {
		return input === '' ? [] : [{name: `ctrl-${input}`}];
	}

	// The marks around a paste, where a terminal sends them unasked
	if (input === '[200~' || input === '[201~') {
		return [];
	}

	const lines = input.split(/[\r\n]+(?=[^\r\n])/g);
	const presses = lines.flatMap((line, index) => [
		...(index === 0 ? [] : [innerLineEnd]),
		...graphemes(line.replace(/\r\n/g, '\r')).map(pressOf),
	]);
	// Esc and the next key in one packet look like Alt with that key, which nothing is bound to
	return key.meta ? [{name: 'escape'}, ...presses] : presses;
};

/** Neighbouring keys that type as one: a pasted text is searched for once, not once a character. */
export const joinedText = (presses: readonly Press[]): readonly Press[] => {
	const joined: Press[] = [];
	for (const press of presses) {
		const last = joined.at(-1);
		if (last?.text !== undefined && press.text !== undefined) {
			joined[joined.length - 1] = {name: 'text', text: last.text + press.text};
		} else {
			joined.push(press);
		}
	}

	return joined;
};
