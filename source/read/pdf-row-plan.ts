import type {Line} from './pdf-lines.js';

/** A row: the height its figures stand at, if it has any, and the lines of its label. */
export type PlannedRow = {readonly anchor: number | undefined; readonly lines: readonly Line[]};

/** Where labels stand against the figures of their row. */
type Alignment = 'centre' | 'top';

type Plan = {readonly cost: number; readonly row?: PlannedRow; readonly before?: Plan};

/** In line pitches: what it costs that figures have no label, or a label no figures. */
const unlabelled = 0.8;
const valueless = 0.5;
/** What it costs that a line goes on with a label though the line before was not full, or is far above. */
const torn = 1.2;
/** What it costs that a line stands alone though the line before was full. */
const cutOff = 0.4;
const longestLabel = 40;

/** Beyond all real pages: here every line goes to the figures nearest to it. */
const mostPairs = 40_000;

/**
 * The cheapest way to give every line of a column to the figures of a row, or, if that is allowed, to a row of its
 * own, all in order from top to bottom.
 */
export const planRows = (
	anchors: readonly number[],
	lines: readonly Line[],
	mayStandAlone: boolean,
): readonly PlannedRow[] => {
	if (anchors.length * lines.length > mostPairs) {
		return nearestRows(anchors, lines);
	}

	const plans = (['centre', 'top'] as const).map(alignment => planFor(anchors, lines, mayStandAlone, alignment));
	const [best] = plans.sort((one, other) => one.cost - other.cost);
	const rows: PlannedRow[] = [];
	for (let plan = best; plan?.row; plan = plan.before) {
		rows.unshift(plan.row);
	}

	return rows;
};

const nearestRows = (anchors: readonly number[], lines: readonly Line[]): readonly PlannedRow[] => {
	const rows = anchors.map((anchor): {anchor: number; lines: Line[]} => ({anchor, lines: []}));
	let row = 0;
	for (const line of lines) {
		const distance = (index: number): number => Math.abs((anchors[index] ?? Infinity) - line.middle);
		while (distance(row + 1) < distance(row)) {
			row++;
		}

		rows[row]?.lines.push(line);
	}

	return rows;
};

const planFor = (
	anchors: readonly number[],
	lines: readonly Line[],
	mayStandAlone: boolean,
	alignment: Alignment,
): Plan => {
	const pitch = pitchOf(lines, anchors);
	const breaks = lines.map((line, index) => isBreak(lines[index - 1], line, lines));
	const plans: Plan[][] = [];
	for (let taken = 0; taken <= lines.length; taken++) {
		const row: Plan[] = [];
		plans.push(row);
		for (let used = 0; used <= anchors.length; used++) {
			let best: Plan = {cost: taken === 0 && used === 0 ? 0 : Infinity};
			const consider = (before: Plan | undefined, cost: number, planned: PlannedRow): void => {
				if (before && before.cost + cost < best.cost) {
					best = {cost: before.cost + cost, row: planned, before};
				}
			};

			const anchor = anchors[used - 1];
			for (let length = 0; anchor !== undefined && length <= Math.min(longestLabel, taken); length++) {
				const group = lines.slice(taken - length, taken);
				const tears = breaks.slice(taken - length + 1, taken).filter(Boolean).length;
				const cost = costOf(group, anchor, alignment, pitch) + tears * torn;
				consider(plans[taken - length]?.[used - 1], cost, {anchor, lines: group});
			}

			const last = lines[taken - 1];
			if (mayStandAlone && last && isBetween(last.middle, anchor, anchors[used])) {
				consider(plans[taken - 1]?.[used], valueless + (breaks[taken - 1] ? 0 : cutOff), {
					anchor: undefined,
					lines: [last],
				});
			}

			row.push(best);
		}
	}

	return plans[lines.length]?.[anchors.length] ?? {cost: Infinity};
};

const isBetween = (value: number, low = -Infinity, high = Infinity): boolean => value > low && value < high;

const costOf = (group: readonly Line[], anchor: number, alignment: Alignment, pitch: number): number => {
	const [first] = group;
	if (first === undefined) {
		return unlabelled;
	}

	const from = alignment === 'top' ? first.middle : (first.middle + (group.at(-1)?.middle ?? 0)) / 2;
	return Math.abs(from - anchor) / pitch;
};

const itemMark = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、．.](?!\d)|其中)/u;

/** Whether a new label begins with a line: the line before had room left, or a number says so. */
const isBreak = (before: Line | undefined, line: Line, lines: readonly Line[]): boolean => {
	if (before === undefined || line.middle - before.middle > line.size * 2) {
		return true;
	}

	const edge = Math.max(...lines.map(({right}) => right));
	return before.right < edge - before.size * 2.5 || itemMark.test(line.text);
};

/** How far lines of one label stand apart: nearer than most rows do. */
const pitchOf = (lines: readonly Line[], anchors: readonly number[]): number => {
	const size = lines[0]?.size ?? 10;
	const middles = [...lines.map(({middle}) => middle), ...anchors].sort((one, other) => one - other);
	const steps = middles
		.map((middle, index) => middle - (middles[index - 1] ?? middle))
		.filter(step => step > size * 0.6)
		.sort((one, other) => one - other);
	return steps[Math.floor((steps.length - 1) / 3)] ?? size * 1.3;
};
