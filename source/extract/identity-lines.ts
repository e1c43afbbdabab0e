import type {Paragraph, Place} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import {simplifiedInPlace} from '../model/simplified.js';
import {withoutLeading} from './unit-names.js';

/** A printed line in the form in which identities are read from it. */
export type IdentityLine = {
	readonly text: string;
	/** Short enough for a title or a heading. */
	readonly short: boolean;
	/** It begins as an item of a list or of the contents does. */
	readonly listed: boolean;
	/** The name of a file to be fetched, which the page itself outweighs. */
	readonly isFileName: boolean;
	readonly place: Place;
};

const titleLimit = 60;
const readLimit = 200;
const site =
	/^(?:当前位置|您(?:当前|现在)|首页|来源|发布机构|主页|发文|责任部门|所属机构|欢迎)|>|网站$|门户网|版权|主办/u;
const listed = /^(?:\d{1,2}[.、]|[(（]?[一二三四五六七八九十]+[)）]?[、.]|第[一二三四五六七八九十]+部分)/u;
const digits = '〇一二三四五六七八九';
const writtenYear = /二[〇○零OＯ0][〇○零一二三四五六七八九]{2}(?=年)/gu;

const inDigits = (written: string): string =>
	[...written.replace(/[○零OＯ0]/gu, '〇')].map(digit => digits.indexOf(digit)).join('');

const fileName = /\.(?:pdf|docx?|xlsx?|wps|et|html?)$/iu;
const date = /^(?:\D{2,5}[:：])?20\d\d[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?(?:\d{1,2}:\d\d(?::\d\d)?)?$/u;
// Where characters are blotted out (****服务中心), no name can be read
const blotted = /^\*{4}/u;
// A page of one line, as some libraries of documents print a whole report, has its headings after a space
const heading = /\s+(?=第[一二三四五六]部分|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])/u;

const plain = (text: string): string =>
	withoutSpace(simplifiedInPlace(text.slice(0, readLimit * 2)))
		.slice(0, readLimit)
		.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, character => character.normalize('NFKC'))
		.replace(writtenYear, inDigits)
		.replace(/^[#*\-•|]+|[|*]+$/gu, '');

const linesOf = ({text, place}: Paragraph): ReadonlyArray<{text: string; place: Place}> =>
	text.length > 2 * titleLimit ? text.split(heading).map(part => ({text: part, place})) : [{text, place}];

/** The lines that can say who published what, in simplified characters; where and when a page stands says nothing. */
export const identityLines = (paragraphs: readonly Paragraph[]): readonly IdentityLine[] =>
	paragraphs.flatMap(linesOf).flatMap(({text, place}): readonly IdentityLine[] => {
		const line = plain(text);
		return line === '' || site.test(line) || date.test(line) || blotted.test(text)
			? []
			: [
					{
						text: withoutLeading(line),
						short: line.length <= titleLimit,
						listed: listed.test(line),
						isFileName: fileName.test(line),
						place,
					},
				];
	});
