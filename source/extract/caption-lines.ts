import type {Cell, Grid, Paragraph} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import {type Caption, type CaptionPart, captionPart} from './caption.js';

const captionReach = 8;
const bareName = /^[\u4e00-\u9fff（）()“”]{4,40}$/u;

/** Cells that print something of their own. */
export const filled = (row: readonly Cell[]): readonly Cell[] =>
	row.filter(cell => cell.origin === undefined && withoutSpace(cell.text) !== '');

export type Captions = {readonly parts: readonly CaptionPart[]; readonly lines: readonly Paragraph[]};

/** The caption is read upwards from the table: it ends at the first line of prose, or above its title. */
export const captionAbove = (lines: readonly Paragraph[]): Captions => {
	const parts: CaptionPart[] = [];
	const used: Paragraph[] = [];
	const near = lines.slice(-captionReach).reverse();
	for (const [index, line] of near.entries()) {
		const part = captionPart(line.text);
		if (part === undefined) {
			const owner = bareOwner(line, parts[0], near[index + 1]);
			if (owner !== undefined) {
				parts.unshift(owner);
				used.unshift(line);
				continue;
			}

			if (isBrokenOff(line, near[index + 1])) {
				used.unshift(line);
				continue;
			}

			const continued = continuedTitle(line, parts[0]);
			if (continued === undefined) {
				break;
			}

			parts[0] = continued;
			used.unshift(line);
			continue;
		}

		const titled = parts.some(({title}) => title !== undefined);
		const numbered = parts.some(({number}) => number !== undefined);
		if (titled && (part.title !== undefined || part.number === undefined || numbered)) {
			break;
		}

		parts.unshift(part);
		used.unshift(line);
	}

	return {parts, lines: used};
};

/** The unit's name without a label, between the title and 单位：万元. */
const bareOwner = (
	line: Paragraph,
	below: CaptionPart | undefined,
	above: Paragraph | undefined,
): CaptionPart | undefined => {
	const name = withoutSpace(line.text);
	const isBetween = below?.unit !== undefined && above !== undefined && captionPart(above.text)?.title !== undefined;
	return isBetween && bareName.test(name) ? {owner: name} : undefined;
};

/** The end of a long 部门： line that fell below it, or below the 单位： beside it. */
const isBrokenOff = (line: Paragraph, above: Paragraph | undefined): boolean => {
	const part = above === undefined ? undefined : captionPart(above.text);
	return /^[\u4e00-\u9fff]{1,8}$/u.test(withoutSpace(line.text)) && (part?.owner ?? part?.unit) !== undefined;
};

/** A title that broke over two lines: `一般公共预算财政拨款基本支出⏎决算表`. */
const continuedTitle = (line: Paragraph, below: CaptionPart | undefined): CaptionPart | undefined => {
	const hasFigures = /\d[.,]\d/u.test(line.text);
	if (below?.title === undefined || below.title.length > 6 || below.number !== undefined || hasFigures) {
		return undefined;
	}

	const joined = captionPart(withoutSpace(line.text) + below.title);
	return joined?.title === undefined || joined.title.length > 45 ? undefined : {...below, ...joined};
};

const firstOf = <Key extends keyof CaptionPart>(parts: readonly CaptionPart[], key: Key): CaptionPart[Key] | null =>
	parts.find(part => part[key] !== undefined)?.[key] ?? null;

export const captionOf = ({parts, lines}: Captions): Caption => ({
	title: (firstOf(parts, 'title') as string | undefined) ?? null,
	subtitle: (firstOf(parts, 'subtitle') as string | undefined) ?? null,
	number: (firstOf(parts, 'number') as string | undefined) ?? null,
	unit: firstOf(parts, 'unit') ?? null,
	hasStrangeUnit: firstOf(parts, 'strangeUnit') === true,
	owner: (firstOf(parts, 'owner') as string | undefined) ?? null,
	lines,
});

/** A table's number that reaches into the next of several narrow columns: `部门公开表|2`. */
const withWholeNumber = (cells: readonly Cell[]): readonly Cell[] => {
	const [first, second, ...others] = cells;
	const isParted = first !== undefined && /表$/u.test(withoutSpace(first.text));
	return isParted && second !== undefined && /^\d{1,2}$/u.test(withoutSpace(second.text))
		? [{...first, text: first.text + second.text}, ...others]
		: cells;
};

/** The unit's name without a label beside 单位：万元. */
const withBareOwner = (
	cells: readonly Cell[],
	read: ReadonlyArray<CaptionPart | undefined>,
): ReadonlyArray<CaptionPart | undefined> => {
	const [first, second] = read;
	const name = withoutSpace(cells[0]?.text ?? '');
	const isOwner = read.length === 2 && first === undefined && second?.unit !== undefined && bareName.test(name);
	return isOwner ? [{owner: name}, second] : read;
};

/** Titles, numbers and 单位： lines that were drawn inside the frame, as its first rows. */
export const captionInside = (rows: Grid['rows']): {captions: Captions; body: Grid['rows']} => {
	const parts: CaptionPart[] = [];
	const lines: Paragraph[] = [];
	let index = 0;
	for (; index < Math.min(rows.length - 1, 5); index++) {
		const cells = withWholeNumber(filled(rows[index] ?? []));
		const read = withBareOwner(
			cells,
			cells.map(cell => captionPart(cell.text)),
		);
		const known = read.filter(part => part !== undefined);
		const titled = parts.some(({title}) => title !== undefined);
		const says = known.some(part => part.unit ?? part.number ?? part.owner ?? (titled ? undefined : part.title));
		const spanning = cells.length === 1 && (rows[index]?.length ?? 0) > 1;
		if (cells.length > 0 && (known.length < cells.length || !(says || (spanning && known.length > 0)))) {
			break;
		}

		if (cells.length > 3 || (cells.length > 1 && known.every(part => part.title !== undefined))) {
			break;
		}

		parts.push(...known);
		lines.push(...cells.map(({text, place}): Paragraph => ({kind: 'paragraph', text, place})));
	}

	return parts.length === 0
		? {captions: {parts, lines}, body: rows}
		: {captions: {parts, lines}, body: rows.slice(index)};
};
