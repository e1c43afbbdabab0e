import type {Block, Place, SourceDocument} from '../model/document.js';
import type {Finding} from '../model/finding.js';
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
	const count = broken.reduce((sum, {text}) => sum + brokenIn(text), 0);
	const outside = blocks
		.filter(block => block.kind === 'paragraph')
		.filter(({text}) => columnOfFigures.test(text.normalize('NFKC')));
	const formulas = blocks
		.flatMap(block => (block.kind === 'grid' ? block.rows.flat() : []))
		.filter(({text, origin}) => origin === undefined && formula.test(text));
	return [
		...(formulas.length === 0
			? []
			: [
					{
						rule: 'formulas_without_value',
						severity: 'warning' as const,
						message: findingText(vocabulary, 'formulas_without_value', {count: formulas.length}),
						evidence: formulas.slice(0, evidenceLimit).map(({text, place}) => ({file, place, text: text.slice(0, 80)})),
					},
				]),
		...(outside.length < fewestLines
			? []
			: [
					{
						rule: 'figures_outside_tables',
						severity: 'warning' as const,
						message: findingText(vocabulary, 'figures_outside_tables', {count: outside.length}),
						evidence: outside.slice(0, evidenceLimit).map(({text, place}) => ({file, place, text: text.slice(0, 80)})),
					},
				]),
		...(count === 0
			? []
			: [
					{
						rule: 'broken_characters',
						severity: 'warning' as const,
						message: findingText(vocabulary, 'broken_characters', {count}),
						evidence: broken
							.slice(0, evidenceLimit)
							.map(({text, place}) => ({file, place, text: firstBroken.exec(text)?.[0] ?? ''})),
					},
				]),
		...(pagesWithoutText.length === 0
			? []
			: [
					{
						rule: 'pages_without_text',
						severity: 'note' as const,
						message: findingText(vocabulary, 'pages_without_text', {pages: pagesWithoutText.join('、')}),
						evidence: pagesWithoutText
							.slice(0, evidenceLimit)
							.map(page => ({file, place: {kind: 'page' as const, page, row: 1, column: 1}, text: ''})),
					},
				]),
	];
};
