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

test('letters that a font names wrongly are broken characters, and letters of foreign words are none', t => {
	const rulesOf = (text: string): readonly string[] =>
		documentFindings(document([paragraph(text)]), vocabulary).map(({rule}) => rule);
	t.deepEqual(rulesOf('编制单位ÿ示例市医疗保障局'), ['broken_characters']);
	t.deepEqual(rulesOf('购置 Müller 设备 3×4 台，面积 5㎡'), []);
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

test('amounts in columns that only spaces or lines part are told, as no table is read from them', async t => {
	const told = async (...lines: readonly string[]): Promise<readonly string[]> =>
		(await importLines([...cover, '收支总表', '单位：万元', ...lines])).findings
			.filter(({rule}) => rule === 'figures_outside_tables')
			.map(({message}) => message.slice(0, 12));
	t.deepEqual(await told('合计      12.00   10.00', '行政运行  10.00   8.00', '其他      2.00    2.00'), [
		'有 3 行是成列的金额，',
	]);
	t.deepEqual(await told('合计', '12.00', '行政运行', '10.00', '其他', '2.00', '共计', '3.00'), [
		'有 4 行是成列的金额，',
	]);
	t.deepEqual(await told('合计 120,000 100,000', '行政运行 100,000 80,000', '其他 20,000 20,000'), [
		'有 3 行是成列的金额，',
	]);
	t.deepEqual(await told('科目名称|合计', '行政运行|10.00', '其他|2.00', '又一|3.00'), []);
	t.deepEqual(
		await told('本年收入合计12.00万元，比上年增加2.00万元。', '其中：一般公共预算拨款 10.00 万元。', '10.00'),
		[],
	);
});

test('formulas that were saved without their values are told with their places, targets that begin with = are none', t => {
	const row = (...texts: readonly string[]): Block => ({
		kind: 'grid',
		rows: [texts.map(words => ({text: words, place}))],
	});
	const [finding, ...others] = documentFindings(
		document([row('合计', '=SUM(B2:B9)', '=C2+D2', '=…'), row('=100%', '=', '≥95%')]),
		vocabulary,
	);
	t.deepEqual(others, []);
	t.is(finding?.rule, 'formulas_without_value');
	t.regex(finding?.message ?? '', /有 3 个单元格/u);
	t.deepEqual(
		finding?.evidence.map(evidence => evidence.text),
		['=SUM(B2:B9)', '=C2+D2', '=…'],
	);
});
