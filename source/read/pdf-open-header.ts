import {cellText} from './pdf-cell-text.js';
import {linesOf} from './pdf-lines.js';
import type {PrintedCell} from './pdf-table.js';
import {centreOf, type Wrapped, wrappedOf} from './pdf-wrapped.js';

/** What stands over the columns from `left` up to `right`; a column's own heading has none below it. */
type Heading = {
	readonly left: number;
	readonly right: number;
	/** How many headings stand above it. */
	readonly depth: number;
	readonly text: Wrapped | undefined;
	readonly isOwn: boolean;
};

type Stack = readonly Wrapped[];
type Group = {readonly left: number; readonly right: number; readonly parent: Wrapped | undefined};

/** In heights of a character: how far a heading stands below another at least. */
const step = 0.6;
/** Words further from each other are no one heading. */
const apart = 0.9;

/** The headings over each column, from top to bottom. */
export const stacksOf = (headings: readonly Wrapped[], edges: readonly number[]): readonly Stack[] =>
	edges.slice(1).map((right, index) => {
		const left = index === 0 ? -Infinity : (edges[index] ?? 0);
		const end = index === edges.length - 2 ? Infinity : right;
		return headings
			.filter(heading => centreOf(heading) >= left && centreOf(heading) < end)
			.sort((one, other) => one.middle - other.middle);
	});

/** The cells of a header whose edges are not drawn: every heading stands in the middle of what it reaches over. */
export const openHeader = (headings: readonly Wrapped[], edges: readonly number[]): readonly PrintedCell[] => {
	if (headings.length === 0) {
		return [];
	}

	const stacks = stacksOf(headings, edges).map(joinLevels);
	const {top, bottom} = extentOf(headings);
	const found = headingsUnder({left: 0, right: stacks.length, parent: undefined}, {stacks, edges, bottom}, top, 0);
	const depth = Math.max(...found.map(heading => heading.depth)) + 1;
	return found.map(({left, right, depth: start, text, isOwn}) => ({
		left,
		right,
		top: start,
		bottom: isOwn ? depth : start + 1,
		text:
			text === undefined || isDoubtful(text)
				? ''
				: cellText(linesOf(text.words.flatMap(({glyphs}) => glyphs)), Infinity),
		isFull: false,
	}));
};

/** What stands at one height over one column is one heading. */
const joinLevels = (stack: Stack): Stack => {
	const joined: Wrapped[] = [];
	for (const heading of stack) {
		const last = joined.at(-1);
		if (last && heading.middle - last.middle < heading.size * step) {
			joined[joined.length - 1] = wrappedOf([...last.words, ...heading.words]);
		} else {
			joined.push(heading);
		}
	}

	return joined;
};

/** Two headings for one column: which of them is its own cannot be told, so that it gets none. */
const isDoubtful = ({words}: Wrapped): boolean =>
	words.some(word =>
		words.some(
			other => Math.abs(other.middle - word.middle) < word.size * step && other.left - word.right > word.size * apart,
		),
	);

export const extentOf = (headings: readonly Wrapped[]): {readonly top: number; readonly bottom: number} => {
	const steps = headings.flatMap(({words, first, last}) =>
		words.length > 1 ? [(last - first) / (words.length - 1)] : [],
	);
	const pitch = steps.length === 0 ? Math.max(...headings.map(({size}) => size)) * 1.4 : Math.min(...steps);
	return {
		top: Math.min(...headings.map(({first}) => first)) - pitch / 2,
		bottom: Math.max(...headings.map(({last}) => last)) + pitch / 2,
	};
};

type Header = {readonly stacks: readonly Stack[]; readonly edges: readonly number[]; readonly bottom: number};

const headingsUnder = ({left, right}: Group, header: Header, top: number, depth: number): readonly Heading[] => {
	const stacks = header.stacks.map((stack, column) =>
		column >= left && column < right ? stack.filter(({middle}) => middle > top) : [],
	);
	// The lowest of a column is its own; whatever stands above it reaches over several.
	const higher = stacks.flatMap(stack => stack.slice(0, -1));
	if (higher.length === 0) {
		return stacks
			.map((stack, column): Heading => ({left: column, right: column + 1, depth, text: stack[0], isOwn: true}))
			.slice(left, right);
	}

	const highest = Math.min(...higher.map(({middle}) => middle));
	const parents = higher.filter(({middle, size}) => middle < highest + size * step);
	return groupsOf({left, right, parent: undefined}, {...header, stacks}, parents, top).flatMap(group => {
		const {parent} = group;
		return parent === undefined
			? headingsUnder(group, header, top, depth)
			: [
					{left: group.left, right: group.right, depth, text: parent, isOwn: false},
					...headingsUnder(group, header, parent.middle + (parent.size * step) / 2, depth + 1),
				];
	});
};

const groupsOf = (whole: Group, header: Header, parents: readonly Wrapped[], top: number): readonly Group[] => {
	const groups: Group[] = [];
	const isCovered = header.stacks.map(stack => isUnder(stack, header, parents, top));
	let left = whole.left;
	while (left < whole.right) {
		let right = left + 1;
		while (right < whole.right && isCovered[right] === isCovered[left]) {
			right++;
		}

		const own = parents.filter(parent => header.stacks.slice(left, right).some(stack => stack.includes(parent)));
		groups.push(
			...(isCovered[left] && own.length > 0 ? shared(own, header, left, right) : [{left, right, parent: undefined}]),
		);
		left = right;
	}

	return groups;
};

/** A heading that no other covers stands at half the height of the header, one that is covered as low as its neighbours. */
const isUnder = (stack: Stack, {stacks, bottom}: Header, parents: readonly Wrapped[], top: number): boolean => {
	const [first] = stack;
	if (first === undefined || parents.includes(first)) {
		return true;
	}

	const level = meanOf(parents.map(({middle}) => middle));
	const covered = stacks.flatMap(([parent, ...lower]) =>
		parent !== undefined && parents.includes(parent) ? [meanOf(lower.map(({middle}) => middle))] : [],
	);
	return stack.length > 1
		? first.middle > level + first.size * step
		: first.middle > ((top + bottom) / 2 + meanOf(covered)) / 2;
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Divides columns among the headings above them so that each heading stands in the middle of its own. */
const shared = (parents: readonly Wrapped[], {stacks, edges}: Header, from: number, to: number): readonly Group[] => {
	const columnOf = (parent: Wrapped | undefined): number =>
		parent === undefined ? to : stacks.findIndex(stack => stack.includes(parent));
	let left = from;
	return [...parents]
		.sort((one, other) => one.left - other.left)
		.map((parent, index, all) => {
			const next = columnOf(all[index + 1]);
			const offset = (right: number): number =>
				Math.abs(((edges[left] ?? 0) + (edges[right] ?? 0)) / 2 - centreOf(parent));
			let right = next;
			for (let other = columnOf(parent) + 1; other < next && index < all.length - 1; other++) {
				right = offset(other) < offset(right) ? other : right;
			}

			const group = {left, right, parent};
			left = right;
			return group;
		});
};
