import {readdirSync, readFileSync} from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import test from 'ava';
import {commands} from '../../source/commands.js';
import {exampleStore} from './example-store.js';
import {runInProcess} from './run-in-process.js';

const folder = exampleStore();

const ajv = new Ajv2020.default({allowUnionTypes: true});
const validatorOf = (name: string) => ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));

const checkOutput = test.macro({
	async exec(t, schema: string, argv: string) {
		const {stdout} = await runInProcess([...argv.split(' '), '--store', folder, '--format', 'json']);
		const rows = JSON.parse(stdout) as unknown[];
		const validate = validatorOf(schema);
		t.true(validate(rows), JSON.stringify(validate.errors?.slice(0, 3)));
		t.true(rows.length > 0 || ['claims', 'check', 'quantities', 'unclassified', 'verify'].includes(schema));
		const ndjson = await runInProcess([...argv.split(' '), '--store', folder, '--format', 'ndjson']);
		t.deepEqual(
			ndjson.stdout
				.split('\n')
				.filter(line => line !== '')
				.map(line => JSON.parse(line)),
			rows,
		);
	},
	title: (_, schema, argv) => `${argv} is as schemas/${schema}.schema.json says`,
});

test(checkOutput, 'reports', 'reports');
test(checkOutput, 'search', 'search 医保');
test(checkOutput, 'show', 'show 2024');
test(checkOutput, 'tables', 'tables');
test(checkOutput, 'unclassified', 'tables --unclassified');
test(checkOutput, 'table', 'table 2024 1');
test(checkOutput, 'facts', 'facts');
test(checkOutput, 'facts', 'facts --derived');
test(checkOutput, 'quantities', 'quantities');
test(checkOutput, 'claims', 'claims');
test(checkOutput, 'performance', 'performance');
test(checkOutput, 'prose', 'prose 2024');
test(checkOutput, 'outline', 'outline 2024');
test(checkOutput, 'outline', 'outline ssyb-2024 --trend');
test(checkOutput, 'compare', 'compare ssyb-2023-final ssyb-2024');
test(checkOutput, 'compare', 'compare 示例市医疗保障局 --by year');
test(checkOutput, 'compare-waterfall', 'compare ssyb-2023-final ssyb-2024 --waterfall');
test(checkOutput, 'compare-transposed', 'compare ssyb-2023-final ssyb-2024 --transpose');
test(checkOutput, 'check-map', 'check --map');
test(checkOutput, 'check-rules', 'check --rules');
test(checkOutput, 'outline-cuts', 'outline 2024 --cuts');
test(checkOutput, 'rank', 'rank 2101501');
test(checkOutput, 'rank', 'rank 项目占比');
test(checkOutput, 'rank-summary', 'rank 2101501 --summary');
test(checkOutput, 'units', 'units');
test(checkOutput, 'check', 'check');
test(checkOutput, 'account', 'account 2101506');
test(checkOutput, 'account', 'account');
test(checkOutput, 'source', 'source ssyb-2024-budget-department:4906.expenditure.10.3');
test(checkOutput, 'verify', 'store verify');

test('the bundled sample is as the schemas say', async t => {
	for (const verb of ['reports', 'tables', 'facts', 'quantities', 'performance', 'check']) {
		const {stdout} = await runInProcess([verb, '--store', 'data/sample', '--format', 'json']);
		const validate = validatorOf(verb);
		t.true(validate(JSON.parse(stdout)), `${verb}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
	}
});

test('every verb that prints rows has a schema, and every schema a verb', t => {
	const withoutRows = ['export', 'store', 'completion'];
	const verbs = commands.map(({name}) => name).filter(name => !withoutRows.includes(name));
	const schemas = readdirSync('schemas').map(name => name.replace('.schema.json', ''));
	const ofFlags = [
		'check-map',
		'check-rules',
		'compare-transposed',
		'compare-waterfall',
		'outline-cuts',
		'rank-summary',
		'unclassified',
		'verify',
	];
	t.deepEqual([...verbs, ...ofFlags].sort(), schemas.sort());
});

test('a schema refuses what the contract forbids', t => {
	const validate = validatorOf('claims');
	t.false(validate([{claim: 'x'}]));
	t.false(validate({}));
});
