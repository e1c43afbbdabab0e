import {units} from '../model/amount.js';
import type {MoneyUnit} from './cell-text.js';
import type {Action} from './keymap.js';
import {reportIn} from './openings.js';
import type {Scene} from './scene.js';
import type {State, Wishes} from './state.js';
import type {Change} from './update.js';

const moneyUnits: readonly MoneyUnit[] = ['printed', ...units];

const marked = (marks: readonly string[], report: string): readonly string[] =>
	marks.includes(report) ? marks.filter(mark => mark !== report) : [...marks, report];

/** What an action changes about how things are seen; nothing if it is about something else. */
export const wished = (state: State, action: Action, scene: Scene): Change | undefined => {
	const {wishes} = state;
	const {words} = scene.world;
	const wishing = (change: Partial<Wishes>): Change => ({
		state: {...state, wishes: {...wishes, ...change}},
		effects: [],
	});
	switch (action) {
		case 'unit': {
			const moneyUnit = moneyUnits[(moneyUnits.indexOf(wishes.moneyUnit) + 1) % moneyUnits.length] ?? 'printed';
			const {state: changed, effects} = wishing({moneyUnit});
			return {state: {...changed, notice: words('unit.now', {unit: words(`unit.${moneyUnit}`)})}, effects};
		}

		case 'bars': {
			return wishing({bars: !wishes.bars});
		}

		case 'tree': {
			return wishing({tree: !wishes.tree});
		}

		case 'pinyin': {
			const pinyin = !wishes.pinyin;
			const {state: changed, effects} = wishing({pinyin});
			return {state: {...changed, notice: words(pinyin ? 'pinyin.on' : 'pinyin.off')}, effects};
		}

		case 'differences': {
			return wishing({onlyDifferences: !wishes.onlyDifferences});
		}

		case 'transpose': {
			return wishing({transposed: !wishes.transposed});
		}

		case 'language': {
			return wishing({language: wishes.language === 'zh' ? 'en' : 'zh'});
		}

		case 'mark': {
			const report = reportIn(scene);
			if (report === undefined) {
				return {state: {...state, notice: words('mark.no_report')}, effects: []};
			}

			const marks = marked(state.marks, report);
			return {state: {...state, marks, notice: words('mark.count', {count: marks.length})}, effects: []};
		}

		default: {
			return undefined;
		}
	}
};
