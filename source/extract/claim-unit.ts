import {compactOf} from './claim-text.js';

const ownWords =
	/^(?:所属各?|纳入)?(?:本|我)(?:部门|单位|局|院|厅|委|办|校|中心|街道|镇|乡|级)(?:\([^()]{1,4}\))?(?:所属各?预算单位)?|^所属各预算单位|^(?:学校|我校)/u;
const ends = /[局院厅委办室心校学处所门部会司站馆园队乡镇级)]/u;

const isWithin = (name: string, whole: string): boolean => {
	let position = 0;
	for (const character of name) {
		position = whole.indexOf(character, position) + 1;
		if (position === 0) {
			return false;
		}
	}

	return true;
};

/** Takes the name of the report's own unit, in full or shortened (省检察院), from the beginning of a phrase. */
export const withoutUnit = (unit: string | null): ((phrase: string) => string) => {
	const name = unit === null ? '' : compactOf(unit).text;
	const whole = `${name}部门单位本级汇总机关`;
	return phrase => {
		const own = ownWords.exec(phrase);
		if (own !== null) {
			return phrase.slice(own[0].length);
		}

		if (name !== '' && phrase.startsWith(name)) {
			return phrase.slice(name.length).replace(/^(?:部门|单位|\((?:部门|单位)\)|\(部门\)|部门\(单位\))+/u, '');
		}

		for (let length = Math.min(phrase.length - 1, name.length); length >= 3; length--) {
			if (ends.test(phrase[length - 1] ?? '') && isWithin(phrase.slice(0, length), whole)) {
				return phrase.slice(length);
			}
		}

		return phrase;
	};
};
