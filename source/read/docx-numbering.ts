import {numeral} from './numeral.js';
import {childNamed, childrenNamed, type XmlElement} from './xml.js';

/** Numbers that Word prints in front of paragraphs without their standing in the text. */
export type ParagraphNumbers = {
	/** The number in front of the next paragraph; `''` if it has none. */
	readonly next: (paragraph: XmlElement) => string;
};

type Level = {readonly start: number; readonly format: string; readonly text: string; readonly gap: string};
type List = {readonly levels: ReadonlyMap<number, Level>; readonly counts: number[]};
type ListLevel = {readonly list: string; readonly level: number};

const deepest = 9;

/** Counts through the lists of `numbering.xml`; headings get theirs from the styles. */
export const paragraphNumbers = (
	numbering: XmlElement | undefined,
	styles: XmlElement | undefined,
): ParagraphNumbers => {
	const lists = listsOf(numbering);
	const styled = styledLevels(styles);
	const next = (paragraph: XmlElement): string => {
		const properties = childNamed(paragraph, 'pPr');
		const style = childNamed(properties, 'pStyle')?.attributes.val ?? '';
		const place = levelIn(properties, styled.get(style));
		const list = place && lists.get(place.list);
		return place === undefined || list === undefined ? '' : counted(list, place.level);
	};

	return {next};
};

const counted = ({levels, counts}: List, level: number): string => {
	const own = levels.get(level);
	if (own === undefined || own.format === 'none') {
		return '';
	}

	counts[level] = (counts[level] ?? own.start - 1) + 1;
	counts.length = level + 1;
	if (own.format === 'bullet') {
		return '';
	}

	const text = own.text.replace(/%(\d)/g, (_, digit: string) => {
		const part = levels.get(Number(digit) - 1);
		return numeral(counts[Number(digit) - 1] ?? part?.start ?? 1, part?.format ?? 'decimal');
	});
	return text + own.gap;
};

const listsOf = (numbering: XmlElement | undefined): ReadonlyMap<string, List> => {
	const root = childNamed(numbering, 'numbering');
	const abstracts = new Map<string, List>(
		childrenNamed(root, 'abstractNum').map(list => [
			list.attributes.abstractNumId ?? '',
			{levels: levelsOf(list), counts: []},
		]),
	);
	const lists = new Map<string, List>();
	for (const list of childrenNamed(root, 'num')) {
		const found = abstracts.get(childNamed(list, 'abstractNumId')?.attributes.val ?? '');
		if (found !== undefined) {
			lists.set(list.attributes.numId ?? '', withOverrides(found, list));
		}
	}

	return lists;
};

/** Lists with the same definition count on; one that sets a start counts by itself. */
const withOverrides = (list: List, element: XmlElement): List => {
	const overrides = childrenNamed(element, 'lvlOverride');
	if (overrides.length === 0) {
		return list;
	}

	const levels = new Map(list.levels);
	for (const override of overrides) {
		const number = Number(override.attributes.ilvl);
		const level = childNamed(override, 'lvl');
		const start = Number(childNamed(override, 'startOverride')?.attributes.val ?? Number.NaN);
		const changed = level === undefined ? levels.get(number) : levelOf(level);
		if (changed !== undefined) {
			levels.set(number, Number.isNaN(start) ? changed : {...changed, start});
		}
	}

	return {levels, counts: []};
};

const levelsOf = (list: XmlElement): ReadonlyMap<number, Level> =>
	new Map(childrenNamed(list, 'lvl').map(level => [Number(level.attributes.ilvl), levelOf(level)]));

const levelOf = (level: XmlElement): Level => {
	const value = (name: string): string | undefined => childNamed(level, name)?.attributes.val;
	const text = value('lvlText') ?? '';
	const isGapless = value('suff') === 'nothing' || /[、.．）)]$/.test(text);
	return {start: Number(value('start') ?? 1), format: value('numFmt') ?? 'decimal', text, gap: isGapless ? '' : ' '};
};

const levelIn = (properties: XmlElement | undefined, inherited?: ListLevel): ListLevel | undefined => {
	const own = childNamed(properties, 'numPr');
	const list = childNamed(own, 'numId')?.attributes.val ?? inherited?.list;
	const level = Number(childNamed(own, 'ilvl')?.attributes.val ?? inherited?.level ?? 0);
	return list === undefined || list === '0' || !(level >= 0 && level < deepest) ? undefined : {list, level};
};

const styledLevels = (styles: XmlElement | undefined): ReadonlyMap<string, ListLevel> => {
	const elements = new Map(
		childrenNamed(childNamed(styles, 'styles'), 'style').map(style => [style.attributes.styleId ?? '', style]),
	);
	const found = new Map<string, ListLevel>();
	for (const id of elements.keys()) {
		const level = inheritedLevel(id, elements, new Set());
		if (level !== undefined) {
			found.set(id, level);
		}
	}

	return found;
};

const inheritedLevel = (
	id: string,
	styles: ReadonlyMap<string, XmlElement>,
	seen: Set<string>,
): ListLevel | undefined => {
	const style = styles.get(id);
	if (style === undefined || seen.has(id)) {
		return undefined;
	}

	seen.add(id);
	const base = childNamed(style, 'basedOn')?.attributes.val ?? '';
	return levelIn(childNamed(style, 'pPr'), inheritedLevel(base, styles, seen));
};
