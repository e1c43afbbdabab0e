import type {Answer} from '../../model/answer.js';
import {keyLabel} from '../footer.js';
import {type Binding, bindingsIn} from '../keymap.js';
import type {ViewName} from '../screen.js';
import type {Sheet, SheetColumn} from '../sheet.js';
import type {World} from '../world.js';

/** The actions of a view as an answer: what help lists, and what the palette chooses from. */
const actionsAnswer = (bindings: readonly Binding[], {words}: World): Answer => ({
	columns: [
		{key: 'keys', kind: 'text', importance: 1},
		{key: 'help', kind: 'text', importance: 2},
		{key: 'group', kind: 'text', importance: 3},
	],
	rows: bindings.map(({action, keys, group}) => ({
		cells: {
			keys: keys.map(keyLabel).join(' '),
			help: words(`action.${action}`),
			group: words(`group.${group}`),
			action,
		},
	})),
});

const actionColumns = ({words}: World): readonly SheetColumn[] => [
	{
		key: 'keys',
		title: words('column.keys'),
		align: 'left',
		importance: 2,
		draw: ({cells}) => [{text: String(cells.keys), tone: 'key'}],
	},
	{
		key: 'help',
		title: words('column.help'),
		align: 'left',
		importance: 1,
		least: 12,
		draw: ({cells}) => [{text: String(cells.help)}],
	},
	{
		key: 'group',
		title: words('column.group'),
		align: 'left',
		importance: 3,
		draw: ({cells}) => [{text: String(cells.group), tone: 'dim'}],
	},
];

/** All keys of a screen, printed from the keymap. */
export const helpSheet = (over: ViewName, world: World): Sheet => {
	const {words, keys} = world;
	const answer = actionsAnswer(bindingsIn(keys, over), world);
	return {
		path: [words('program.name'), words('help.title'), words(`view.${over}`)],
		caption: [words('help.count', {count: answer.rows.length})],
		columns: actionColumns(world),
		rows: answer.rows.map(({cells}) => ({cells})),
		pinned: [],
		detail: () => words('help.more'),
		empty: '',
		answer,
		command: ['--help'],
	};
};

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
		detail: () => words('palette.more'),
		empty: words('palette.nothing'),
		prompt: ':',
		answer: {...answer, rows},
		command: ['--help'],
	};
};
