import {homeTabs, reportTabs, type ViewName} from './screen.js';

export type Group = 'move' | 'go' | 'view' | 'take' | 'program';

export type Binding = {
	readonly action: Action;
	/** Names as `pressesOf` gives them. */
	readonly keys: readonly string[];
	readonly group: Group;
	/** Where it works; everywhere without. */
	readonly views?: readonly ViewName[];
	/** In the footer of its views, the smallest number longest where the width is short. */
	readonly footer?: number;
	/** The way back, named together with it in the footer. */
	readonly pair?: Action;
};

const outlines = ['functional', 'economic'] as const;
const comparisons = ['compare', 'years'] as const;
const homeViews = [...homeTabs, 'map'] as const;
const variantViews = [...outlines, 'findings', 'map', 'problems', ...comparisons] as const;
const reportViews = [...reportTabs, 'table', 'figure', 'source', 'finding'] as const;
const departmentViews = ['units', 'reports', 'unit', ...reportTabs] as const;
/** Where ← and → choose a figure of the row. */
const cellViews: readonly ViewName[] = ['units', 'department', 'map', 'table', ...comparisons, ...outlines];
const stepViews: readonly ViewName[] = [
	...homeTabs.filter(tab => tab !== 'units'),
	...reportTabs.filter(tab => !cellViews.includes(tab)),
	'unit',
	'figure',
	'source',
	'finding',
	'waterfall',
	'account',
	'help',
];
const figureViews: readonly ViewName[] = [
	'overview',
	'findings',
	'problems',
	'finding',
	...outlines,
	...comparisons,
	'table',
	'figures',
	'prose',
	'account',
	'figure',
];

const bindings = [
	{action: 'open', keys: ['enter', 'l'], group: 'go', footer: 3},
	{action: 'step-in', keys: ['right'], group: 'go', views: stepViews},
	{action: 'step-out', keys: ['left'], group: 'go', views: stepViews},
	{action: 'search', keys: ['/'], group: 'go', footer: 5},
	{action: 'inspect', keys: ['i'], group: 'go', views: figureViews, footer: 8},
	{action: 'source', keys: ['o'], group: 'go', views: figureViews, footer: 6},
	{action: 'cell-right', keys: ['right'], group: 'move', views: cellViews, footer: 14, pair: 'cell-left'},
	{action: 'cell-left', keys: ['left'], group: 'move', views: cellViews},
	{action: 'mark', keys: ['m'], group: 'view', footer: 8},
	{action: 'compare', keys: ['c'], group: 'go', footer: 7},
	{action: 'tree', keys: ['t'], group: 'view', views: outlines, footer: 10},
	{action: 'variant', keys: ['v'], group: 'view', views: variantViews, footer: 15},
	{action: 'differences', keys: ['='], group: 'view', views: comparisons, footer: 10},
	{action: 'transpose', keys: ['T'], group: 'view', views: comparisons, footer: 21},
	{action: 'waterfall', keys: ['w'], group: 'go', views: comparisons, footer: 9},
	{action: 'next-notable', keys: [']'], group: 'move', footer: 13, pair: 'previous-notable'},
	{action: 'previous-notable', keys: ['['], group: 'move'},
	{
		action: 'rank',
		keys: ['r'],
		group: 'go',
		views: [...outlines, ...comparisons, 'overview', 'figures', 'figure', 'accounts'],
		footer: 18,
	},
	{action: 'department', keys: ['d'], group: 'go', views: departmentViews, footer: 22},
	{action: 'next-tab', keys: ['tab'], group: 'go', views: [...homeViews, ...reportTabs], footer: 12},
	{action: 'previous-tab', keys: ['shift-tab'], group: 'go', views: [...homeViews, ...reportTabs]},
	{
		action: 'tab',
		keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
		group: 'go',
		views: [...homeViews, ...reportViews],
	},
	{action: 'sort', keys: ['s'], group: 'view', footer: 17},
	{action: 'sort-direction', keys: ['S'], group: 'view'},
	{action: 'unit', keys: ['u'], group: 'view', footer: 16},
	{action: 'bars', keys: ['b'], group: 'view', views: [...outlines, 'account', 'waterfall']},
	{action: 'copy', keys: ['y'], group: 'take', footer: 19},
	{action: 'command-line', keys: ['Y'], group: 'take'},
	{action: 'export', keys: ['e'], group: 'take'},
	{action: 'bookmark', keys: ['B'], group: 'take'},
	{action: 'complete', keys: ['tab'], group: 'go', views: ['search']},
	{action: 'up', keys: ['up', 'k'], group: 'move'},
	{action: 'down', keys: ['down', 'j'], group: 'move'},
	{action: 'page-up', keys: ['pageup', 'ctrl-b'], group: 'move'},
	{action: 'page-down', keys: ['pagedown', 'ctrl-f', 'space'], group: 'move'},
	{action: 'half-page-up', keys: ['ctrl-u'], group: 'move'},
	{action: 'half-page-down', keys: ['ctrl-d'], group: 'move'},
	{action: 'top', keys: ['g', 'home'], group: 'move'},
	{action: 'bottom', keys: ['G', 'end'], group: 'move'},
	{action: 'back', keys: ['escape', 'h', 'backspace', '<'], group: 'go', footer: 4},
	{action: 'forward', keys: ['>'], group: 'go', footer: 20},
	{action: 'home', keys: ['H'], group: 'go'},
	{action: 'palette', keys: [':'], group: 'program', footer: 11},
	{action: 'help', keys: ['?'], group: 'program', footer: 2},
	{action: 'language', keys: ['L'], group: 'program'},
	{action: 'pinyin', keys: ['P'], group: 'program'},
	{action: 'reload', keys: ['R'], group: 'program'},
	{action: 'redraw', keys: ['ctrl-l'], group: 'program'},
	{action: 'suspend', keys: ['ctrl-z'], group: 'program'},
	{action: 'quit', keys: ['q'], group: 'program', footer: 1},
	{action: 'interrupt', keys: ['ctrl-c'], group: 'program'},
] as const satisfies ReadonlyArray<
	Omit<Binding, 'action' | 'pair'> & {readonly action: string; readonly pair?: string}
>;

export type Action = (typeof bindings)[number]['action'];

/** The one list of keys: input, help, footer, palette and readme are made from it. */
export const keymap: readonly Binding[] = bindings;

/** Keys while text is typed; all else that is printable is text. */
export const typingKeymap = {
	enter: 'open',
	tab: 'complete',
	'ctrl-t': 'pinyin',
	escape: 'back',
	up: 'up',
	down: 'down',
	pageup: 'page-up',
	pagedown: 'page-down',
	'ctrl-p': 'up',
	'ctrl-n': 'down',
	'ctrl-l': 'redraw',
	'ctrl-z': 'suspend',
	'ctrl-c': 'interrupt',
} as const satisfies Readonly<Record<string, Action>>;

/** Keys that change the typed text itself. */
export const editingKeys = {
	backspace: 'erase',
	'ctrl-h': 'erase',
	'ctrl-w': 'erase-word',
	'ctrl-u': 'erase-all',
	left: 'caret-left',
	right: 'caret-right',
	home: 'caret-start',
	end: 'caret-end',
	'ctrl-a': 'caret-start',
	'ctrl-e': 'caret-end',
} as const;

export type Edit = (typeof editingKeys)[keyof typeof editingKeys];

const worksIn = ({views}: Binding, view: ViewName): boolean => views === undefined || views.includes(view);

export const bindingsIn = (keys: readonly Binding[], view: ViewName): readonly Binding[] =>
	keys.filter(binding => worksIn(binding, view));

export const bindingOf = (keys: readonly Binding[], view: ViewName, name: string): Binding | undefined =>
	keys.find(binding => binding.keys.includes(name) && worksIn(binding, view));

/** The keymap with a user's own keys: `{"open": ["enter", "o"]}`. What is unknown or taken twice is said, not used. */
export const withOwnKeys = (
	own: Readonly<Record<string, unknown>>,
): {keys: readonly Binding[]; refused: readonly string[]} => {
	const refused: string[] = [];
	let keys = keymap;
	for (const [action, wanted] of Object.entries(own)) {
		const binding = keymap.find(candidate => candidate.action === action);
		const names = Array.isArray(wanted) ? wanted.filter((key): key is string => typeof key === 'string') : [];
		if (binding === undefined || names.length === 0 || action === 'interrupt') {
			refused.push(action);
			continue;
		}

		const next = keys.map(candidate => (candidate.action === action ? {...candidate, keys: names} : candidate));
		if (doubleKeys(next).length > 0) {
			refused.push(action);
		} else {
			keys = next;
		}
	}

	return {keys, refused};
};

/** Keys with two meanings in one view. */
export const doubleKeys = (keys: readonly Binding[]): readonly string[] => {
	const isApart = (a: Binding, b: Binding): boolean =>
		a.views !== undefined && b.views !== undefined && !a.views.some(view => b.views?.includes(view));
	return keys.flatMap((binding, index) =>
		keys
			.slice(index + 1)
			.filter(other => !isApart(binding, other))
			.flatMap(other => other.keys.filter(key => binding.keys.includes(key))),
	);
};
