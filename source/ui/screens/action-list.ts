import type {Answer} from '../../model/answer.js';
import {keyLabel} from '../footer.js';
import type {Binding} from '../keymap.js';
import type {SheetColumn} from '../sheet.js';
import type {World} from '../world.js';

/** The actions of a view as an answer: what help lists, and what the palette chooses from. */
export const actionsAnswer = (bindings: readonly Binding[], {words, glyphs}: World): Answer => ({
	columns: [
		{key: 'group', kind: 'text', importance: 3},
		{key: 'keys', kind: 'text', importance: 1},
		{key: 'help', kind: 'text', importance: 2},
	],
	rows: bindings.map(({action, keys, group}) => ({
		cells: {
			group: words(`group.${group}`),
			keys: keys.map(key => keyLabel(key, glyphs)).join(' '),
			help: words(`action.${action}`),
			action,
		},
	})),
});

export const actionColumns = ({words}: World): readonly SheetColumn[] => [
	{
		key: 'group',
		title: words('column.group'),
		align: 'left',
		importance: 3,
		draw: ({cells}) => [{text: String(cells.group ?? ''), tone: 'dim'}],
	},
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
];
