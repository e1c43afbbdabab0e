import test from 'ava';
import {withChecks} from '../../source/check/check.js';
import {contradictions} from '../../source/check/claim-findings.js';
import {weighed} from '../../source/check/weigh-claims.js';
import {claimsOf} from '../../source/extract/claims.js';
import {withoutProse} from '../../source/extract/without-prose.js';
import type {ReportContents} from '../../source/model/report.js';
import {importLines, vocabulary} from '../helpers/import-text.js';

const tables = [
	'部门收支总表',
	'单位：万元',
	'收入||支出|',
	'项目|预算数|项目|预算数',
	'一、一般公共预算拨款收入|1,100.00|一、社会保障和就业支出|202.95',
	'二、事业收入|80.00|二、卫生健康支出|1,000.00',
	'本年收入合计|1,180.00|本年支出合计|1,202.95',
	'上年结转|22.95|结转下年|',
	'收入总计|1,202.95|支出总计|1,202.95',
	'',
	'一般公共预算支出表',
	'单位：万元',
	'科目编码|科目名称|2023年预算数|2024年预算数||',
	'|||小计|基本支出|项目支出',
	'|合计|1,234.50|1,100.00|702.95|397.05',
	'208|社会保障和就业支出|200.00|150.00|150.00|',
	'210|卫生健康支出|1,034.50|950.00|552.95|397.05',
	'',
	'一般公共预算“三公”经费支出表',
	'单位：万元',
	'2024年预算数|||||',
	'合计|因公出国（境）费|公务用车购置及运行费|||公务接待费',
	'||小计|公务用车购置费|公务用车运行费|',
	'8.00|0.00|5.00|0.00|5.00|3.00',
	'',
	'一般公共预算基本支出表',
	'单位：万元',
	'科目编码|科目名称|2024年预算数',
	'|合计|702.95',
	'301|工资福利支出|602.95',
	'302|商品和服务支出|100.00',
	'',
	'项目支出预算表',
	'单位：万元',
	'项目名称|预算数',
	'智慧医保平台运行|300.00',
	'医保经办服务|97.05',
	'合计|397.05',
];

let imported: Promise<ReportContents> | undefined;

/** The made-up report with one paragraph of prose. */
const saying = async (text: string): Promise<ReportContents> => {
	imported ??= importLines(['示例市医疗保障局2024年部门预算', '部门：示例市医疗保障局', ...tables]);
	const contents = await imported;
	const paragraphs = [
		{kind: 'paragraph', text, file: 'made-up.txt', place: {kind: 'line', line: 90, column: 1}},
	] as const;
	return withChecks({...contents, paragraphs, claims: claimsOf(contents.report, paragraphs, vocabulary)}, vocabulary);
};

const findingsOf = (contents: ReportContents) => contradictions(weighed(contents, vocabulary), contents, vocabulary);

const verdictsOf = ({claims, facts}: ReportContents): readonly string[] => {
	const printed = new Map(facts.map(fact => [fact.id, `${fact.label ?? ''} ${fact.provenance.text}`.trim()]));
	return claims.map(({verdict, fact}) => [verdict, fact === null ? '' : printed.get(fact)].filter(Boolean).join(': '));
};

const judged = test.macro({
	async exec(t, text: string, wanted: readonly string[]) {
		t.deepEqual(verdictsOf(await saying(text)), wanted);
	},
	title: (_, text: string) => text.slice(0, 70),
});

test(judged, '2024年收入预算1202.95万元，其中：一般公共预算拨款收入1100万元，事业收入80万元，上年结转22.95万元。', [
	'matches: 收入总计 1,202.95',
	'matches: 一、一般公共预算拨款收入 1,100.00',
	'matches: 二、事业收入 80.00',
	'matches: 上年结转 22.95',
]);
test(judged, '本年收入合计1180万元，支出总计1202.95万元，收支总预算1202.95万元。', [
	'matches: 本年收入合计 1,180.00',
	'matches: 支出总计 1,202.95',
	'matches: 收入总计 1,202.95',
]);
test(judged, '支出预算1203万元，支出预算12029495元。', ['rounding: 支出总计 1,202.95', 'rounding: 支出总计 1,202.95']);
test(judged, '支出预算0.12亿元。', ['rounding: 支出总计 1,202.95']);
test(judged, '支出预算1302.95万元。', ['contradicts: 支出总计 1,202.95']);
test(judged, '支出预算1204万元。', ['contradicts: 支出总计 1,202.95']);
test(judged, '一般公共预算财政拨款支出1202.95万元。', ['contradicts: 合计 1,100.00']);
test(judged, '一般公共预算财政拨款支出1100万元，比2023年减少134.5万元，下降10.89%。', [
	'matches: 合计 1,100.00',
	'matches: 合计 1,100.00',
]);
test(judged, '一般公共预算财政拨款支出1100万元，比2023年增加134.5万元。', [
	'matches: 合计 1,100.00',
	'contradicts: 合计 1,100.00',
]);
test(judged, '一般公共预算财政拨款支出1100万元，比2023年减少143.5万元。', [
	'matches: 合计 1,100.00',
	'contradicts: 合计 1,100.00',
]);
test(judged, '一般公共预算财政拨款支出1100万元，与2023年持平。', [
	'matches: 合计 1,100.00',
	'contradicts: 合计 1,100.00',
]);
test(judged, '一般公共预算财政拨款支出1100万元，与2023年基本持平。', ['matches: 合计 1,100.00', 'no_table']);
test(judged, '一般公共预算财政拨款支出1100万元，比2023年减少134.5万元，下降1.89%。', [
	'matches: 合计 1,100.00',
	'contradicts: 合计 1,100.00',
]);
test(judged, '一般公共预算财政拨款支出1100万元，其中：基本支出702.95万元，占63.90%；项目支出397.05万元，占36.10%。', [
	'matches: 合计 1,100.00',
	'matches: 合计 702.95',
	'matches: 合计 702.95',
	'matches: 合计 397.05',
	'matches: 合计 397.05',
]);
test(judged, '一般公共预算财政拨款支出1100万元，其中：基本支出702.95万元，占64.00%；项目支出397.05万元，占36.10%。', [
	'matches: 合计 1,100.00',
	'matches: 合计 702.95',
	'contradicts: 合计 702.95',
	'matches: 合计 397.05',
	'matches: 合计 397.05',
]);
test(judged, '社会保障和就业（类）支出202.95万元，卫生健康（类）支出999万元。', [
	'matches: 一、社会保障和就业支出 202.95',
	'contradicts: 二、卫生健康支出 1,000.00',
]);
test(judged, '“三公”经费预算8万元，其中：公务接待费3万元，公务用车购置及运行费6万元。', [
	'matches: 8.00',
	'matches: 3.00',
	'contradicts: 5.00',
]);
test(judged, '2023年收入预算1000万元，全市支出预算9万元，政府采购预算5万元，人员经费7万元。', [
	'no_table',
	'no_table',
	'no_table',
	'no_table',
]);
test(judged, '示例市医疗保障局预算1202.95万元，包括公用经费100万元、项目支出397.05万元。', [
	'matches: 收入总计 1,202.95',
	'matches: 商品和服务支出 100.00',
	'matches: 合计 397.05',
]);
test(judged, '1.智慧医保平台运行300万元。医保经办服务项目97万元。', [
	'matches: 智慧医保平台运行 300.00',
	'rounding: 医保经办服务 97.05',
]);
test(judged, '2024年项目绩效目标2个，涉及资金397.05万元。', ['no_table', 'matches: 合计 397.05']);
test(judged, '卫生健康950.00万元，较上年减少84.50万元，下降8.17%。', [
	'matches: 卫生健康支出 950.00',
	'matches: 卫生健康支出 950.00',
]);
test(judged, '安排智慧医保平台300.00万元、医保业务培训80.00万元。', [
	'matches: 智慧医保平台运行 300.00',
	'not_understood',
]);
test(judged, '社工服务项目498.82万元，增长5.2%。', ['not_understood', 'not_understood']);
test(judged, '年初预算为100万元，支出决算为90万元，决算数大于预算数的主要原因是节约。', [
	'not_understood',
	'not_understood',
	'not_understood',
]);

const message = async (text: string): Promise<readonly string[]> =>
	findingsOf(await saying(text)).map(({severity, message: words}) => `${severity}: ${words}`);

test('a contradiction is told with both sides, and is an error only where it is more than a last digit', async t => {
	t.deepEqual(await message('支出预算1302.95万元。'), [
		'error: 文字所述“支出预算1302.95万元”与表中 部门收支总表 的 支出总计 1,202.95 万元 不符',
	]);
	t.deepEqual(await message('支出预算1202.96万元。'), [
		'warning: 文字所述“支出预算1202.96万元”与表中 部门收支总表 的 支出总计 1,202.95 万元 不符',
	]);
	t.deepEqual(await message('社工服务项目20万元，比上年增加5万元，增长25%。'), [
		'error: 文字所述“比上年增加5万元，增长25%”与所述金额“社工服务项目20万元”不合：应为 33%',
	]);
	t.deepEqual(await message('社工服务项目20.00万元，比上年增加5.00万元，增长33.40%。'), [
		'error: 文字所述“比上年增加5.00万元，增长33.40%”与所述金额“社工服务项目20.00万元”不合：应为 33.33%',
	]);
	t.deepEqual(
		await message('卫生健康支出1000.00万元，比上年增加100.00万元，增长11.1%，与2022年相比减少1.30万元，下降0.12%。'),
		['warning: 文字所述“与2022年相比减少1.30万元，下降0.12%”与所述金额“卫生健康支出1000.00万元”不合：应为 0.13%'],
	);
	t.deepEqual(await message('支出预算1202.95万元，收入预算1202.95万元。'), []);
});

test('a finding leads to the sentence and to the cell', async t => {
	const [found] = findingsOf(await saying('支出预算1302.95万元。'));
	t.deepEqual(
		found?.evidence.map(({text}) => text),
		['支出预算1302.95万元', '1,202.95'],
	);
	t.is(found?.figures.length, 1);
	t.like(found?.check, {verdict: 'fail', expected: {fen: 120_295_000_0}, difference: {fen: 10_000_000_0}});
});

test('claims are weighed anew when another file of the report brings the tables', async t => {
	const contents = await saying('支出预算1202.95万元。');
	const bare = withChecks({...contents, facts: [], statements: []}, vocabulary);
	t.deepEqual(verdictsOf(bare), ['no_table']);
	t.deepEqual(verdictsOf(withChecks({...contents, claims: bare.claims}, vocabulary)), ['matches: 支出总计 1,202.95']);
});

test('a report without its prose has no claims, and no finding that quotes it', async t => {
	const contents = await saying('支出预算1302.95万元。');
	const quoting = ({findings}: Pick<ReportContents, 'findings'>) => findings.filter(({rule}) => rule === 'claims');
	t.is(quoting(contents).length, 1);
	const bare = withoutProse(contents);
	t.deepEqual([bare.claims, quoting(bare)], [[], []]);
});

const listed = '一般公共预算财政拨款支出1100万元，其中：社会保障和就业支出150万元，卫生健康支出950万元，比2023年';
test('a change after a list of parts is no error of the last one', async t => {
	const ofWhole = await saying(`${listed}减少134.5万元，下降10.89%。`);
	t.is(verdictsOf(ofWhole).at(-1), 'matches: 合计 1,100.00');
	for (const change of ['减少134.5万元', '减少134.5万元，下降30%']) {
		const contents = await saying(`${listed}${change}。`);
		t.deepEqual(
			findingsOf(contents).map(({message}) => message),
			[],
		);
	}
});
test('a change behind an amount that cannot be read is no error of an earlier one', async t => {
	const contents = await saying('一般公共预算财政拨款支出1100万元。示例项目A100.00万元，比2023年增加20万元，增长25%。');
	t.is(contents.claims.length, 2);
	t.deepEqual(
		findingsOf(contents).map(({message}) => message),
		[],
	);
});
