import test from 'ava';
import {editedReport} from '../../source/extract/edited-report.js';
import {openVocabulary} from '../../source/vocabulary.js';
import {amountColumn, codeColumn, labelColumn, madeUpReport} from '../helpers/facts.js';

const options = {vocabulary: openVocabulary('data/vocabulary'), initialsOf: (text: string) => `x${text.length}`};

const contents = madeUpReport({id: 'ssyb-2024-budget-department', fiscalYear: 2024, stage: 'budget'})
	.statement('expenditure', {
		columns: [
			codeColumn(),
			labelColumn(),
			amountColumn('合计'),
			amountColumn('上年预算数', 'total', {fiscalYear: 2023}),
			amountColumn('2022年决算数', 'total', {fiscalYear: 2022, stage: 'final'}),
		],
		rows: [['2101501', '行政运行', '3.00', '2.00', '1.00']],
	})
	.contents();

test('what followed from the old year follows the new one, what is printed stays', t => {
	const {report, facts, statements} = editedReport(contents, {fiscalYear: 2025}, options);
	t.is(report.id, 'x8-2025-budget-department');
	t.deepEqual(
		facts.map(({id, fiscalYear, stage}) => [id.split(':')[0], fiscalYear, stage]),
		[
			[report.id, 2025, 'budget'],
			[report.id, 2024, 'budget'],
			[report.id, 2022, 'final'],
		],
	);
	t.deepEqual(
		statements[0]?.columns.slice(2).map(({fiscalYear}) => fiscalYear),
		[2025, 2024, 2022],
	);
});

test('the user is the witness of what was edited, in the place of the print', t => {
	const printed = {
		...contents,
		report: {...contents.report, witnesses: [{field: 'unit', value: 'a', from: 'title', text: 'a', place: null}]},
	} as const;
	const {report} = editedReport(printed, {unit: '上饶市财政局', scope: 'unit'}, options);
	t.deepEqual(
		report.witnesses.map(({field, value, from}) => [field, value, from]),
		[
			['unit', '上饶市财政局', 'user'],
			['scope', 'unit', 'user'],
		],
	);
});

test('a new name brings its region and the names of its figures, unless the user has stated a region', t => {
	const renamed = editedReport(contents, {unit: '上饶市财政局'}, options);
	t.like(renamed.report.region, {province: '江西省', city: '上饶市'});
	t.true(renamed.facts.every(({unitName}) => unitName === '上饶市财政局'));
	const stated = {province: '重庆市', city: null, county: null};
	const placed = editedReport(contents, {region: stated}, options);
	t.deepEqual(editedReport(placed, {unit: '上饶市财政局'}, options).report.region, stated);
});

test('the same edit twice equals once', t => {
	const once = editedReport(contents, {fiscalYear: 2025, stage: 'final'}, options);
	t.deepEqual(editedReport(once, {fiscalYear: 2025, stage: 'final'}, options), once);
});
