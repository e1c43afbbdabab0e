import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {readDocx} from '../../source/read/docx.js';
import {cell, docxOf, goesOn, gridSpan, paragraph, row, run, startsMerge, table} from '../helpers/docx-of.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';
import {zipOf} from '../helpers/zip-of.js';

const reads = test.macro(async (t, body: string, expected: string, parts: Readonly<Record<string, string>> = {}) => {
	t.is(showBlocks(await readDocx(docxOf(body, parts), 'report.docx')), lines(expected));
});

test(
	'paragraphs and tables in their order, rows counted with them',
	reads,
	paragraph('收支总表') +
		paragraph('') +
		`<w:p>${run('部门：示例局')}<w:r><w:tab/></w:r>${run('单位：万元')}</w:p>` +
		table(row('项目', '金额'), row('合计', '1,202.95')) +
		paragraph('注：无。'),
	`1: 收支总表
	2: 部门：示例局 单位：万元
	+ 3: 项目 | 金额
	| 4: 合计 | 1,202.95
	5: 注：无。`,
);

test(
	'cells merged over columns and rows',
	reads,
	table(
		row(cell('项目', startsMerge), cell('预算数', gridSpan(2)), cell('备注', startsMerge)),
		row(cell('', goesOn), '基本支出', '项目支出', cell('', goesOn)),
		`<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}${cell('2')}${cell('a\nb')}</w:tr>`,
	),
	`+ 1: 项目 | 预算数 | ^预算数 | 备注
	| 1: ^项目 | 基本支出 | 项目支出 | ^备注
	| 3:  | 1 | 2 | a⏎b`,
);

test(
	'a merge that goes on from nothing is blank, and one over other columns does not shift its row',
	reads,
	table(
		row(cell('甲', startsMerge, gridSpan(2)), '乙'),
		row(cell('', goesOn), '丙', '丁'),
		row(cell('旧', goesOn, gridSpan(2)), '戊'),
		row('己', cell('', goesOn), '庚'),
	),
	`+ 1: 甲 | ^甲 | 乙
	| 1: ^甲 | ^甲 | 丁
	| 1: ^甲 | ^甲 | 戊
	| 4: 己 |  | 庚`,
);

test(
	'titles and notes inside the frame are paragraphs',
	reads,
	table(
		row(cell('示例市医疗保障局收支总表', gridSpan(2))),
		row('部门：示例局', '单位：元'),
		row('项目', '金额'),
		row('合计', '1'),
		row(cell('注：本表金额可能存在尾数误差。', gridSpan(2))),
	),
	`1: 示例市医疗保障局收支总表
	2: 部门：示例局
	3: 单位：元
	+ 4: 项目 | 金额
	| 5: 合计 | 1
	6: 注：本表金额可能存在尾数误差。`,
);

test(
	'a table around everything is read through',
	reads,
	table(row(cell(paragraph('收支总表') + table(row('项目', '金额'), row('合计', '1')) + paragraph('注')))),
	`1: 收支总表
	+ 2: 项目 | 金额
	| 3: 合计 | 1
	4: 注`,
);

test(
	'deleted and hidden text goes, inserted text, links, controls and fields stay',
	reads,
	`<w:p>${run('预算')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('数')}</w:ins></w:p>
	<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:hyperlink>${run('一、概况')}</w:hyperlink>
	<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>${run('3')}</w:p>
	<w:sdt><w:sdtContent>${paragraph('二、收支')}</w:sdtContent></w:sdt>
	${table(row('项目', '金额'), `<w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('9')}</w:tr>`, row('合计', '1'))}`,
	`1: 预算数
	2: 一、概况3
	3: 二、收支
	+ 4: 项目 | 金额
	| 5: 合计 | 1`,
);

const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;

test(
	'text boxes come after their paragraph, once; footnotes at the end',
	reads,
	`<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></mc:Choice>
	<mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
	<w:p><w:r><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></w:r></w:p>`,
	`1: 正文
	2: 框
	3: 旧框
	4: 脚注`,
	{footnotes: `<w:footnote>${paragraph('脚注')}</w:footnote>`},
);

const level = (number: number, format: string, text: string): string =>
	`<w:lvl w:ilvl="${number}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (list: number, at: number): string =>
	`<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;

test(
	'numbers of lists are put in front',
	reads,
	paragraph('概况', '<w:pStyle w:val="2"/>') +
		paragraph('职责', numbered(1, 1)) +
		paragraph('机构', numbered(1, 1)) +
		paragraph('收支', numbered(1, 0)) +
		paragraph('收入', numbered(1, 1)) +
		paragraph('其他', numbered(2, 0)) +
		paragraph('点', numbered(3, 0)) +
		paragraph('无', '<w:pStyle w:val="2"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
		table(row(cell(paragraph('', numbered(4, 0))), 'a'), row(cell(paragraph('', numbered(4, 0))), 'b')),
	`1: 一、概况
	2: （一）职责
	3: （二）机构
	4: 二、收支
	5: （一）收入
	6: 五、其他
	7: 点
	8: 无
	+ 9: 1. | a
	| 10: 2. | b`,
	{
		numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>
		<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum>
		<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}</w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
		<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
		<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
		<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`,
		styles: `<w:style w:styleId="1"><w:pPr>${numbered(1, 0)}</w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style>`,
	},
);

const refuses = test.macro(async (t, bytes: Uint8Array, says: RegExp) => {
	const error = await t.throwsAsync(readDocx(bytes, 'report.docx'), {instanceOf: ExpectedError});
	t.regex(error.message, says);
});

const document = (xml: string): Uint8Array => zipOf({'word/document.xml': xml});
test('nesting without end', refuses, document('<w:p>'.repeat(100_000)), /nested too deeply/);
test('an entity of its own', refuses, document('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), /document type/);
test('a text that breaks off', refuses, document('<w:document><w:body><w:p'), /not closed/);
test('elements closed in the wrong order', refuses, document('<w:document><w:body></w:document>'), /not closed/);
test('no text at all', refuses, document('<w:document/>'), /has no text/);
test('tags of quotes alone take no time', refuses, document(`<a ${'"'.repeat(300_001)}>`), /not closed/);
