import {type Block, withTexts} from '../model/document.js';

// Simplified forms that Unicode gives no decomposition for, and two for which it gives the traditional form.
const ordinary = new Map(
	Object.entries({
		...{'⺇': '几', '⺠': '民', '⺟': '母', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车'},
		...{'⻑': '長', '⻓': '长', '⻔': '门', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞'},
		...{'⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄'},
		...{'⻬': '齐', '⻮': '齿', '⻯': '竜', '⻰': '龙', '⻱': '龟', '⻳': '龟', '⼾': '户', '⾭': '青'},
	}),
);
const lookAlike = /[\u2E80-\u2FDF\uF900-\uFAFF]/gu;

/** Fonts share one drawing between 入 and the radical ⼊, and PDF writers then name either: it is the character that is meant. */
export const withoutRadicals = (text: string): string =>
	text.replace(lookAlike, character => ordinary.get(character) ?? character.normalize('NFKC'));

export const blocksWithoutRadicals = (blocks: readonly Block[]): readonly Block[] =>
	blocks.map(block => withTexts(block, withoutRadicals));
