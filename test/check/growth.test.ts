import test from 'ava';
import {checkReport} from '../../source/check/check.js';
import {claimsOf} from '../../source/extract/claims.js';
import {cover, importLines, vocabulary} from '../helpers/import-text.js';

// Work that grows with the square of the size would not end before AVA's limit

/** A table of 100 sections with 20 items each; in every section one item is 3 万元 more than its sum says. */
const accounts = (): readonly string[] =>
	Array.from({length: 100}, (_, index) => {
		const section = `2${String(index).padStart(4, '0')}`;
		const items = Array.from(
			{length: 20},
			(_item, item) => [`${section}${item + 10}`, 100 + index * 20 + item] as const,
		);
		const sum = items.reduce((total, [, amount]) => total + amount, 0);
		return [
			`${section}|示例款${'甲'.repeat(1 + (index % 9))}|${sum}.00|${sum - 2000}.00|2000.00`,
			...items.map(
				([code, amount], item) =>
					`${code}|示例项${'乙'.repeat(item + 1)}|${amount + (item === 7 ? 3 : 0)}.00|${amount - 100}.00|100.00`,
			),
		];
	}).flat();

test('a hundred faults in two thousand accounts are told apart', async t => {
	const contents = await importLines([
		...cover,
		'一般公共预算支出表',
		'单位：万元',
		'科目编码|科目名称|合计|基本支出|项目支出',
		...accounts(),
	]);
	const {results} = checkReport(contents, vocabulary);
	t.is(results.filter(({severity}) => severity === 'error').length, 100);
});

test('text without a mark or of thousands of lines is read', t => {
	const report = {id: 'r', unit: null, fiscalYear: 2024, stage: 'budget'} as const;
	const place = (line: number) => ({kind: 'line', line, column: 1}) as const;
	const paragraph = (text: string, line = 1) =>
		({kind: 'paragraph', text, file: 'made-up.txt', place: place(line)}) as const;
	const long = claimsOf(report, [paragraph(`支出${'占'.repeat(100_000)}5%。`)], vocabulary);
	const lines = Array.from({length: 8000}, (_, index) => paragraph(`示例事项支出${index}.5万元，`, index + 1));
	const many = claimsOf(report, lines, vocabulary);
	t.deepEqual([long.length, many.length], [1, 8000]);
});
