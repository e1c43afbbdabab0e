import test from 'ava';
import {compareRows} from '../../source/query/compare.js';
import {comparedColumns} from '../../source/query/compared-columns.js';
import {madeUpReport} from '../helpers/facts.js';
import {keyWords, rowTexts, vocabulary} from '../helpers/query-worlds.js';

test('by unit, the units of a department are compared, not the department with its units', t => {
	const contents = madeUpReport({id: 'a'})
		.statement('expenditure', {
			rows: [
				['', '示例市民政局', '3.00', '', ''],
				['', '示例市民政局', '1.00', '', ''],
				['210', '卫生健康支出', '1.00', '', ''],
				['', '示例市救助站', '2.00', '', ''],
				['210', '卫生健康支出', '2.00', '', ''],
			],
		})
		.change(({row}) => row === 2, {unitCode: '036', unitName: '示例市民政局'})
		.change(({row}) => row === 3 || row === 4, {unitCode: '036001', unitName: '示例市民政局'})
		.change(({row}) => row > 4, {unitCode: '036002', unitName: '示例市救助站'})
		.contents();
	const answer = compareRows(comparedColumns([contents], {by: 'unit'}, vocabulary, keyWords), {}, vocabulary, keyWords);
	t.deepEqual(
		answer.columns.map(({key}) => key).filter(key => key.startsWith('amount_')),
		['amount_036001', 'amount_036002'],
	);
	t.deepEqual(rowTexts(answer, ['code', 'label', 'amount_036001', 'amount_036002', 'change']), [
		['', 'outline.whole', '1000000', '2000000', '1000000'],
		['210', '卫生健康支出', '1000000', '2000000', '1000000'],
	]);
});
