import type {Answer} from '../model/answer.js';
import {hasDepartment} from '../query/department.js';
import {outlineFor} from '../query/outline-choice.js';
import {unitFor} from './cell-text.js';
import type {Action} from './keymap.js';
import {figureIn, openingOf, reportIn} from './openings.js';
import type {Scene} from './scene.js';
import {isTyping, viewNameOf} from './screen.js';
import {nextVariant} from './screens/variant.js';
import type {State} from './state.js';
import {contentsOf} from './world.js';

const holdsMoney = new WeakMap<Answer, boolean>();

const hasMoney = (answer: Answer): boolean => {
	const known = holdsMoney.get(answer) ?? unitFor(answer, 'printed') !== undefined;
	holdsMoney.set(answer, known);
	return known;
};

/** Whether a key would do something where the explorer stands: a footer that offers more than that is not believed. */
export const isUsable = (action: Action, state: State, scene: Scene): boolean => {
	const {sheet, row, extent, view} = scene;
	const {behind, ahead} = state.navigation;
	switch (action) {
		case 'open': {
			return row !== undefined && (isTyping(view.screen) || openingOf('open', '', state, scene) !== undefined);
		}

		case 'back': {
			return behind.length > 0;
		}

		case 'forward': {
			return ahead.length > 0;
		}

		case 'inspect':
		case 'source': {
			const fact = figureIn(scene);
			const kind = action === 'inspect' ? 'figure' : 'source';
			return fact !== undefined && !(view.screen.kind === kind && view.screen.fact === fact);
		}

		case 'rank': {
			return row?.code !== undefined;
		}

		case 'mark': {
			return row?.stands !== undefined;
		}

		case 'compare': {
			const isHere = ['compare', 'waterfall', 'years'].includes(viewNameOf(view.screen));
			return !isHere && (state.marks.length > 1 || reportIn(scene) !== undefined);
		}

		case 'department': {
			const report = reportIn(scene);
			const contents = report === undefined ? undefined : contentsOf(scene.world, report);
			return (
				report !== undefined &&
				(hasDepartment(report, scene.world.library.catalog ?? []) ||
					(contents !== undefined && outlineFor(contents, 'units', scene.world.vocabulary) !== undefined))
			);
		}

		case 'variant': {
			return view.screen.kind !== 'compare' || nextVariant(view.screen, scene.world) !== undefined;
		}

		case 'next-notable': {
			return sheet.rows.some(({notable}) => notable);
		}

		case 'cell-right': {
			return extent.cells > 0 && extent.rows > 0;
		}

		case 'complete': {
			return row?.completes !== undefined || sheet.completion !== undefined;
		}

		case 'unit': {
			return hasMoney(sheet.answer);
		}

		case 'sort': {
			return sheet.rows.length > 1;
		}

		case 'copy':
		case 'waterfall':
		case 'tree': {
			return row !== undefined;
		}

		default: {
			return true;
		}
	}
};
