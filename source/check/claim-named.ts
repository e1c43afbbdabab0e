import {rangeOf} from '../model/amount.js';
import type {Claim} from '../model/claim.js';
import {amountsAgree} from '../model/claim-arithmetic.js';
import {once, oncePerText} from '../model/once.js';
import type {ReportContents} from '../model/report.js';
import type {ClaimFigures, Stated} from './claim-figures.js';
import {type Candidate, stagesOf} from './claim-links.js';
import {lineOf} from './claim-rows.js';

const path = /^.*\((?:类|款)\)(?=.)/u;
const marks = /\((?:类|款|项|\d+[类款项]?)\)|"/gu;
const opening = /^(?:主要)?(?:用于|安排|包括)|^(?:一般公共预算|财政拨款)(?=.)/u;
const closing =
	/(?:支出|收入|经费|资金|科目|项目|费用|缴费|费|预算|决算|执行)*(?:数|金额|安排)?$|(?:合计|总计|小计|总额|总数|金额|其他)$/u;

/** What is left of a row's or a claim's words that tells it from others: 行政单位医疗 of 卫生健康支出（类）行政单位医疗（项）支出. */
export const ownWords: (text: string) => string = oncePerText(text =>
	lineOf(text)
		.replace(path, '')
		.replace(marks, '')
		.replace(/^.*-(?=[^-]{3,}$)/u, '')
		.replace(opening, '')
		.replace(closing, '')
		.replace(/的/gu, '')
		.replace(/^(?:财政拨款|一般公共预算|政府性基金|收|支|本年|其中)+$/u, ''),
);

const shortestPart = 4;

/** How well two names fit: the same words, one within the other, or not at all. */
const fitOf = (claim: string, row: string): 2 | 1 | 0 => {
	if (claim.length < 2 || row.length < 2) {
		return 0;
	}

	if (claim === row) {
		return 2;
	}

	const [shorter, longer] = claim.length < row.length ? [claim, row] : [row, claim];
	return shorter.length >= shortestPart && longer.includes(shorter) ? 1 : 0;
};

/** Whether the amounts themselves say that two names mean one thing: equal, or with digits enough. */
const isTelling = ({amount, value}: Claim, stated: Stated): boolean =>
	amount?.fen === stated.amount.fen || Math.abs(value?.digits ?? 0) >= 1000;

const isOfYear = ({fiscalYear, stage}: Claim, {fact}: Stated): boolean =>
	fact.fiscalYear === fiscalYear && (fact.stage === null || stagesOf(stage).includes(fact.stage));

const unnamedProject = /[该本]项目/u;

/** Finds the figures whose amount a claim states and whose row it names in words of its own: an account, a project. */
export class NamedFigures {
	readonly #sorted: () => readonly Stated[];
	readonly #projects: () => ReadonlyMap<number, string>;

	constructor({indicators}: Pick<ReportContents, 'indicators'>, figures: ClaimFigures) {
		this.#sorted = once(() => [...figures.all()].sort((a, b) => a.amount.fen - b.amount.fen));
		this.#projects = once(
			() => new Map(indicators.flatMap(({table, project}) => (project === null ? [] : [[table, ownWords(project)]]))),
		);
	}

	/** The figures that fit a claim best; with `isStrict` those alone that go by the very same name. */
	of(claim: Claim, isStrict: boolean): readonly Candidate[] {
		const parts = claim.subject?.split(' / ').map(ownWords) ?? [];
		const name = parts.at(-1) ?? '';
		const found: Array<{readonly stated: Stated; readonly fit: number}> = [];
		for (const stated of this.#agreeing(claim)) {
			if (isOfYear(claim, stated)) {
				const fit = stated.kind.endsWith('_performance')
					? this.#fitOfForm(parts, stated)
					: fitOfRow(claim, name, stated);
				if (fit === 2 || (fit === 1 && !isStrict && isTelling(claim, stated))) {
					found.push({stated, fit});
				}
			}
		}

		if (found.length === 0 && unnamedProject.test(claim.subject ?? '') && !isStrict) {
			return this.#ofOneProject(claim);
		}

		const best = Math.max(...found.map(({fit}) => fit));
		return found.filter(({fit}) => fit === best).map(({stated}) => ({...stated, isSure: false, isNamed: true}));
	}

	/** 2026年拟安排该项目120.50万元: its form, where no other project has as much. */
	#ofOneProject(claim: Claim): readonly Candidate[] {
		const found = this.#agreeing(claim).filter(
			stated => stated.kind === 'project_performance' && isTelling(claim, stated) && isOfYear(claim, stated),
		);
		const projects = new Set(found.map(({fact}) => this.#projects().get(fact.table) ?? `${fact.table}`));
		return projects.size === 1 ? found.map(stated => ({...stated, isSure: false, isNamed: true})) : [];
	}

	/** A form prints the money of the one project that it is about. */
	#fitOfForm(parts: readonly string[], {fact}: Stated): number {
		const project = this.#projects().get(fact.table) ?? '';
		return Math.max(...parts.map(part => fitOf(part, project)));
	}

	/** Figures that agree with the amount of a claim. */
	#agreeing({amount}: Claim): readonly Stated[] {
		if (amount === null) {
			return [];
		}

		const sorted = this.#sorted();
		const [low, high] = rangeOf(amount);
		let [first, end] = [0, sorted.length];
		while (first < end) {
			const middle = Math.floor((first + end) / 2);
			if (2 * (sorted[middle] as Stated).amount.fen < low) {
				first = middle + 1;
			} else {
				end = middle;
			}
		}

		const found: Stated[] = [];
		for (let at = first; at < sorted.length && 2 * (sorted[at] as Stated).amount.fen <= high; at++) {
			const stated = sorted[at] as Stated;
			if (amountsAgree(amount, stated.amount) !== 'apart') {
				found.push(stated);
			}
		}

		return found;
	}
}

/** A row goes by the account that a claim names, or by its words. */
const fitOfRow = (claim: Claim, name: string, {fact, kind}: Stated): number => {
	const isRevenue = fact.side === 'revenue' || kind === 'revenue';
	if (isRevenue !== (claim.topic === 'revenue') && (isRevenue || fact.side === 'expenditure') && claim.topic !== null) {
		return 0;
	}

	if (claim.code !== null && fact.code !== null) {
		if (claim.classification !== fact.classification || !fact.code.startsWith(claim.code)) {
			return 0;
		}

		return claim.code === fact.code ? 2 : fitOf(name, ownWords(fact.label ?? ''));
	}

	return fact.level === 'total' || fact.level === 'subtotal'
		? 0
		: fitOf(name, ownWords(fact.label ?? fact.columnPath.slice(fact.columnPath.lastIndexOf(' / ') + 1)));
};
