import type {IdentityLine} from './identity-lines.js';
import type {IdentityTitles, Said} from './identity-titles.js';
import type {UnitNames} from './unit-names.js';

const lineLimit = 40;
const reach = 4;
const yearLine = /^[(（]?(?<year>20[0-4]\d)年?度?[)）]?$/u;
const kindLine =
	/^(?:(?<year>20[0-4]\d)年?度?)?(?:[省市区县州旗]本?级)?(?<scope>部门|单位)?(?:经费|综合|收支)?(?<stage>预算|决算)(?:信息)?(?:公开|说明|报告|报表|表|文本|资料|目录|书|草案)*$/u;

/** What several lines say together, and the text of them all, of which a witness is one. */
export type Cover = {readonly said: Said; readonly text: string};

/** A title that is broken over two or three lines. */
export const joinedTitle = (
	lines: readonly IdentityLine[],
	index: number,
	titles: IdentityTitles,
): Cover | undefined => {
	for (const count of [2, 3]) {
		const joined = lines.slice(index, index + count);
		if (joined.length < count || joined.some(({text, listed}) => listed || text.length > lineLimit)) {
			return undefined;
		}

		const texts = joined.map(({text}) => text);
		const said = titles.title(texts.join(''));
		if (said !== undefined && titles.title(texts.slice(1).join('')) === undefined) {
			return {said, text: texts.join('')};
		}
	}

	return undefined;
};

const partOf = (text: string, names: UnitNames): Said | undefined => {
	const printed = yearLine.exec(text)?.groups ?? kindLine.exec(text)?.groups;
	if (printed !== undefined) {
		return printed;
	}

	const unit = names.clean(text.replace(/^[(（](.*)[)）]$/u, '$1'));
	return text.length <= lineLimit && names.isName(unit) && names.endsAsName(unit) ? {unit} : undefined;
};

/** A cover prints unit, year and kind on lines of their own, in any order, beginning at this one. */
export const coverAt = (lines: readonly IdentityLine[], index: number, names: UnitNames): Cover | undefined => {
	const parts: Said[] = [];
	let whole = '';
	for (const {text, listed} of lines.slice(index, index + reach)) {
		const part = listed ? undefined : partOf(text, names);
		if (part === undefined) {
			break;
		}

		parts.push(part);
		whole += text;
	}

	const first = (key: keyof Said): string | undefined =>
		parts.map(part => part[key]).find(value => value !== undefined);
	const said = {unit: first('unit'), year: first('year'), stage: first('stage'), scope: first('scope')};
	return said.stage !== undefined && (said.unit ?? said.year) !== undefined ? {said, text: whole} : undefined;
};
