import type {FigureStage, Fund, Measure, Side} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {Stage, StatementKind} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

type Rule<Name extends string, Value> = {readonly [key in Name]: Value} & {
	readonly words: readonly string[];
	readonly exact?: readonly string[];
	readonly without?: readonly string[];
	readonly kinds?: readonly StatementKind[];
	readonly side?: Side;
};

/** `data/vocabulary/statements.json`: how the standard tables, their columns and rows are named. */
export type StatementWords = {
	readonly kinds: ReadonlyArray<{readonly kind: StatementKind; readonly titles: ReadonlyArray<readonly string[]>}>;
	/** What the words of a header tell of a table that is printed without a title. */
	readonly headers: ReadonlyArray<{
		readonly kind: StatementKind;
		readonly all: readonly string[];
		readonly some?: readonly string[];
		readonly without?: readonly string[];
	}>;
	readonly measures: ReadonlyArray<Rule<'measure', Measure>>;
	readonly funds: ReadonlyArray<Rule<'fund', Fund>>;
	readonly fundOfKind: Readonly<Partial<Record<StatementKind, Fund>>>;
	readonly totals: readonly string[];
	readonly subtotals: readonly string[];
	readonly countUnits: readonly string[];
	/** Words of a label that make its figures counts; in 机构运行信息表 the things counted do, too. */
	readonly countWords: readonly string[];
	readonly countedThings: readonly string[];
	readonly moneyWords: readonly string[];
};

export const statementWords = (vocabulary: Vocabulary): StatementWords =>
	vocabulary.file('statements') as StatementWords;

const matches = (rule: Rule<never, never>, key: string, kind: StatementKind, side: Side | null): boolean =>
	(rule.kinds === undefined || rule.kinds.includes(kind)) &&
	(rule.side === undefined || rule.side === side) &&
	((rule.exact?.includes(key) ?? false) ||
		(rule.words.some(word => key.includes(word)) && !(rule.without?.some(word => key.includes(word)) ?? false)));

/** What a name says in brackets it holds or does not (不含教育收费, 含会议费) is not what it names. */
const bareName = (name: string): string => labelKey(name).replace(/\((?:其中)?不?(?:包?含|包括)[^()]*\)/gu, '');

/** The part of the money a printed name states; nothing for names that only say 合计 or name a source. */
export const measureNamed = (words: StatementWords, name: string, kind: StatementKind): Measure | undefined => {
	const key = bareName(name);
	return words.measures.find(rule => matches(rule as never, key, kind, null))?.measure;
};

/** The source of money a printed name states. */
export const fundNamed = (words: StatementWords, name: string, side: Side | null): Fund | undefined => {
	const key = bareName(name);
	return words.funds.find(rule => matches(rule as never, key, 'other', side))?.fund;
};

/** The one source a title names; none where it names several (一般公共预算、政府性基金…): it says no more than 财政拨款. */
export const soleFundNamed = (words: StatementWords, title: string): Fund | undefined => {
	const key = labelKey(title);
	const named = new Set(words.funds.filter(rule => matches(rule as never, key, 'other', null)).map(({fund}) => fund));
	const [first, second] = [...named].filter(fund => named.size === 1 || fund !== 'fiscal_appropriation');
	return second === undefined ? first : undefined;
};

/** From the leaf of a header path upwards: the deepest name that says something decides. */
const fromLeaf = <Value>(path: readonly string[], read: (name: string) => Value | undefined): Value | undefined => {
	for (const name of [...path].reverse()) {
		const value = read(name);
		if (value !== undefined) {
			return value;
		}
	}

	return undefined;
};

const changes: readonly (Measure | undefined)[] = ['change', 'change_pct'];

/** Under 增减变化 every column is a change, unless it has a period of its own (增减变化情况 / 2023年预算数). */
export const measureOfPath = (
	words: StatementWords,
	path: readonly string[],
	kind: StatementKind,
): Measure | undefined => {
	const read = (name: string) => measureNamed(words, name, kind);
	const change = fromLeaf(path, name => {
		const measure = read(name);
		return changes.includes(measure) || /20\d\d|[预决]算数|执行数/u.test(name) ? {measure} : undefined;
	})?.measure;
	return changes.includes(change)
		? change
		: fromLeaf(
				path.filter(name => !changes.includes(read(name))),
				read,
			);
};

export const fundOfPath = (words: StatementWords, path: readonly string[], side: Side | null): Fund | undefined =>
	fromLeaf(path, name => fundNamed(words, name, side));

export type Period = {readonly fiscalYear: number | null; readonly stage: FigureStage | null};

const stageNamed = (name: string): FigureStage | undefined => {
	if (/调整|全年预算/u.test(name)) {
		return 'adjusted';
	}

	if (/执行数|执行金额|预计执行|实际执行/u.test(name)) {
		return 'execution';
	}

	if (/决算/u.test(name)) {
		return 'final';
	}

	return /预算数|年初预算|预算金额|年预算$/u.test(name) ? 'budget' : undefined;
};

/** What a column is compared with (比2020年执行数增减) says nothing of the period of its own figures. */
const withoutComparison = (name: string): string => labelKey(name).replace(/[比较].*$/u, '');

/** Year and stage of the figures under a name such as `2023年预算数`, `上年执行数`, `全年(调整)预算数`. */
export const periodOfPath = (
	path: readonly string[],
	report: {fiscalYear: number | null; stage: Stage | null},
): Period => {
	const names = path.map(withoutComparison);
	const year = fromLeaf(names, name => {
		const printed = /(?<!\d)(20\d\d)年?/u.exec(name)?.[1];
		if (printed !== undefined) {
			return Number(printed);
		}

		return /^(?:上年|上一年|去年)(?!.*(?:结转|结余|余额))/u.test(name) && report.fiscalYear !== null
			? report.fiscalYear - 1
			: undefined;
	});
	return {fiscalYear: year ?? report.fiscalYear, stage: fromLeaf(names, stageNamed) ?? report.stage};
};

/** The side of a two-sided table that a name belongs to. */
export const sideNamed = (name: string): Side | undefined => {
	const key = labelKey(name);
	if (/^(?:收入|本年收入|收入项目|收入来源)/u.test(key)) {
		return 'revenue';
	}

	return /支出|功能分类|经济分类|用途/u.test(key) ? 'expenditure' : undefined;
};

const plainLabel = (label: string): string =>
	labelKey(label).replace(/^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d+[、.])/u, '');

/** 合计 and 总计 are `total`; 小计, 本年收入合计 and other partial sums `subtotal`. */
export const sumLevel = (words: StatementWords, label: string): 'total' | 'subtotal' | undefined => {
	const key = plainLabel(label);
	if (words.totals.includes(key)) {
		return 'total';
	}

	return words.subtotals.includes(key) || /(?:小计|合计)$/u.test(key) ? 'subtotal' : undefined;
};
