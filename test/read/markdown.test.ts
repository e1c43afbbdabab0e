import test from 'ava';
import {readCsv} from '../../source/read/csv.js';
import {readMarkdown} from '../../source/read/markdown.js';
import {textFormatOf} from '../../source/read/text-format.js';
import {toGbk} from '../helpers/gbk.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const reads = test.macro(async (t, source: string, expected: string) => {
	t.is(showBlocks(await readMarkdown(utf8(source), 'report.md')), lines(expected));
});

test(
	'marks of headings, lists, quotations and emphasis go',
	reads,
	`# 示例市医疗保障局
## 一、**部门**概况 ##
- 主要职责
> 引文 \\* [链接](http://x)
1. 第一项
---
注：*无*。`,
	`1: 示例市医疗保障局
	2: 一、部门概况
	3: 主要职责
	4: 引文 * 链接
	5: 1. 第一项
	7: 注：无。`,
);

test(
	'pipe table with title and unit above',
	reads,
	`表1 收支总表

单位：万元

| 项目 | 金额 |
|:---|---:|
| **合计** | 1,202.95 |
| 其\\|中<br>一 | |
注：无。`,
	`1: 表1 收支总表
	3: 单位：万元
	+ 5: 项目 | 金额
	| 7: 合计 | 1,202.95
	| 8: 其|中⏎一 |
	9: 注：无。`,
);

test(
	'pipe tables with a title inside, without a header, without a rule, without outer pipes',
	reads,
	`| 收支总表 | |
|---|---|
| 部门：示例局 | 单位：元 |
| 项目 | 金额 |
| 合计 | 1 |

| | |
|---|---|
| 项目 | 金额 |
| 合计 | 2 |

| 项目 | 金额 |
| 合计 | 3 |

项目 | 金额
--- | ---
合计 | 4`,
	`1: 收支总表
	3: 部门：示例局
	3: 单位：元
	+ 4: 项目 | 金额
	| 5: 合计 | 1
	+ 9: 项目 | 金额
	| 10: 合计 | 2
	+ 12: 项目 | 金额
	| 13: 合计 | 3
	+ 15: 项目 | 金额
	| 17: 合计 | 4`,
);

test(
	'tables drawn with a frame, rows of several lines',
	reads,
	`+------+-------+
| 项目 | 金额  |
+======+=======+
| 其中 | 1     |
| 甲   |       |
+------+-------+
| 合计 | 2     |
+------+-------+
注：无。`,
	`+ 2: 项目 | 金额
	| 4: 其中⏎甲 | 1
	| 7: 合计 | 2
	9: 注：无。`,
);

test(
	'a row of stars is no emphasis',
	reads,
	`| 栏次 | 金额 |
|---|---|
| ** | ** |
| 合计 | 1 |`,
	`+ 1: 栏次 | 金额
	| 3: ** | **
	| 4: 合计 | 1`,
);

test(
	'tables in HTML, in one line and over several',
	reads,
	`# 收入
<table><tr><td colspan=2>项目</td><td>金额</td></tr><tr><td>208</td><td>合计</td><td>1</td></tr></table>

支出 &nbsp;<b>见下</b>

<table>
<tr><td>项目</td><td>金额</td></tr>
<tr><td>合计</td>
<td>2</td></tr>
</table>
注`,
	`1: 收入
	+ 2: 项目 | ^项目 | 金额
	| 2: 208 | 合计 | 1
	4: 支出  见下
	+ 7: 项目 | 金额
	| 8: 合计 | 2
	11: 注`,
);

test(
	'tables with tabs',
	reads,
	'# 收入\n项目\t金额\n合计\t1\n\n## 支出',
	`1: 收入
	+ 2: 项目 | 金额
	| 3: 合计 | 1
	5: 支出`,
);

test(
	'fenced text is taken as it is',
	reads,
	'```\n# 一\n```\n| a |',
	`2: # 一
	4: a`,
);

test('csv with quotes, line breaks and short rows, in GBK', async t => {
	const csv = '收支总表,\r\n部门：示例局,单位：元\r\n"项目\n名称",金额,"备注"\r\n"其中,""甲""","1,202.95"\r\n';
	t.is(
		showBlocks(await readCsv(toGbk(csv))),
		lines(`1: 收支总表
		2: 部门：示例局
		2: 单位：元
		+ 3: 项目⏎名称 | 金额 | 备注
		| 5: 其中,"甲" | 1,202.95 |`),
	);
	t.is(showBlocks(await readCsv(utf8('a,b\n1,"2'))), '+ 1: a | b\n| 2: 1 | "2');
});

const drawnTable = `单位：万元
┌────────┬──────────┐
│ 项目   │ 金额     │
├────────┼──────────┤
│ 行政   │ 1,202.95 │
│ 运行   │          │
├────────┼──────────┤
│ 其他   │ 10.00    │
└────────┴──────────┘
注：无。`;

const drawnBlocks = `1: 单位：万元
	+ 3: 项目 | 金额
	| 5: 行政⏎运行 | 1,202.95
	| 8: 其他 | 10.00
	10: 注：无。`;

test('a table drawn with the characters for it', reads, drawnTable, drawnBlocks);

test(
	'a drawn table without rules between its rows',
	reads,
	`+--------+----------+
| 项目   | 金额     |
+--------+----------+
| 运行   | 1,202.95 |
| 其他   | 10.00    |
+--------+----------+`,
	`+ 2: 项目 | 金额
	| 4: 运行 | 1,202.95
	| 5: 其他 | 10.00`,
);

test('a text with a drawn table is read like Markdown, whatever its name', t => {
	t.is(textFormatOf(drawnTable, 'report.txt'), 'markdown');
	t.is(textFormatOf('项目 │ 金额', 'report.txt'), 'text');
});
