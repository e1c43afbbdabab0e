import {bindingsIn} from '../keymap.js';
import type {ViewName} from '../screen.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {actionColumns, actionsAnswer} from './action-list.js';

const lettersIn = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const isSubsequence = (typed: string, text: string): boolean => {
	let at = 0;
	for (const character of text) {
		at += character === typed[at] ? 1 : 0;
	}

	return at === typed.length;
};

/** How well an action answers to what was typed: its words in either language, or the pinyin of the Chinese. */
const matchOf = (typed: string, texts: readonly string[], syllables: readonly string[]): number => {
	const plain = typed.trim().toLowerCase();
	if (texts.some(text => text.toLowerCase().startsWith(plain))) {
		return 4;
	}

	if (texts.some(text => text.toLowerCase().includes(plain))) {
		return 3;
	}

	const letters = lettersIn(plain);
	if (letters === '') {
		return 0;
	}

	const spelt = syllables.join('');
	const initials = syllables.map(syllable => syllable.charAt(0)).join('');
	return initials.includes(letters) || spelt.includes(letters)
		? 2
		: isSubsequence(letters, lettersIn(texts.join(' ')))
			? 1
			: 0;
};

const unlisted: ReadonlySet<string> = new Set(['palette', 'up', 'down', 'step-in', 'step-out', 'tab', 'interrupt']);

/** Every action of the screen underneath by its name; Enter carries it out there. */
export const paletteSheet = (over: ViewName, text: string, world: World): Sheet => {
	const {words, keys, library, chinese, english} = world;
	const answer = actionsAnswer(
		bindingsIn(keys, over).filter(({action}) => !unlisted.has(action)),
		world,
	);
	const rows = answer.rows
		.map((row, index) => {
			const name = `action.${String(row.cells.action)}`;
			const texts = [chinese(`${name}.short`), chinese(name), english(`${name}.short`), english(name)];
			const syllables = library.letters?.(`${chinese(`${name}.short`)}${chinese(name)}`) ?? [];
			return {row, index, match: text.trim() === '' ? 1 : matchOf(text, texts, syllables)};
		})
		.filter(({match}) => match > 0)
		.sort((a, b) => b.match - a.match || a.index - b.index)
		.map(({row}) => row);
	return {
		path: [words('program.name'), words('palette.title'), words(`view.${over}`)],
		caption: [words('help.count', {count: rows.length})],
		columns: actionColumns(world),
		rows: rows.map(({cells}) => ({cells})),
		pinned: [],
		isFixed: true,
		detail: () => words('palette.more'),
		empty: words('palette.nothing'),
		prompt: ':',
		answer: {...answer, rows},
	};
};
