import {derivedFacts} from '../model/derived-facts.js';
import type {DerivedFact, Fact, FigureStage} from '../model/fact.js';
import type {ReportContents} from '../model/report.js';
import {sumOf} from './arithmetic.js';
import type {Outline} from './outline-choice.js';
import type {Series} from './outline-series.js';
import type {NodeValue, OutlineNode} from './outline-tree.js';

const key = 'derived';

/** The same amount of the same money: an account, or the whole, which its table prints again. */
const meaningOf = ({code, classification, level, measure, fund, side, fiscalYear, amount}: Fact): string | undefined =>
	code === null && level !== 'total'
		? undefined
		: [
				code === null ? side : `${classification} ${code}`,
				measure,
				fund === 'all' ? null : fund,
				fiscalYear,
				amount.fen,
			].join(' ');

/** Last year's figure of one of this year's, which the text or a column states by its change; none where two are stated. */
const lastYearFigures = (contents: ReportContents): ((id: string) => DerivedFact | undefined) => {
	const printed = new Map(contents.facts.map(fact => [fact.id, fact]));
	const byFigure = new Map<string, DerivedFact>();
	const byMeaning = new Map<string, DerivedFact | null>();
	for (const derived of derivedFacts(contents)) {
		const figure = printed.get(derived.ground[0] ?? '');
		const meaning = figure && meaningOf(figure);
		byFigure.set(derived.ground[0] ?? '', derived);
		if (meaning !== undefined) {
			const other = byMeaning.get(meaning);
			byMeaning.set(meaning, other === undefined || other?.amount.fen === derived.amount.fen ? derived : null);
		}
	}

	return id => {
		const figure = printed.get(id);
		const meaning = figure && meaningOf(figure);
		return byFigure.get(id) ?? (meaning === undefined ? undefined : (byMeaning.get(meaning) ?? undefined));
	};
};

type Derived = {readonly value: NodeValue; readonly figures: readonly DerivedFact[]};

const derivedValue = (own: NodeValue, lastOf: (id: string) => DerivedFact | undefined): Derived | undefined => {
	const figures = own.facts.map(lastOf).filter(figure => figure !== undefined);
	const amount = figures.length === own.facts.length ? sumOf(figures.map(figure => figure.amount)) : null;
	return amount === null ? undefined : {value: {amount, facts: figures.map(({id}) => id), computed: true}, figures};
};

/** Last year's amounts of a tree. What the text leaves out is not known: a level is told where all of it is. */
class LastYear {
	readonly figures: DerivedFact[] = [];
	readonly #main: string;
	readonly #lastOf: (id: string) => DerivedFact | undefined;
	readonly #printed: ReadonlySet<string>;

	constructor(main: string, contents: ReportContents) {
		this.#main = main;
		this.#lastOf = lastYearFigures(contents);
		this.#printed = new Set(contents.facts.map(({id}) => id));
	}

	of(node: OutlineNode): OutlineNode {
		const derived = this.#derived(node);
		this.figures.push(...(derived?.figures ?? []));
		return {
			...node,
			children: this.#isTold(node.children) ? node.children.map(child => this.of(child)) : node.children,
			values: derived === undefined ? node.values : new Map([...node.values, [key, derived.value]]),
		};
	}

	#derived({values}: OutlineNode): Derived | undefined {
		const own = values.get(this.#main);
		return own && derivedValue(own, this.#lastOf);
	}

	/** A column of changes leaves blank what was not there; a text says what it likes. */
	#isTold(nodes: readonly OutlineNode[]): boolean {
		const all = nodes.filter(({values}) => values.has(this.#main)).map(node => this.#derived(node));
		return (
			all.every(derived => derived !== undefined) ||
			all.some(derived => derived?.figures.some(({ground}) => ground.every(id => this.#printed.has(id))))
		);
	}
}

/** The stage that all of them are of; 比上年增加 does not say it. */
const stageOf = (figures: readonly DerivedFact[]): FigureStage | null => {
	const stages = new Set(figures.map(({stage}) => stage));
	return stages.size === 1 ? (figures[0]?.stage ?? null) : null;
};

/** Last year's amounts where no column prints them, from the changes that a column or the text states. */
export const derivedOutline = (outline: Outline, contents: ReportContents): Outline | undefined => {
	const {main} = outline;
	const lastYear = new LastYear(main.key, contents);
	const root = lastYear.of(outline.root);
	if (main.fiscalYear === null || lastYear.figures.length === 0) {
		return undefined;
	}

	const series: Series = {...main, key, fiscalYear: main.fiscalYear - 1, stage: stageOf(lastYear.figures)};
	return {...outline, root, main: series, series: [...outline.series, series]};
};
