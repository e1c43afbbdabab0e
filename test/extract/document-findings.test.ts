import test from 'ava';
import {documentFindings} from '../../source/extract/document-findings.js';
import type {Block, Place, SourceDocument} from '../../source/model/document.js';
import {cover, importBytes, importLines, vocabulary} from '../helpers/import-text.js';
import {pdfOf, text} from '../helpers/pdf-of.js';

const place: Place = {kind: 'line', line: 3, column: 1};
const paragraph = (words: string): Block => ({kind: 'paragraph', text: words, place});
const document = (blocks: readonly Block[], pagesWithoutText: readonly number[] = []): SourceDocument => ({
	file: '示例.pdf',
	sha256: '0',
	format: 'pdf',
	blocks,
	pagesWithoutText,
});

test('broken characters are counted and quoted, without the sentence around them', t => {
	const [finding, ...others] = documentFindings(
		document([paragraph('一二三四五六七八九十\uFFFD一二三四五六七八九十'), paragraph('好'), paragraph('\uFFFD\uFFFD')]),
		vocabulary,
	);
	t.deepEqual(others, []);
	t.is(finding?.rule, 'broken_characters');
	t.regex(finding?.message ?? '', /有 3 个字符/u);
	t.deepEqual(
		finding?.evidence.map(evidence => evidence.text),
		['三四五六七八九十\uFFFD一二三四五六七八', '\uFFFD\uFFFD'],
	);
});

test('pages without text are named', t => {
	const findings = documentFindings(document([paragraph('好')], [2, 5]), vocabulary);
	t.deepEqual(
		findings.map(({rule, message}) => [rule, message.slice(0, 7)]),
		[['pages_without_text', '第 2、5 页']],
	);
	t.deepEqual(documentFindings(document([paragraph('好')]), vocabulary), []);
});

test('an import tells both', async t => {
	const told = (findings: ReadonlyArray<{readonly rule: string}>): readonly string[] =>
		findings.map(({rule}) => rule).filter(rule => ['broken_characters', 'pages_without_text'].includes(rule));
	t.deepEqual(told((await importLines([...cover, '收支\uFFFD总表'])).findings), ['broken_characters']);
	t.deepEqual(told((await importLines(cover)).findings), []);
	const pdf = pdfOf([{marks: [text(100, 100, '示例市医疗保障局2024年部门预算')]}, {marks: []}]);
	t.deepEqual(told((await importBytes(pdf, '示例.pdf')).findings), ['pages_without_text']);
});
