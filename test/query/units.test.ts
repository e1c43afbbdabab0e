import test from 'ava';
import type {Report, ReportContents} from '../../source/model/report.js';
import {departmentRows} from '../../source/query/department.js';
import {unitRows} from '../../source/query/home.js';
import {unitIdentity} from '../../source/query/unit-identity.js';
import {unitProposals} from '../../source/query/unit-proposals.js';
import {unitsAnswer} from '../../source/query/units.js';
import {amountColumn, labelColumn, madeUpReport} from '../helpers/facts.js';
import {catalogEntryOf, keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

const report = (id: string, more: Partial<Report>): ReportContents =>
	madeUpReport({id, ...more})
		.statement('expenditure', {rows: [['', '支出总计', '5.00', '', '']]})
		.contents();

const catalogOf = (...reports: readonly ReportContents[]) => reports.map(catalogEntryOf);

const older = report('a', {unit: '示例市卫生局', fiscalYear: 2018, unitCode: '021'});
const newer = report('b', {unit: '示例市卫生健康局', fiscalYear: 2019, unitCode: '021'});
const aliases = {示例市卫生局: '示例市卫生健康局'};

test('spellings of one name are one unit; an alias leads from the older name to the newest', t => {
	const identity = unitIdentity({...aliases, 示例市卫生健康局: '示例市卫生健康委员会'});
	t.is(identity('中共示例省委办公厅'), identity('中国共产党示例省委员会办公厅'));
	t.is(identity('示例市卫生局'), identity('示例市卫生健康委员会'));
	t.not(identity('示例市卫生局'), identity('示例市民政局'));
	// A ring of aliases ends too
	t.is(typeof unitIdentity({甲: '乙', 乙: '甲'})('甲'), 'string');
});

const proposed = (...reports: readonly ReportContents[]) =>
	unitProposals(catalogOf(...reports), unitIdentity(), vocabulary).map(({older: a, newer: b, reason}) => [
		a,
		b,
		reason,
	]);

test('an older name is proposed by a known renaming, once, and by the unit code', t => {
	t.deepEqual(proposed(older, newer), [['示例市卫生局', '示例市卫生健康局', 'renamed']]);
	t.deepEqual(proposed(older, report('c', {unit: '示例市健康事务中心', fiscalYear: 2020, unitCode: '021'})), [
		['示例市卫生局', '示例市健康事务中心', 'same_code'],
	]);
});

test('what published the same year and stage is two units, and so are equal codes of two places', t => {
	t.deepEqual(proposed(older, {...newer, report: {...newer.report, fiscalYear: 2018}}), []);
	const elsewhere = {province: null, city: '别处市', county: null};
	t.deepEqual(proposed(older, report('c', {unit: '别处局', fiscalYear: 2020, unitCode: '021', region: elsewhere})), []);
});

test('a unit is one row under its newest name once its older one is confirmed', t => {
	const catalog = catalogOf(older, newer);
	const shown = ['unit', 'years', 'also_named', 'may_be'];
	t.deepEqual(rowTexts(unitsAnswer(catalog, {}, vocabulary, keyWords), shown), [
		['示例市卫生健康局', '2019', '', 'units.renamed {"name":"示例市卫生局"}'],
		['示例市卫生局', '2018', '', 'units.renamed {"name":"示例市卫生健康局"}'],
	]);
	t.deepEqual(rowTexts(unitsAnswer(catalog, aliases, vocabulary, keyWords), shown), [
		['示例市卫生健康局', '2019,2018', '示例市卫生局', ''],
	]);
	t.deepEqual(rowTexts(unitRows(catalog, aliases), ['unit', 'reports']), [['示例市卫生健康局', 'b,a']]);
});

const department = madeUpReport({id: 'd', unit: '示例市民政局', unitCode: '036'})
	.statement('revenue', {
		title: '部门收入总表',
		columns: [labelColumn(), amountColumn('合计')],
		rows: [
			['合计', '9.00'],
			['示例市民政局（本级）', '4.00'],
			['示例市福利院', '5.00'],
		],
	})
	.change(({row}) => row === 3, {unitCode: '036001', unitName: '示例市民政局（本级）'})
	.change(({row}) => row === 4, {unitCode: '036002', unitName: '示例市福利院'})
	.contents();

test('a department beside the reports of its units, by code or by name; units it does not list come last', t => {
	const home = report('e', {unit: '示例市福利院', unitCode: null});
	const unlisted = report('f', {unit: '示例市救助站', unitCode: '036003'});
	const otherYear = report('g', {unit: '示例市民政局（本级）', unitCode: '036001', fiscalYear: 2023});
	const catalog = catalogOf(department, home, unlisted, otherYear);
	const answer = departmentRows(department, catalog, {}, vocabulary, keyWords);
	t.deepEqual(rowTexts(answer, ['unit_code', 'unit', 'amount', 'share', 'report', 'report_total', 'difference']), [
		['036001', '示例市民政局（本级）', '4000000', '44.4', '', '', ''],
		['036002', '示例市福利院', '5000000', '55.6', 'e', '5000000', '0'],
		['036003', '示例市救助站', '', '', 'f', '5000000', ''],
	]);
	t.deepEqual(answer.rows[1]?.opens, {kind: 'report', report: 'e'});
	t.is(answer.note, 'units.table {"n":1,"title":"部门收入总表"}');
});
