import {graphemes} from '../model/width.js';

/** The word at whose end the caret stands, and the characters before it and after it. */
export const wordAtCaret = ({text, caret}: {readonly text: string; readonly caret: number}) => {
	const characters = graphemes(text);
	const [before, after] = [characters.slice(0, caret).join(''), characters.slice(caret).join('')];
	const word = /^\S/u.test(after) ? '' : (/\S+$/u.exec(before)?.[0] ?? '');
	return {before: before.slice(0, before.length - word.length), word, after};
};
