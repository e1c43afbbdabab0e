import type {Stack} from './pdf-open-stacks.js';
import {centreOf, type Wrapped} from './pdf-wrapped.js';

/** A heading over other headings, and the columns from `left` up to `right` that it reaches over. */
export type Reach = {
	readonly heading: Wrapped;
	readonly left: number;
	readonly right: number;
	readonly below: readonly Reach[];
};

/** `level` is the height of the headings that stand alone. */
type Plan = {readonly cost: number; readonly level?: number | undefined; readonly reaches: readonly Reach[]};
type Layout = {readonly stacks: readonly Stack[]; readonly edges: readonly number[]};
type Banned = Pick<Reach, 'heading' | 'left' | 'right'>;

/** In heights of a character: how far a heading stands below another at least, and what is one height. */
const step = 0.6;
const sameHeight = 0.2;
/** What it costs, where a heading out of its place by the height of a character costs 1. */
const mostOffHeight = 1.5;
const overLower = 0.5;
const overOne = 0.3;
const notLowered = 1;
/** Ways to read a header that cost so little more than the best may be right as well. */
const rival = 0.2;
const dearer = 0.5;
const mostRivals = 3;

const impossible: Plan = {cost: Infinity, reaches: []};

/**
 * How far each heading reaches: it stands in the middle of its columns, and the columns directly under one heading, or
 * under none, have their own headings at one height. `doubtful` are the columns that may as well be under another.
 */
export const reachesOf = (
	layout: Layout,
): {readonly reaches: readonly Reach[]; readonly doubtful: ReadonlySet<number>} => {
	const best = planFor(layout);
	if (best.cost === Infinity) {
		return {reaches: [], doubtful: new Set(layout.stacks.keys())};
	}

	const doubtful = new Set<number>();
	for (const reach of flat(best.reaches)) {
		const known = [reach];
		while (known.length <= mostRivals) {
			const other = planFor(layout, known);
			const rivals = flat(other.reaches).filter(({heading}) => heading === reach.heading);
			if (other.cost > best.cost + rival + Math.min(best.cost, 1) * dearer || rivals.length === 0) {
				break;
			}

			known.push(...rivals);
			for (const column of differing(best.reaches, other.reaches, layout.stacks.length)) {
				doubtful.add(column);
			}
		}
	}

	return {reaches: best.reaches, doubtful};
};

const flat = (reaches: readonly Reach[]): readonly Reach[] => reaches.flatMap(reach => [reach, ...flat(reach.below)]);

const pathOf = (reaches: readonly Reach[], column: number): readonly Wrapped[] =>
	flat(reaches).flatMap(({heading, left, right}) => (left <= column && column < right ? [heading] : []));

const differing = (one: readonly Reach[], other: readonly Reach[], count: number): readonly number[] =>
	Array.from({length: count}, (_, column) => column).filter(column => {
		const [path, second] = [pathOf(one, column), pathOf(other, column)];
		return path.length !== second.length || path.some(heading => !second.includes(heading));
	});

const planFor = ({stacks, edges}: Layout, banned: readonly Banned[] = []): Plan => {
	const known = new Map<string, Plan>();
	const parents = stacks.flatMap((stack, column) => stack.slice(0, -1).map(heading => ({heading, column})));
	const numbers = new Map(parents.map(({heading}, index) => [heading, index]));
	const widthOf = (column: number): number => (edges[column + 1] ?? 0) - (edges[column] ?? 0);

	const under = (left: number, right: number, above: Wrapped | undefined): Plan => {
		const key = `${left} ${right} ${above ? numbers.get(above) : ''}`;
		const plan = known.get(key) ?? divide(left, right, above);
		known.set(key, plan);
		return plan;
	};

	/** The best way to lay the columns below a heading out: each alone, or with others under a lower heading. */
	const divide = (left: number, right: number, above: Wrapped | undefined): Plan => {
		const rest = stacks.slice(left, right).map(stack => stack.filter(heading => isBelow(heading, above)));
		const alone = rest.flatMap(stack => (stack.length === 1 ? stack : []));
		const heights = alone.map(({middle}) => middle);
		const levels = heights.filter((height, index) => heights.indexOf(height) === index);
		const plans = [undefined, ...levels].map(level => atLevel(left, rest, level));
		return plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best));
	};

	const atLevel = (left: number, rest: readonly Stack[], level: number | undefined): Plan => {
		const right = left + rest.length;
		const own = parents.filter(({heading, column}) => rest[column - left]?.includes(heading));
		const isOver = (heading: Wrapped, start: number, end: number): boolean =>
			rest
				.slice(start - left, end - left)
				.every(stack => stack.every(other => other === heading || isBelow(other, heading)));
		const plans: Plan[] = [{cost: 0, reaches: []}];
		for (let end = left + 1; end <= right; end++) {
			const before = plans[end - 1 - left] ?? impossible;
			let best: Plan = {cost: before.cost + aloneCost(rest[end - 1 - left] ?? [], level), reaches: before.reaches};
			for (const {heading, column} of own) {
				for (let start = Math.min(column, end - 1); start >= left && column < end; start--) {
					const [head, cost] = [plans[start - left] ?? impossible, reachCost(heading, start, end, level)];
					if (head.cost + cost < best.cost && isOver(heading, start, end)) {
						const lower = under(start, end, heading);
						const whole = head.cost + cost + lower.cost + levelCost(level, lower.level, heading.size);
						const reach = {heading, left: start, right: end, below: lower.reaches};
						best = whole < best.cost ? {cost: whole, reaches: [...head.reaches, reach]} : best;
					}
				}
			}

			plans.push(best);
		}

		return {...(plans.at(-1) ?? impossible), level};
	};

	const reachCost = (heading: Wrapped, left: number, right: number, level: number | undefined): number => {
		const isBanned = banned.some(other => other.heading === heading && other.left === left && other.right === right);
		const [start = 0, end = 0] = [edges[left], edges[right]];
		const offset = Math.abs((start + end) / 2 - centreOf(heading));
		if (isBanned || offset > Math.max(widthOf(left), widthOf(right - 1)) / 2) {
			return Infinity;
		}

		const excess = Math.max(0, heading.right - heading.left - (end - start) - heading.size * step);
		const isLower = level !== undefined && heading.middle > level - heading.size * sameHeight;
		return (offset + excess) / heading.size + (isLower ? overLower : 0) + (right - left === 1 ? overOne : 0);
	};

	return under(0, stacks.length, undefined);
};

const isBelow = (heading: Wrapped, above: Wrapped | undefined): boolean =>
	above === undefined || heading.middle > above.middle + above.size * step;

/** What stands under a heading stands lower than what stands under none. */
const levelCost = (level: number | undefined, lower: number | undefined, size: number): number =>
	level !== undefined && lower !== undefined && lower < level + size * sameHeight ? notLowered : 0;

const aloneCost = ([heading, ...others]: Stack, level: number | undefined): number => {
	if (heading === undefined) {
		return 0;
	}

	const offset = level === undefined ? Infinity : Math.abs(heading.middle - level) / heading.size;
	return others.length > 0 || level === undefined
		? Infinity
		: offset < sameHeight
			? 0
			: Math.min(offset, mostOffHeight);
};
