import test from 'ava';
import {captionPart} from '../../source/extract/caption.js';

const caption = test.macro({
	exec(t, line: string, expected: unknown) {
		t.deepEqual(captionPart(line), expected);
	},
	title: (_, line) => `caption: ${line}`,
});

test(caption, '单位：万元', {unit: 'ten_thousand_yuan'});
test(caption, '单位ÿ元', {unit: 'yuan'});
test(caption, '单位(万元)', {unit: 'ten_thousand_yuan'});
test(caption, '公开 01 表', {number: '公开01表'});
test(caption, '预算01表 收支总表 金额单位：万元', {number: '预算01表', title: '收支总表', unit: 'ten_thousand_yuan'});
test(caption, '部门：示例市委办公厅 单位：元', {owner: '示例市委办公厅', unit: 'yuan', aside: true});
test(caption, '一、《收支预算总表》', {title: '收支预算总表'});
test(caption, '（政府预算支出经济分类科目）', {subtitle: '（政府预算支出经济分类科目）'});
test(caption, '表1：2026年市级部门收支预算总表', {number: '表1', title: '2026年市级部门收支预算总表'});
test(caption, '表5 一般公共预算支出表', {number: '表5', title: '一般公共预算支出表'});
test(caption, '表一 一般公共预算支出表', {number: '表一', title: '一般公共预算支出表'});
test(caption, '表十一 政府采购表', {number: '表十一', title: '政府采购表'});
test(caption, '2024年收入预算1,202.95万元，详见附表。', undefined);
test(caption, '公开01表：收支预算总表', {number: '公开01表', title: '收支预算总表'});
test(caption, '公开07表 财政拨款“三公”经费支出决算表', {number: '公开07表', title: '财政拨款“三公”经费支出决算表'});
test(caption, '项目支出预算明细表（表11）', {number: '表11', title: '项目支出预算明细表'});
test(caption, '（预算表 1）', {number: '预算表1'});
test(caption, '附件1-1', {number: '附件1-1'});
test(caption, '财决Z01_1表', {number: '财决Z01_1表'});
test(caption, '表1-1 部门收入总表（续）', {number: '表1-1', title: '部门收入总表'});
test(caption, '（续表）', {aside: true});
test(caption, '（一）部门收支总表', {title: '部门收支总表'});
test(caption, '基本支出表--人员经费(工资福利支出)(按政府预算经济分类)', {
	title: '基本支出表--人员经费(工资福利支出)(按政府预算经济分类)',
});
test(caption, '部门/单位：示例市教育局', {owner: '示例市教育局', aside: true});
test(caption, '341-示例市财政局', {owner: '341-示例市财政局', aside: true});
test(caption, '填报日期：2023年1月10日', {aside: true});
test(caption, '收入支出决算总表 公开01表 编制单位：示例市教育局2023年度 金额单位：万元', {
	unit: 'ten_thousand_yuan',
	number: '公开01表',
	title: '收入支出决算总表',
	owner: '示例市教育局',
	aside: true,
});
test(caption, '单位：万元、%', {unit: 'ten_thousand_yuan'});
test(caption, '单位 万元', {unit: 'ten_thousand_yuan'});
test(caption, '单位：千元', {strangeUnit: true, aside: true});
test(caption, '（一）', undefined);

test('a line longer than any caption is not looked through', t => {
	t.is(captionPart(`${'公开'.repeat(100)}表`), undefined);
});
