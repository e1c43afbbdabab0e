import type {Manners} from './manners.js';

/** What a piece of text is to the reader; colour only repeats what a mark or a word says already. */
export type Tone =
	| 'title'
	| 'head'
	| 'dim'
	| 'strong'
	| 'cursor'
	| 'cell'
	| 'error'
	| 'warning'
	| 'good'
	| 'key'
	| 'match';

export type Glyphs = {
	readonly cursor: string;
	readonly crumb: string;
	readonly marked: string;
	readonly rule: string;
	readonly missing: string;
	readonly dot: string;
	readonly up: string;
	readonly down: string;
	readonly error: string;
	readonly warning: string;
	readonly matches: string;
	readonly unchecked: string;
	/** More to the right, and to the left, than is in sight. */
	readonly right: string;
	readonly left: string;
	/** From a whole column down to an eighth. */
	readonly bar: readonly string[];
	/** Of a sparkline, from the lowest to the highest, then for what is missing. */
	readonly trend: readonly string[];
	/** All or only some of a report was understood; `unchecked` where nothing was. */
	readonly whole: string;
	readonly partly: string;
	/** Names of keys, where they differ from what keyboards print. */
	readonly keys: Readonly<Record<string, string>>;
};

export type Theme = {readonly paint: (text: string, tone: Tone | undefined) => string; readonly glyphs: Glyphs};

const drawn: Glyphs = {
	cursor: '▸',
	crumb: '▸',
	marked: '◆',
	rule: '─',
	missing: '—',
	dot: '·',
	up: '▲',
	down: '▼',
	error: '✗',
	warning: '≈',
	matches: '✓',
	unchecked: '○',
	right: '›',
	left: '‹',
	bar: ['█', '▉', '▊', '▋', '▌', '▍', '▎', '▏'],
	trend: [...'▁▂▃▄▅▆▇█·'],
	whole: '●',
	partly: '◐',
	keys: {},
};

const ascii: Glyphs = {
	cursor: '>',
	crumb: '>',
	marked: '*',
	rule: '-',
	missing: '-',
	dot: '|',
	up: '^',
	down: 'v',
	error: 'x',
	warning: '~',
	matches: 'v',
	unchecked: 'o',
	right: '>',
	left: '<',
	bar: ['#'],
	trend: [...'_.:~=+*#-'],
	whole: '',
	partly: '?',
	keys: {
		enter: 'Enter',
		backspace: 'Backspace',
		up: 'Up',
		down: 'Down',
		left: 'Left',
		right: 'Right',
		'shift-tab': 'Shift-Tab',
	},
};

type Codes = readonly [on: number, off: number];

const attributes: Readonly<Partial<Record<Tone, Codes>>> = {
	title: [1, 22],
	strong: [1, 22],
	dim: [2, 22],
	cursor: [7, 27],
	cell: [4, 24],
	match: [4, 24],
	head: [1, 22],
};

// From the sixteen colours of the terminal's own theme, which suit its background
const colours: Readonly<Partial<Record<Tone, Codes>>> = {
	error: [31, 39],
	warning: [33, 39],
	good: [32, 39],
	key: [36, 39],
	title: [1, 22],
};

export const themeOf = ({colour, plain}: Pick<Manners, 'colour' | 'plain'>): Theme => {
	const codes: Readonly<Partial<Record<Tone, Codes>>> = plain ? {} : colour ? {...attributes, ...colours} : attributes;
	return {
		glyphs: plain ? ascii : drawn,
		paint(text, tone) {
			const pair = tone === undefined ? undefined : codes[tone];
			return pair === undefined || text === '' ? text : `\u001B[${pair[0]}m${text}\u001B[${pair[1]}m`;
		},
	};
};
