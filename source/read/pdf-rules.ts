import type {Axis, Rule} from './pdf-ink.js';

/** Rules this near to each other are one: borders of neighbouring cells are drawn twice, and never quite in line. */
const sameLine = 1.6;
/** Gaps of dashes, and of corners where rules only nearly meet. */
const gap = 3;
const shortestJoined = 4;
/** More of them are a drawing, a map or a pattern. */
const mostRules = 20_000;

/** Rules that touch each other, directly or through others: the frame of one table. */
export type Frame = {readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[]};

/** Pieces in one line become one rule. */
export const joinRules = (rules: readonly Rule[], axis: Axis): readonly Rule[] => {
	const ordered = rules.filter(rule => rule.axis === axis).sort((one, other) => one.at - other.at);
	const joined: Rule[] = [];
	let group: Rule[] = [];
	const flush = (): void => {
		joined.push(...joinInLine(group, axis));
		group = [];
	};

	for (const rule of ordered) {
		const [first] = group;
		const last = group.at(-1);
		if (first && last && (rule.at - last.at > sameLine || rule.at - first.at > 2 * sameLine)) {
			flush();
		}

		group.push(rule);
	}

	flush();
	return joined.filter(({from, to}) => to - from >= shortestJoined);
};

const joinInLine = (group: readonly Rule[], axis: Axis): readonly Rule[] => {
	const joined: Rule[] = [];
	const at = group.reduce((sum, rule) => sum + rule.at * (rule.to - rule.from), 0) / totalLength(group);
	for (const {from, to} of [...group].sort((one, other) => one.from - other.from)) {
		const last = joined.at(-1);
		if (last && from - last.to <= gap) {
			joined[joined.length - 1] = {axis, at, from: last.from, to: Math.max(last.to, to)};
		} else {
			joined.push({axis, at, from, to});
		}
	}

	return joined;
};

const totalLength = (group: readonly Rule[]): number => group.reduce((sum, {from, to}) => sum + to - from, 0);

const meet = (horizontal: Rule, vertical: Rule): boolean =>
	vertical.at >= horizontal.from - gap &&
	vertical.at <= horizontal.to + gap &&
	horizontal.at >= vertical.from - gap &&
	horizontal.at <= vertical.to + gap;

/** The smallest first: a frame around a whole page must not take what is in the tables on it. */
export const framesOf = (rules: readonly Rule[]): readonly Frame[] => {
	const horizontal = joinRules(rules, 'horizontal');
	const vertical = joinRules(rules, 'vertical');
	if (horizontal.length + vertical.length > mostRules) {
		return [];
	}

	const owner = new Map<Rule, Set<Rule>>();
	for (const rule of [...horizontal, ...vertical]) {
		owner.set(rule, new Set([rule]));
	}

	for (const rule of vertical) {
		for (const other of horizontal) {
			const [one, two] = [owner.get(rule), owner.get(other)];
			if (one && two && one !== two && meet(other, rule)) {
				for (const member of two) {
					one.add(member);
					owner.set(member, one);
				}
			}
		}
	}

	return [...new Set(owner.values())]
		.map(members => ({
			horizontal: horizontal.filter(rule => members.has(rule)),
			vertical: vertical.filter(rule => members.has(rule)),
		}))
		.sort((one, other) => areaOf(one) - areaOf(other));
};

const areaOf = ({horizontal, vertical}: Frame): number =>
	horizontal.length * vertical.length === 0 ? 0 : extentOf(horizontal) * extentOf(vertical);

const extentOf = (rules: readonly Rule[]): number =>
	Math.max(...rules.map(({to}) => to)) - Math.min(...rules.map(({from}) => from));
