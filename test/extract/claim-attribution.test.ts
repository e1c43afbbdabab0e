import test from 'ava';
import {claimsIn, type Telling, told} from '../helpers/told-claims.js';

const later: Telling = {year: 2025, stage: 'final'};
const whole = '2025年总收入2,000.00万元，其中，财政拨款收入1,900.00万元，事业收入100.00万元，较2024年';
const certainties = test.macro({
	exec(t, text: string, wanted: readonly string[]) {
		t.deepEqual(
			claimsIn(text, later)
				.filter(({type}) => type !== 'amount')
				.map(claim => `${told(claim)} ${claim.certainty}`),
			wanted,
		);
	},
	title: name => `how sure: ${name}`,
});

test('the rate fits the whole', certainties, `${whole}增加100.00万元，增长5.26%。`, [
	'change 总收入 +100万元 5.26% certain',
]);
test('the rate fits the part', certainties, `${whole}增加20.00万元，增长25%。`, [
	'change 总收入 / 事业收入 +20万元 25% certain',
]);
test('the rate fits neither', certainties, `${whole}增加20.00万元，增长7%。`, [
	'change 总收入 / 事业收入 +20万元 7% probable',
]);
test('no rate', certainties, `${whole}增加20.00万元。`, ['change 总收入 / 事业收入 +20万元 probable']);
test(
	'an amount that cannot be read',
	certainties,
	'2025年支出合计500.00万元。示例项目A100.00万元，较上年增加20.00万元，增长25%，占支出合计的20%。',
	['change ? +20万元 25% none', 'share ? 20% none'],
);
test(
	'shares side by side',
	certainties,
	'本年支出合计100.00万元，其中：基本支出25.80万元、项目支出46.60万元、经营支出27.60万元，占比分别为25.8%、46.6%和27.6%。',
	[
		'share 本年支出合计 / 基本支出 25.8% probable',
		'share 本年支出合计 / 项目支出 46.6% probable',
		'share 本年支出合计 / 经营支出 27.6% probable',
	],
);
test('完成预算 is of the budget that was stated', t => {
	const basesOf = (text: string) =>
		claimsIn(text, later)
			.filter(({type}) => type === 'rate')
			.map(({basis}) => basis);
	t.deepEqual(basesOf('智慧平台项目全年预算数为100.00万元，执行数为95.00万元，完成预算的95%。'), ['adjusted_budget']);
	t.deepEqual(basesOf('支出年初预算为100.00万元，支出决算为95.00万元，完成预算的95%。'), ['initial_budget']);
	t.deepEqual(basesOf('全年预算数为100.00万元，执行数为95.00万元，完成年初预算的95%。'), ['initial_budget']);
});
test('拨款规模 is the appropriation; contracts given to small firms are a matter of procurement', t => {
	const [scale, contract] = claimsIn(
		['一般公共预算当年拨款规模为900.00万元。', '授予中小企业合同金额50.00万元，占政府采购支出总额的50%。'],
		later,
	);
	t.is(scale?.fund, 'general_public');
	t.is(scale?.certainty, 'certain');
	t.is(contract?.topic, 'procurement');
	t.is(contract?.certainty, 'none');
});
