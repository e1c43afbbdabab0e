import type {Amount} from '../model/amount.js';
import type {Claim} from '../model/claim.js';
import type {Fact} from '../model/fact.js';
import {once, oncePerText} from '../model/once.js';
import type {ReportContents, StatementKind} from '../model/report.js';
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
const isTelling = ({amount, value}: Claim, fact: Fact): boolean =>
	amount?.fen === fact.amount.fen || Math.abs(value?.digits ?? 0) >= 1000;

const isOfYear = ({fiscalYear, stage}: Claim, fact: Fact): boolean =>
	fact.fiscalYear === fiscalYear && (fact.stage === null || stagesOf(stage).includes(fact.stage));

const unnamedProject = /[该本]项目/u;

/** The words of a figure's row, or of its column where the table has one row alone. */
const rowWords = ({label, columnPath}: Fact): string =>
	ownWords(label ?? columnPath.slice(columnPath.lastIndexOf(' / ') + 1));

const named = (found: readonly Stated[]): readonly Candidate[] =>
	found.map(stated => ({...stated, isSure: false, isNamed: true}));

/** Finds the figures whose amount a claim states and whose row it names in words of its own: an account, a project. */
export class NamedFigures {
	readonly #figures: ClaimFigures;
	readonly #projects: () => ReadonlyMap<number, string>;

	constructor({indicators}: Pick<ReportContents, 'indicators'>, figures: ClaimFigures) {
		this.#figures = figures;
		this.#projects = once(
			() => new Map(indicators.flatMap(({table, project}) => (project === null ? [] : [[table, ownWords(project)]]))),
		);
	}

	/** The figures that fit a claim best; with `isStrict` those alone that go by the very same name. */
	of(claim: Claim, isStrict: boolean): readonly Candidate[] {
		const {amount, subject} = claim;
		if (amount === null || subject === null) {
			return [];
		}

		const parts = subject.split(' / ').map(ownWords);
		const name = parts.at(-1) ?? '';
		const fitOfFigure = ({fact, kind}: Pick<Stated, 'fact' | 'kind'>): number =>
			kind.endsWith('_performance') ? this.#fitOfForm(parts, fact) : fitOfRow(claim, name, fact, kind);
		const least = isStrict || amount.fen === 0 ? 2 : 1;
		const fitting = this.#figures.stating(
			amount,
			(fact, kind) => isOfYear(claim, fact) && fitOfFigure({fact, kind}) >= least,
		);
		const same = fitting.filter(stated => fitOfFigure(stated) === 2);
		const found = same.length > 0 ? same : fitting.filter(({fact}) => isTelling(claim, fact));
		return found.length === 0 && unnamedProject.test(subject) && !isStrict
			? this.#ofOneProject(claim, amount)
			: named(found);
	}

	/** 2026年拟安排该项目120.50万元: its form, where no other project has as much. */
	#ofOneProject(claim: Claim, amount: Amount): readonly Candidate[] {
		const found = this.#figures.stating(
			amount,
			(fact, kind) => kind === 'project_performance' && isTelling(claim, fact) && isOfYear(claim, fact),
		);
		const projects = new Set(found.map(({fact}) => this.#projects().get(fact.table) ?? `${fact.table}`));
		return projects.size === 1 ? named(found) : [];
	}

	/** A form prints the money of the one project that it is about. */
	#fitOfForm(parts: readonly string[], {table}: Fact): number {
		const project = this.#projects().get(table) ?? '';
		return Math.max(...parts.map(part => fitOf(part, project)));
	}
}

/** A row goes by the account that a claim names, or by its words. */
const fitOfRow = (claim: Claim, name: string, fact: Fact, kind: StatementKind): number => {
	const isRevenue = fact.side === 'revenue' || kind === 'revenue';
	if (isRevenue !== (claim.topic === 'revenue') && (isRevenue || fact.side === 'expenditure') && claim.topic !== null) {
		return 0;
	}

	if (claim.code !== null && fact.code !== null) {
		if (claim.classification !== fact.classification || !fact.code.startsWith(claim.code)) {
			return 0;
		}

		return claim.code === fact.code ? 2 : fitOf(name, rowWords(fact));
	}

	return fact.level === 'total' || fact.level === 'subtotal' ? 0 : fitOf(name, rowWords(fact));
};
