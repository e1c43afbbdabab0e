import {readdirSync, readFileSync} from 'node:fs';
import test from 'ava';
import {checkReport, rules} from '../../source/check/check.js';
import {cover, importLines, vocabulary} from '../helpers/import-text.js';
import {ruleComment} from '../helpers/rule-examples.js';

const {formulas} = vocabulary.file('identities') as {formulas: Record<string, string>};

/** Rules about words and forms: they tell what is wrong, and have no sums to hold. */
const remarks = new Set([
	'empty-table',
	'weights',
	'targets-met',
	'execution-rate',
	'account-names',
	'table-years',
	'table-units',
	'placeholder-text',
	'missing-tables',
	'shifted-cells',
]);

for (const rule of rules) {
	const {formula, examples} = ruleComment(rule.name);

	test(`${rule.name} has its formula and an example of each kind`, t => {
		t.is(formula, formulas[rule.name] ?? '');
		t.true(examples.some(({kind}) => kind === 'good'));
		t.true(examples.some(({kind}) => kind === 'bad'));
	});

	for (const [index, {kind, lines, messages}] of examples.entries()) {
		test(`${rule.name}: ${kind} example ${index + 1}`, async t => {
			const contents = await importLines(lines.some(line => line.includes('年度部门')) ? lines : [...cover, ...lines]);
			const {results} = checkReport(contents, vocabulary, {all: true, only: [rule]});
			const findings = results.filter(({check}) => check.verdict === 'fail');
			t.deepEqual(
				findings.map(({message}) => message),
				messages,
			);
			const held = results.filter(({check}) => check.verdict === 'exact' || check.verdict === 'rounding');
			t.true(kind === 'bad' || held.length > 0 || remarks.has(rule.name));
		});
	}
}

test('every rule of the folder is in the list, under the name of its file', t => {
	const files = readdirSync('source/check').filter(name =>
		/^export const \w+: Rule\b/mu.test(readFileSync(`source/check/${name}`, 'utf8')),
	);
	t.deepEqual(rules.map(({name}) => `${name}.ts`).sort(), files.sort());
});
