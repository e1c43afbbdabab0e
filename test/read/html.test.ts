import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {htmlBlocks, readHtml} from '../../source/read/html.js';
import {toGbk} from '../helpers/gbk.js';
import {lines, showBlocks} from '../helpers/show-blocks.js';

const reads = test.macro((t, source: string, expected: string) => {
	t.is(showBlocks(htmlBlocks(source, 'page.html')), lines(expected));
});

test(
	'paragraphs end at block elements and at line breaks',
	reads,
	`<body><h1>示例市医疗保障局</h1>
	<p>一、<b>基本</b>情况<br>二、收支情况</p>
	<div>三、其他
	<span>说明</span><div>注：无。</div></div></body>`,
	`1: 示例市医疗保障局
	2: 一、基本情况
	2: 二、收支情况
	3: 三、其他说明
	4: 注：无。`,
);

test(
	'cells merged over columns and rows are repeated',
	reads,
	`<table>
	<tr><td rowspan="2">项目</td><td colspan=2>预算数</td></tr>
	<tr><td>基本支出</td><td>项目支出</td></tr>
	<tr><td>合计</td><td>1,202.95</td><td>&nbsp;</td></tr>
	</table>`,
	`+ 2: 项目 | 预算数 | ^预算数
	| 2: ^项目 | 基本支出 | 项目支出
	| 4: 合计 | 1,202.95 |`,
);

test(
	'a figure stands where it is written, not where its cell begins',
	reads,
	`<table><tr><td>
	项目</td><td>金额</td></tr><tr>
	<td>

	&nbsp;　
	合计
	</td><td>1</td></tr></table>`,
	`+ 2: 项目 | 金额
	| 6:  　合计 | 1`,
);

test(
	'layout tables are read through, to the table of figures within',
	reads,
	`<table><tr><td>
	<table><tr><td>收支总表</td></tr><tr><td>部门：示例局</td><td>单位：万元</td></tr></table>
	<table>
	<tr><td>项目</td><td>金额</td></tr>
	<tr><td>合计</td><td>1.00</td></tr>
	</table>
	注：无。</td></tr></table>`,
	`2: 收支总表
	2: 部门：示例局
	2: 单位：万元
	+ 4: 项目 | 金额
	| 5: 合计 | 1.00
	7: 注：无。`,
);

test(
	'titles, unit line and notes inside the frame are paragraphs',
	reads,
	`<table>
	<tr><td colspan="3">示例市医疗保障局收支总表</td></tr>
	<tr><td>部门：示例局</td><td></td><td>单位：万元</td></tr>
	<tr><td>科目编码</td><td>科目名称</td><td>金额</td></tr>
	<tr><td>210</td><td>卫生健康支出</td><td>1.00</td></tr>
	<tr><td colspan=3>注：本表金额可能存在尾数误差。</td></tr>
	</table>`,
	`2: 示例市医疗保障局收支总表
	3: 部门：示例局
	3: 单位：万元
	+ 4: 科目编码 | 科目名称 | 金额
	| 5: 210 | 卫生健康支出 | 1.00
	6: 注：本表金额可能存在尾数误差。`,
);

test(
	'a small table inside a cell is text of the cell',
	reads,
	`<table>
	<tr><td><table><tr><td>科目</td></tr><tr><td>编码</td></tr></table></td><td>名称</td><td>金额</td></tr>
	<tr><td>210</td><td>卫生健康支出</td><td>1</td></tr>
	<tr><td>208</td><td>社会保障和就业支出</td><td>2</td></tr></table>`,
	`+ 2: 科目⏎编码 | 名称 | 金额
	| 3: 210 | 卫生健康支出 | 1
	| 4: 208 | 社会保障和就业支出 | 2`,
);

test(
	'a sheet that Excel saved as a page',
	reads,
	`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:ExcelWorkbook/></xml><![endif]--></head>
	<body link=blue><table border=0 cellpadding=0><col width=72 span=2>
	<tr height=24><td colspan=3 class=xl65>收支总表</td></tr>
	<tr><td class=xl66></td><td></td><td class=xl66>单位：元</td></tr>
	<tr><td class=xl67>科目<br>
	编码</td><td>科目名称</td><td>金额</td></tr>
	<tr><td class=xl68 x:num>210</td><td>卫生健康
	  支出</td><td align=right x:num="1202.951"><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>1,202.95<span style='mso-spacerun:yes'>&nbsp;</span></td></tr>
	<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td></td><td></td></tr><![endif]>
	</table></body></html>`,
	`3: 收支总表
	4: 单位：元
	+ 5: 科目⏎编码 | 科目名称 | 金额
	| 7: 210 | 卫生健康支出 | 1,202.95`,
);

test(
	'unclosed cells and rows, as browsers take them',
	reads,
	`<table><tr><td>项目<td><p>金额<tr><td>合计<td>1<tr><td>其中</td></table>`,
	`+ 1: 项目 | 金额
	| 1: 合计 | 1
	| 1: 其中 |`,
);

test(
	'one cell a line without any table stays lines',
	reads,
	'<p>收入</p><p>2539.84</p><p>支出</p>',
	`1: 收入
	1: 2539.84
	1: 支出`,
);

test(
	'preformatted text keeps its lines',
	reads,
	`<pre>
	一、收入
	二、支出</pre>`,
	`2: 一、收入
	3: 二、支出`,
);

test(
	'a preformatted table whose columns blanks part',
	reads,
	`<p>示例局2024年预算</p>
<pre>
      <b>支出预算表</b>   单位：万元

 项目              合计     <i>基本支出</i>
 行政运行         30.00        10.00
 医疗保障经办     20.00         5.00
 其他             10.00         5.00
注：无。</pre>`,
	`1: 示例局2024年预算
	3: 支出预算表   单位：万元
	+ 5: 项目 | 合计 | 基本支出
	| 6: 行政运行 | 30.00 | 10.00
	| 7: 医疗保障经办 | 20.00 | 5.00
	| 8: 其他 | 10.00 | 5.00
	9: 注：无。`,
);

test(
	'programs, forms and lists of links go; contents and attachments stay',
	reads,
	`<head><title>示例局2024年预算_示例市政府</title><style>p {}</style></head><body>
	<script>var a = "<p>x</p>";</script><form><input value="搜索"><select><option>全部</option></select></form>
	<ul><li><a href="/">首页</a></li><li><a href="/a">公开</a></li><li><a href="/b">互动</a></li></ul>
	<ul><li><a href="#_Toc1">一、概况</a></li><li><a href="#_Toc2">二、收支</a></li><li><a href="#_Toc3">三、其他</a></li></ul>
	<ul><li><a href="a.pdf">附件1</a></li><li><a href="b.xls">附件2</a></li><li><a href="c.doc">附件3</a></li></ul>
	<p>示例局2024年预算</p><p>正文<span style="display:none">PAGEREF _Toc1</span></p></body>`,
	`4: 一、概况
	4: 二、收支
	4: 三、其他
	5: 附件1
	5: 附件2
	5: 附件3
	6: 示例局2024年预算
	6: 正文`,
);

test(
	'the title of the window is read where the page does not say it',
	reads,
	'<title>示例局2024年预算_示例市政府</title><p>第一部分 概况</p>',
	`1: 示例局2024年预算_示例市政府
	1: 第一部分 概况`,
);

test(
	'indentation in front of a name is kept, in front of a figure it is not',
	reads,
	`<table><tr><td>类</td><td>&nbsp;1.00</td></tr><tr><td>&nbsp;&nbsp;款</td><td>　2.00</td></tr></table>`,
	`+ 1: 类 | 1.00
	| 1:   款 | 2.00`,
);

test(
	'spans that lie are cut to the table',
	reads,
	`<table><tr><td rowspan=99>甲</td><td>乙</td><td>1</td></tr><tr><td rowspan=0 colspan=x>丙</td><td>2</td></tr></table>`,
	`+ 1: 甲 | 乙 | 1
	| 1: ^甲 | 丙 | 2`,
);

test('pages in GBK', async t => {
	const page =
		'<meta charset=gb2312><table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1</td></tr></table>';
	t.is(showBlocks(await readHtml(toGbk(page), 'page.htm')), '+ 1: 项目 | 金额\n| 1: 合计 | 1');
});

const refuses = test.macro((t, source: string) => {
	t.throws(() => htmlBlocks(source, 'page.html'), {instanceOf: ExpectedError, message: /^page\.html: /});
});

test('nesting without end', refuses, '<div>'.repeat(100_000));
test('formatting that is never closed', refuses, Array.from({length: 500}, (_, n) => `<p><b id=${n}>`).join(''));
test('a tag with thousands of attributes', refuses, `<p ${Array.from({length: 50_000}, (_, n) => `a${n}`).join(' ')}>`);
test('one tag of quotes that cross each other', refuses, '<a "'.repeat(200_000));
test('a table as large as the world', refuses, `<table>${'<tr><td colspan=1000>a<td>b'.repeat(5000)}</table>`);
