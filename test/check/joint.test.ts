import test from 'ava';
import {checkReport} from '../../source/check/check.js';
import {isFeasible} from '../../source/check/feasible.js';
import {findsSolution} from '../../source/check/relax.js';
import {madeUpReport} from '../helpers/facts.js';
import {cover, importLines, vocabulary} from '../helpers/import-text.js';
import {randomFrom} from '../helpers/random-numbers.js';
import {holdsForSome, mutatedTable, smallEquations, smallRanges} from '../helpers/small-tables.js';

test('what can hold together is told as by trying every true value, on 2,000 small tables', t => {
	const random = randomFrom(7);
	let impossible = 0;
	for (let count = 0; count < 2000; count++) {
		const small = mutatedTable(random);
		const expected = holdsForSome(small);
		const found = isFeasible(smallRanges(small), smallEquations);
		impossible += expected ? 0 : 1;
		if (found !== expected || (findsSolution(smallRanges(small), smallEquations) && !expected)) {
			t.fail(`${small.join(' ')}: ${found}, not ${expected}`);
			return;
		}
	}

	t.true(impossible > 200 && impossible < 1800, String(impossible));
});

const yuan = (fen: number): string => (fen / 100).toFixed(2);

test('the verdict of a whole table is that of trying every true value', t => {
	const random = randomFrom(11);
	for (let count = 0; count < 400; count++) {
		const small = mutatedTable(random);
		const [b1 = 0, p1 = 0, t1 = 0, b2 = 0, p2 = 0, t2 = 0, b = 0, p = 0, total = 0] = small;
		const contents = madeUpReport({id: 'small', printedUnit: 'yuan'})
			.statement('expenditure', {
				title: '部门支出总表',
				unit: 'yuan',
				rows: [
					['', '合计', yuan(total), yuan(b), yuan(p)],
					['208', '社会保障和就业支出', yuan(t1), yuan(b1), yuan(p1)],
					['210', '卫生健康支出', yuan(t2), yuan(b2), yuan(p2)],
				],
			})
			.contents();
		const {results} = checkReport(contents, vocabulary);
		const fails = results.some(({rule, check}) => check.verdict === 'fail' && rule !== 'missing-tables');
		t.is(fails, !holdsForSome(small), small.join(' '));
	}
});

test('sums that hold one by one and not together are named, and none that could be left out', async t => {
	const contents = await importLines([
		...cover,
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|项目支出',
		'|合计|60.01|29.99|30.01',
		'208|社会保障和就业支出|20.01|10.00|10.00',
		'210|卫生健康支出|20.01|10.00|10.00',
		'221|住房保障支出|20.01|10.00|10.00',
	]);
	const {results} = checkReport(contents, vocabulary, {all: true});
	t.deepEqual(
		results.filter(({check, severity}) => check.verdict === 'fail' && severity !== 'note').map(({message}) => message),
		[
			'各项等式可以同时成立：部门支出总表 逐项看都在四舍五入的范围内，合在一起不能同时成立：“合计”（合计）60.01 ≈ 60.00（基本支出 29.99 + 项目支出 30.01）；“合计”（合计）60.01 ≈ 60.03（“社会保障和就业支出”20.01 + “卫生健康支出”20.01 + “住房保障支出”20.01）',
		],
	);
});
