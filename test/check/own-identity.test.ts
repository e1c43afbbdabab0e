import test from 'ava';
import {checkReport} from '../../source/check/check.js';
import {parseOwnIdentity} from '../../source/check/own-identity.js';
import {cover, importLines, vocabulary} from '../helpers/import-text.js';

const report = async () =>
	importLines([
		...cover,
		'',
		'部门支出总表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|项目支出',
		'|合计|30.00|20.00|10.00',
		'208|社会保障和就业支出|10.00|10.00|',
		'210|卫生健康支出|20.00|10.00|10.00',
		'',
		'“三公”经费支出表',
		'单位：万元',
		'项目|2024年预算数',
		'合计|4.00',
		'公务接待费|4.00',
	]);

const reads = test.macro((t, text: string, read: boolean) => {
	t.is(parseOwnIdentity('名', text) !== undefined, read);
});

for (const [text, read] of [
	['支出总表[合计] = 支出总表[208] + 支出总表[210|合计]', true],
	['支出总表[合计|基本支出] - 支出总表[210|基本支出]=支出总表[208]', true],
	['＝支出总表[合计] = 支出总表[208]', false],
	['支出总表[合计] 支出总表[208] = 支出总表[210]', false],
	['支出总表[合计]', false],
	['支出总表[合计] = ', false],
	['支出总表[合计] = 支出总表[208] = 支出总表[210]', false],
	['支出总表 = 30', false],
	['支出总表[] = 支出总表[208]', false],
] as const) {
	test(`${text} is ${read ? 'an' : 'no'} identity`, reads, text, read);
}

const judges = test.macro(
	async (t, text: string, verdict: string, difference: number | null, reason: string | null) => {
		const identity = parseOwnIdentity('自定', text);
		const {results} = checkReport(await report(), vocabulary, {all: true, only: [], own: identity ? [identity] : []});
		t.deepEqual(
			results.map(({rule, check}) => [rule, check.verdict, check.difference?.fen ?? null, check.reason]),
			[['自定', verdict, difference, reason]],
		);
	},
);

for (const [text, verdict, difference, reason] of [
	['支出总表[合计|合计] = 支出总表[208|合计] + 支出总表[卫生健康支出|合计]', 'exact', 0, null],
	['支出总表[合计|基本支出] = 支出总表[合计|合计] - 支出总表[合计|项目支出]', 'exact', 0, null],
	['支出总表[合计|基本支出] = 支出总表[210|合计]', 'exact', 0, null],
	['支出总表[208|合计] + 支出总表[208|项目支出] = 支出总表[208|基本支出]', 'exact', 0, null],
	['支出总表[合计|项目支出] = “三公”经费支出表[公务接待费]', 'fail', 6_000_000, null],
	['支出总表[合计] = 支出总表[208|合计]', 'not_checked', null, 'structure_unclear'],
	['采购表[合计] = 支出总表[208|合计]', 'not_checked', null, 'table_missing'],
	['支出总表[205|合计] = 支出总表[208|合计]', 'not_checked', null, 'blank_total'],
	['支出总表[208|合计] = 支出总表[208|项目支出]', 'not_checked', null, 'blank_parts'],
] as const) {
	test(`${text} is ${verdict}`, judges, text, verdict, difference, reason);
}
