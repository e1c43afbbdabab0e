import test from 'ava';
import {acrossRules, checkAcross} from '../../source/check/across.js';
import {importLines, vocabulary} from '../helpers/import-text.js';
import {ruleComment} from '../helpers/rule-examples.js';

const {formulas} = vocabulary.file('identities') as {formulas: Record<string, string>};

/** The reports of an example, set apart by a line of hyphens. */
const reportsOf = (lines: readonly string[]): readonly (readonly string[])[] =>
	lines
		.join('\n')
		.split('\n----\n')
		.map(text => text.split('\n'));

for (const rule of acrossRules) {
	const {formula, examples} = ruleComment(rule.name);

	test(`${rule.name} has its formula and an example of each kind`, t => {
		t.is(formula, formulas[rule.name] ?? '');
		t.deepEqual([...new Set(examples.map(({kind}) => kind))], ['good', 'bad']);
	});

	for (const [index, {kind, lines, messages}] of examples.entries()) {
		test(`${rule.name}: ${kind} example ${index + 1}`, async t => {
			const reports = await Promise.all(reportsOf(lines).map((text, number) => importLines(text, `${number}.txt`)));
			const results = [...checkAcross(reports, vocabulary, {all: true, only: [rule]}).values()].flat();
			t.deepEqual(
				results.filter(({check}) => check.verdict === 'fail').map(({message}) => message),
				messages,
			);
			t.true(kind === 'bad' || results.some(({check}) => check.verdict === 'exact'));
			t.true(results.every(({severity}) => severity !== 'error'));
		});
	}
}
