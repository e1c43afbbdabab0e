import {truncate, width, wrap} from '../model/width.js';
import {crumbLine} from './crumb.js';
import {footerSpans} from './footer.js';
import {inputLine} from './input-line.js';
import {apart, type Line, line, printable} from './line.js';
import type {Scene} from './scene.js';
import type {State} from './state.js';
import {type TableView, tableLines} from './table-lines.js';
import {tabsLine} from './tabs-line.js';
import type {Theme} from './theme.js';
import {isUsable} from './usable.js';

/** The parts of a screen from top to bottom, each line exactly as wide as the terminal. */
export type Frame = {
	readonly above: readonly Line[];
	/** Drawn as a bordered table between the two parts. */
	readonly card: Scene['sheet']['card'];
	readonly below: readonly Line[];
	/** Where the terminal's own cursor stands, so that an input method composes there. */
	readonly caret: {readonly x: number; readonly y: number} | undefined;
};

const detailLine = (state: State, {sheet, view, row, chosen, extent, world}: Scene, columns: number): Line => {
	const position = extent.rows === 0 ? '' : `${view.cursor + 1}/${extent.rows}`;
	const text = printable(state.notice ?? (row === undefined ? '' : sheet.detail(row, chosen, world)));
	const room = columns - width(position) - 2;
	const tone = state.notice === undefined ? 'dim' : 'strong';
	return apart(columns, [{text: ` ${truncate(text, Math.max(0, room - 1))}`, tone}], [{text: position, tone: 'dim'}]);
};

const emptyLines = (text: string, count: number, columns: number): readonly Line[] => {
	const wrapped = wrap(text, Math.max(2, columns - 2));
	const first = count > wrapped.length ? 1 : 0;
	return Array.from({length: count}, (_, index) => line(columns, {text: ` ${wrapped[index - first] ?? ''}`}));
};

/** A pure picture of the state: what Ink draws, and what tests look at. */
export const frameOf = (state: State, scene: Scene, theme: Theme): Frame => {
	const {sheet, regions, view, chosen, world, extent} = scene;
	const {columns} = state.size;
	const marks = new Set(state.marks);
	const tableView: TableView = {
		columns,
		cursor: extent.rows === 0 ? -1 : view.cursor,
		chosen,
		sort: view.sort,
		marked: ({stands = []}) => stands.some(report => marks.has(report)),
		theme,
	};
	const window = {top: view.top, height: regions.body, head: regions.head, pinned: Math.max(0, regions.pinned - 1)};
	const {head, body, pinned} = tableLines(sheet, window, tableView);
	const filler = Array.from({length: Math.max(0, regions.body - body.length)}, () => line(columns));
	const rule: Line = {spans: [{text: theme.glyphs.rule.repeat(columns)}], tone: 'dim'};
	const input = inputLine(scene, columns);
	const above = [
		...(regions.crumb > 0 ? [crumbLine(sheet.path, sheet.caption, columns, theme)] : []),
		...(regions.tabs > 0 ? [tabsLine(sheet.tabs, columns)] : []),
		...(regions.input > 0 ? [input.drawn] : []),
	];
	const below = [
		...(regions.summary > 0 ? [line(columns, {text: ` ${sheet.summary}`, tone: 'dim'})] : []),
		...head,
		...(extent.rows === 0 ? emptyLines(sheet.empty, regions.body, columns) : [...body, ...filler]),
		...(regions.pinned > 0 ? [rule, ...pinned] : []),
		...(regions.rule > 0 ? [rule] : []),
		...(regions.detail > 0 ? [detailLine(state, scene, columns)] : []),
		...(regions.footer > 0
			? [
					line(
						columns,
						...footerSpans(view.screen, world.keys, world.words, columns, theme.glyphs, action =>
							isUsable(action, state, scene),
						),
					),
				]
			: []),
	];
	return {
		above,
		card: regions.card > 0 ? sheet.card : undefined,
		below,
		caret: regions.input > 0 ? {x: input.caret, y: above.length - 1} : undefined,
	};
};
