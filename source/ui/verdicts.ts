import type {CheckResult, Verdict} from '../model/check.js';
import type {ClaimVerdict} from '../model/claim.js';
import type {Finding, Severity} from '../model/finding.js';
import type {Words} from '../model/words.js';
import type {Span} from './line.js';
import type {Checked} from './state.js';
import type {Glyphs, Tone} from './theme.js';

type Judged = Verdict | ClaimVerdict;

const marks: Readonly<Record<Judged | Severity, keyof Pick<Glyphs, 'matches' | 'warning' | 'error' | 'unchecked'>>> = {
	exact: 'matches',
	matches: 'matches',
	rounding: 'warning',
	stretch: 'warning',
	fail: 'error',
	contradicts: 'error',
	not_checked: 'unchecked',
	no_table: 'unchecked',
	not_understood: 'unchecked',
	error: 'error',
	warning: 'warning',
	note: 'unchecked',
};

const tones: Readonly<Partial<Record<Judged | Severity, Tone>>> = {
	exact: 'good',
	matches: 'good',
	stretch: 'warning',
	fail: 'error',
	contradicts: 'error',
	error: 'error',
	warning: 'warning',
	note: 'dim',
};

export const verdictMark = (verdict: Judged | Severity, glyphs: Glyphs): string => glyphs[marks[verdict]];

/** `✗ 不符`: the mark before the word, so that nothing is said by colour alone. */
export const verdictSpans = (verdict: Judged | Severity, words: Words, glyphs: Glyphs): readonly Span[] => {
	const isSeverity = verdict === 'error' || verdict === 'warning' || verdict === 'note';
	const word = words(`value.${isSeverity ? 'severity' : 'verdict'}.${verdict}`);
	return [{text: `${verdictMark(verdict, glyphs)} ${word}`, tone: tones[verdict]}];
};

/** What was noticed in one word: how an identity holds, or how bad it is that it does not. */
export const judgementOf = ({check, severity}: Finding): Judged | Severity => {
	if (check === undefined) {
		return severity;
	}

	return check.verdict === 'fail' && severity !== 'error' ? severity : check.verdict;
};

const byFigure = new WeakMap<Checked, ReadonlyMap<string, readonly CheckResult[]>>();

const indexOf = (checked: Checked): ReadonlyMap<string, readonly CheckResult[]> => {
	const known = byFigure.get(checked);
	if (known !== undefined) {
		return known;
	}

	const index = new Map<string, CheckResult[]>();
	for (const result of checked.results) {
		for (const figure of new Set(result.figures)) {
			const results = index.get(figure) ?? [];
			results.push(result);
			index.set(figure, results);
		}
	}

	byFigure.set(checked, index);
	return index;
};

const worstFirst = ['fail', 'warning', 'note', 'stretch', 'rounding', 'exact', 'not_checked'] as const;
type Judgement = (typeof worstFirst)[number];

/** The identities a figure takes part in, what fails first. */
export const identitiesOf = (checked: Checked | undefined, figure: string): readonly CheckResult[] =>
	checked === undefined
		? []
		: [...(indexOf(checked).get(figure) ?? [])].sort(
				(a, b) => worstFirst.indexOf(judgementOf(a) as Judgement) - worstFirst.indexOf(judgementOf(b) as Judgement),
			);

/** `✓ 4 项勾稽一致`, the worst first. */
export const identitiesText = (results: readonly CheckResult[], words: Words, glyphs: Glyphs): string =>
	worstFirst
		.map(verdict => ({verdict, count: results.filter(result => judgementOf(result) === verdict).length}))
		.filter(({count}) => count > 0)
		.map(({verdict, count}) => `${verdictMark(verdict, glyphs)} ${words(`checks.${verdict}`, {count})}`)
		.join(` ${glyphs.dot} `);
