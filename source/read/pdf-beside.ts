import type {PageContent} from './pdf-flow.js';
import type {Line} from './pdf-lines.js';
import type {PageTable, PrintedCell} from './pdf-table.js';
import {isAmount, isValue} from './pdf-words.js';

/** A sheet too wide for its page is printed on: its other columns follow on later pages, at the very same heights. */

/** Rules of one sheet on two pages miss each other by no more than this. */
const near = 1.5;
const fewestRows = 4;
/** The columns on the right follow when those on the left are done: after so many pages at most. */
const farthest = 12;

const isBlank = ({text}: PrintedCell): boolean => text.trim() === '';
/** A dash is no name either: it stands where there is no figure. */
const isNothing = ({text}: PrintedCell): boolean => /^[-—–－\s]*$/u.test(text);

/** A table with more rows drawn: where its own rows end among those of another, if both end at the same heights. */
const withRows = (table: PageTable, ys: readonly number[], fewest: number): PageTable | undefined => {
	const rows = table.ys.map(y => ys.findIndex(other => Math.abs(other - y) < near));
	if (rows[0] !== 0 || rows.at(-1) !== ys.length - 1 || rows.includes(-1) || rows.length <= fewest) {
		return undefined;
	}

	const cells = table.cells.map(cell => ({...cell, top: rows[cell.top] ?? 0, bottom: rows[cell.bottom] ?? 0}));
	return {...table, ys, cells};
};

const hasSameColumns = (one: PageTable, other: PageTable): boolean =>
	one.xs.length === other.xs.length && one.xs.every((x, index) => Math.abs(x - (other.xs[index] ?? Infinity)) < near);

/** Where the first figures stand. */
const firstFigures = ({cells}: PageTable): number =>
	Math.min(...cells.filter(({text}) => isAmount(text)).map(({top}) => top));

const textAt = ({cells}: PageTable, isMeant: (cell: PrintedCell) => boolean): string =>
	(cells.find(cell => cell.top === 0 && isMeant(cell))?.text ?? '').replaceAll(/\s/gu, '');

/**
 * Names stand in the columns printed first; the others have figures alone, go on below the header they share, or are the
 * other side of a summary.
 */
const isRightPart = (left: PageTable, right: PageTable, isTitled: boolean): boolean => {
	const start = Math.min(firstFigures(left), firstFigures(right));
	const below = ({cells}: PageTable): readonly PrintedCell[] =>
		cells.filter(cell => cell.top >= start && !isNothing(cell));
	const isName = ({text}: PrintedCell): boolean => /[\u4e00-\u9fff]{2}|\d年/u.test(text);
	const shared = textAt(right, cell => cell.left === 0);
	const edge = left.xs.length - 1;
	const areSides = /^收入/u.test(textAt(left, cell => cell.left === 0)) && /^支出/u.test(shared);
	return (
		!hasSameColumns(left, right) &&
		(isTitled || below(left).some(isName)) &&
		(areSides ||
			below(right).every(({text}) => isValue(text)) ||
			(shared !== '' && shared === textAt(left, cell => cell.right === edge)))
	);
};

/** A header that reaches over both parts is printed in the middle: in one of them only. */
const withSharedHeader = (left: readonly PrintedCell[], right: readonly PrintedCell[], edge: number) =>
	left.map((cell): PrintedCell => {
		const beside = right.find(({left: start, top}) => start === 0 && top === cell.top);
		const isShared = cell.right === edge && isBlank(cell) && beside?.bottom === cell.bottom && !isValue(beside.text);
		return isShared ? {...cell, text: beside.text} : cell;
	});

const joinTables = (left: PageTable, right: PageTable): PageTable => {
	const edge = left.xs.length - 1;
	const shift = (left.xs[edge] ?? 0) - (right.xs[0] ?? 0);
	const moved = right.cells.map(
		(cell): PrintedCell => ({
			...cell,
			left: cell.left + edge,
			right: cell.right + edge,
			page: cell.page ?? right.page,
		}),
	);
	return {
		...left,
		xs: [...left.xs, ...right.xs.slice(1).map(x => x + shift)],
		cells: [...withSharedHeader(left.cells, right.cells, edge), ...moved],
	};
};

const isAbove = ({middle}: Line, {ys}: PageTable): boolean => middle < (ys[0] ?? 0);

/** What stands above the part on the right and not above that on the left: 单位：万元 mostly. */
const captionsOf = (left: PageContent, right: PageContent, table: PageTable): readonly Line[] =>
	right.lines.filter(
		line =>
			isAbove(line, table) &&
			!left.lines.some(other => Math.abs(other.middle - line.middle) < near && other.text.includes(line.text)),
	);

const isWithin = (line: Line, {xs, ys}: PageTable): boolean =>
	line.middle > (ys[0] ?? 0) &&
	line.middle < (ys.at(-1) ?? 0) &&
	line.left > (xs[0] ?? 0) - near &&
	line.right < (xs.at(-1) ?? 0) + near;

const isTitle = ({text}: Line): boolean => /[\u4e00-\u9fff]{3}表(?:[(（].*)?$/u.test(text.replaceAll(/\s/gu, ''));

/** Two parts as they were printed, and how many pages the one is behind the other. */
type Pair = {readonly left: PageTable; readonly right: PageTable; readonly ahead: number};

/** The rest of a sheet longer than its page is as wide, and its parts are as far from each other. */
const goesOn = (before: Pair | undefined, {left, right, ahead}: Pair): boolean =>
	before?.ahead === ahead && hasSameColumns(before.left, left) && hasSameColumns(before.right, right);

/** Both parts with all their rows, if they are parts of one table. */
const partsOf = (left: PageContent, right: PageContent, printed: PageTable, isRest: boolean): readonly PageTable[] => {
	const table = left.tables.at(-1);
	const ys = [table?.ys ?? [], printed.ys].sort((one, other) => other.length - one.length)[0] ?? [];
	const fewest = isRest ? 1 : fewestRows;
	const one = table && withRows(table, ys, fewest);
	const other = withRows(printed, ys, fewest);
	const isTitled = left.lines.some(isTitle);
	const isNext = isTitled && captionsOf(left, right, printed).some(isTitle);
	return one && other && !isNext && (isRest || isRightPart(one, other, isTitled)) ? [one, other] : [];
};

/** Puts the columns that a sheet's width pushed to later pages back beside those they belong to. */
export const joinBeside = (contents: readonly PageContent[]): readonly PageContent[] => {
	const pages = [...contents];
	let before: Pair | undefined;
	for (const index of pages.keys()) {
		let step = 0;
		for (let ahead = 1; ahead <= farthest; ahead = step === 0 ? ahead + 1 : ahead + step) {
			const left = pages[index] as PageContent;
			const right = pages[index + ahead];
			const printed = [...(right?.tables ?? []), ...(right?.strips ?? [])][0];
			if (right === undefined || left.tables.length === 0 || left.width !== right.width) {
				break;
			}

			const pair = printed && {left: left.tables.at(-1) as PageTable, right: printed, ahead};
			const [table, part] = pair ? partsOf(left, right, pair.right, goesOn(before, pair)) : [];
			if (table === undefined || part === undefined) {
				if (step > 0) {
					break;
				}

				continue;
			}

			before = step === 0 ? pair : before;
			step = ahead;
			const lines = [...left.lines, ...captionsOf(left, right, part)];
			pages[index] = {
				...left,
				lines: lines.sort((one, other) => one.middle - other.middle),
				tables: [...left.tables.slice(0, -1), joinTables(table, part)],
			};
			pages[index + ahead] = {
				...right,
				tables: right.tables.filter(other => other !== printed),
				strips: [],
				lines: right.lines.filter(line => !isAbove(line, part) && !isWithin(line, part)),
			};
		}
	}

	return pages;
};
