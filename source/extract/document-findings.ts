import type {Block, Place, SourceDocument} from '../model/document.js';
import type {Finding, Severity} from '../model/finding.js';
import type {Vocabulary} from '../vocabulary.js';
import {findingText} from './finding-words.js';

const evidenceLimit = 20;

type Printed = {readonly text: string; readonly place: Place};

const printedIn = (block: Block): readonly Printed[] => (block.kind === 'paragraph' ? [block] : block.rows.flat());

// A font that names its characters wrongly puts letters of the West between Chinese ones: 编制单位ÿ示例市
const westernLetter = '[À-ÖØ-öø-ɏ]';
const brokenCharacter = `\uFFFD|(?<=\\p{Script=Han})${westernLetter}|${westernLetter}(?=\\p{Script=Han})`;
const everyBroken = new RegExp(brokenCharacter, 'gu');
const firstBroken = new RegExp(`.{0,8}(?:${brokenCharacter}).{0,8}`, 'u');

const brokenIn = (text: string): number => text.match(everyBroken)?.length ?? 0;

const amount = String.raw`[-−]?(?:\d[\d,，]*\.\d+|\d{1,3}(?:[,，]\d{3})+)`;
/** A line of a table that lost its cells: one amount alone, or several at its end. */
const columnOfFigures = new RegExp(`^${amount}$|(?:^|\\s)${amount}(?:\\s+${amount})+$`, 'u');
/** Fewer lines are what a formula or a chart leaves. */
const fewestLines = 3;

/** A formula in a workbook that was saved without being calculated; not the `=100%` of a target. */
const formula = /^=(?:…$|.*(?:[A-Z]\$?\d|[A-Z]\())/iu;

/**
 * What of the file could not be read: characters lost by its encoding, pages without text, tables without cells,
 * formulas without values.
 */
export const documentFindings = (
	{file, blocks, pagesWithoutText}: SourceDocument,
	vocabulary: Vocabulary,
): readonly Finding[] => {
	const broken = blocks.flatMap(block => printedIn(block).filter(({text}) => brokenIn(text) > 0));
	const outside = blocks
		.filter(block => block.kind === 'paragraph')
		.filter(({text}) => columnOfFigures.test(text.normalize('NFKC')));
	const formulas = blocks
		.flatMap(block => (block.kind === 'grid' ? block.rows.flat() : []))
		.filter(({text, origin}) => origin === undefined && formula.test(text));
	const findingOf = (
		rule: string,
		severity: Severity,
		found: readonly Printed[],
		values: Readonly<Record<string, string | number>> = {count: found.length},
	): readonly Finding[] =>
		found.length === 0
			? []
			: [
					{
						rule,
						severity,
						message: findingText(vocabulary, rule, values),
						evidence: found.slice(0, evidenceLimit).map(({text, place}) => ({file, place, text: text.slice(0, 80)})),
					},
				];
	const count = broken.reduce((sum, {text}) => sum + brokenIn(text), 0);
	return [
		...findingOf('formulas_without_value', 'warning', formulas),
		...findingOf('figures_outside_tables', 'warning', outside.length < fewestLines ? [] : outside),
		...findingOf(
			'broken_characters',
			'warning',
			broken.map(({text, place}) => ({text: firstBroken.exec(text)?.[0] ?? '', place})),
			{count},
		),
		...findingOf(
			'pages_without_text',
			'note',
			pagesWithoutText.map(page => ({text: '', place: {kind: 'page', page, row: 1, column: 1}})),
			{pages: pagesWithoutText.join('、')},
		),
	];
};
