import type {Answer, Row} from '../../model/answer.js';
import {bindingsIn, type Group} from '../keymap.js';
import type {ViewName} from '../screen.js';
import type {Sheet} from '../sheet.js';
import type {Glyphs} from '../theme.js';
import type {World} from '../world.js';
import {actionColumns, actionsAnswer} from './action-list.js';

const groups: readonly Group[] = ['go', 'view', 'move', 'take', 'program'];

/** The marks that screens bear, in the order in which a newcomer meets them. */
const marks: ReadonlyArray<keyof Omit<Glyphs, 'bar' | 'keys'>> = [
	'whole',
	'partly',
	'error',
	'warning',
	'matches',
	'unchecked',
	'marked',
	'missing',
	'up',
	'down',
];

const markRows = ({glyphs, words}: World): readonly Row[] => [
	...marks
		.filter(mark => glyphs[mark] !== '')
		.map(mark => ({cells: {group: words('group.marks'), keys: glyphs[mark], help: words(`mark.${mark}`)}})),
	{cells: {group: words('group.marks'), keys: '*', help: words('outline.not_printed')}},
];

/** All keys of a screen, printed from the keymap, and what the marks mean. */
export const helpSheet = (over: ViewName, world: World): Sheet => {
	const {words, keys} = world;
	const bindings = groups.flatMap(group => bindingsIn(keys, over).filter(binding => binding.group === group));
	const actions = actionsAnswer(bindings, world);
	const answer: Answer = {...actions, rows: [...actions.rows, ...markRows(world)]};
	return {
		path: [words('program.name'), words('help.title'), words(`view.${over}`)],
		caption: [words('help.count', {count: bindings.length})],
		columns: actionColumns(world),
		rows: answer.rows.map(({cells}, index) => {
			const isFirst = cells.group !== answer.rows[index - 1]?.cells.group;
			return {cells: isFirst ? cells : {...cells, group: ''}, notable: isFirst};
		}),
		pinned: [],
		isFixed: true,
		detail: () => words('help.more'),
		empty: '',
		answer,
	};
};
