import test from 'ava';
import {checkReport} from '../../source/check/check.js';
import {accusing, faultTrial, type Trial} from '../helpers/fault-trial.js';
import {cover, importLines, vocabulary} from '../helpers/import-text.js';
import {contentsOf, madeUpBudget} from '../helpers/made-up-budget.js';
import {faultKinds} from '../helpers/plant-fault.js';

test('reports whose figures are only rounded are accused of nothing', t => {
	for (let seed = 1; seed <= 15; seed++) {
		const {results} = checkReport(contentsOf(madeUpBudget(seed)), vocabulary);
		t.deepEqual(
			accusing(results).map(({message}) => message),
			[],
			`report ${seed}`,
		);
	}
});

for (const kind of faultKinds) {
	test(`${kind}: found where any sum breaks, and named first where two do`, async t => {
		const all = await Promise.all(Array.from({length: 6}, (_, index) => faultTrial(kind, index + 1, vocabulary)));
		const trials = all.filter((trial): trial is Trial => trial !== undefined && trial.broken > 0);
		t.true(trials.length > 2);
		t.deepEqual(trials.filter(({isFound}) => !isFound).length, 0);
		const told = trials.filter(({broken}) => broken > 1);
		t.true(told.filter(({isFirst}) => isFirst).length >= told.length * 0.8);
	});
}

test('one wrong cell is one finding: the value that repairs all it breaks', async t => {
	const contents = await importLines([
		...cover,
		'财政拨款收支总表',
		'单位：万元',
		'收入||支出|',
		'项目|预算数|项目|预算数',
		'一、本年收入|2,691.97|一、本年支出|2,740.54',
		'（一）一般公共预算拨款|2,740.54|（一）卫生健康支出|2,740.54',
		'二、上年结转||二、结转下年|',
		'收入总计|2,740.54|支出总计|2,740.54',
	]);
	const [finding, ...others] = accusing(checkReport(contents, vocabulary).results);
	t.deepEqual(others, []);
	t.like(finding, {
		rule: 'lines-make-total',
		severity: 'error',
		check: {
			verdict: 'fail',
			repair: '财政拨款收支总表“一、本年收入”（收入/预算数）2,691.97 → 2,740.54，可使全部 2 处相符',
		},
	});
});

test('rows that repeat the code of what they are part of are no accounts to add up', async t => {
	const contents = await importLines([
		...cover,
		'部门综合预算政府采购预算表',
		'单位：万元',
		'科目编码|单位（项目）名称|数量|预算金额',
		'|合计||30.00',
		'2010602|全额||30.00',
		'2010602|示例市财政局||30.00',
		'2010602|示例管理|1|10.00',
		'2010602|示例检查|2|20.00',
	]);
	const {results} = checkReport(contents, vocabulary, {all: true});
	t.deepEqual(accusing(results), []);
	t.true(results.some(({check}) => check.verdict === 'not_checked' && check.reason === 'structure_unclear'));
});
