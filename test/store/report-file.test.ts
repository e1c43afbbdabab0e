import test from 'ava';
import fc from 'fast-check';
import {ExpectedError} from '../../source/model/expected-error.js';
import type {ReportContents} from '../../source/model/report.js';
import {readContents, readWholeContents, reportText} from '../../source/store/report-file.js';
import {anyContents} from './any-contents.js';
import {failureOf, report} from './stores.js';

const bytesOf = (contents: ReportContents): Buffer => Buffer.from(reportText(contents));

test('any contents come back as they were', t => {
	fc.assert(
		fc.property(anyContents, contents => {
			t.deepEqual(readWholeContents(bytesOf(contents), 'report.json'), contents);
		}),
		{numRuns: 60},
	);
});

/** The same value with the keys of every object the other way round. */
const reversed = <T>(value: T): T => {
	if (Array.isArray(value)) {
		return value.map(reversed) as T;
	}

	return typeof value === 'object' && value !== null
		? (Object.fromEntries(
				Object.entries(value)
					.reverse()
					.map(([key, item]) => [key, reversed(item)]),
			) as T)
		: value;
};

test('equal contents are equal bytes, whatever the order of their keys', t => {
	fc.assert(
		fc.property(anyContents, contents => {
			t.is(reportText(reversed(contents)), reportText(contents));
		}),
		{numRuns: 30},
	);
});

test('a file is JSON, one part a line', t => {
	const text = reportText(report('ylbz-2024-budget-department'));
	t.deepEqual(Object.keys(JSON.parse(text)), [
		'version',
		'report',
		'statements',
		'columns',
		'lines',
		'headings',
		'facts',
		'quantities',
		'indicators',
		'unclassified',
		'findings',
		'evidence',
		'rows',
		'paragraphs',
	]);
	t.is(text.split('\n').length, 14 + 3);
});

test('a file that was laid out anew is read all the same', t => {
	const contents = report('ylbz-2024-budget-department');
	const text = JSON.stringify(JSON.parse(reportText(contents)), undefined, 2);
	t.deepEqual(readWholeContents(Buffer.from(text), 'report.json'), contents);
	t.deepEqual(readWholeContents(Buffer.from(text.replaceAll('\n', '\r\n')), 'report.json'), contents);
});

test('what is damaged in a file is told when it is asked for', async t => {
	const text = reportText(report('ylbz-2024-budget-department'));
	const contents = readContents(Buffer.from(text.replace(/"cells":/, '"cellars":')), 'report.json');
	t.is(contents.facts.length, 9);
	t.is(
		await failureOf(t, () => contents.statements[0]?.rows),
		'report.json is damaged: “cells” of its part “rows” is not as it should be. Import that report again',
	);
});

const damage = test.macro({
	async exec(t, change: (text: string) => string, message: string) {
		const text = change(reportText(report('ylbz-2024-budget-department')));
		t.is(await failureOf(t, () => readWholeContents(Buffer.from(text), 'report.json')), message);
	},
	title: name => `damage is told in one line: ${name}`,
});

const again = 'Import that report again';
test('not JSON', damage, () => 'hello', `report.json is damaged: it is not JSON, or cut off. ${again}`);
test('an empty file', damage, () => '', `report.json is damaged: it is empty. ${again}`);
test('another JSON', damage, () => '[]', `report.json is damaged: it is no JSON object. ${again}`);
test('cut off', damage, text => text.slice(0, -40), `report.json is damaged: it is not JSON, or cut off. ${again}`);
test(
	'no version',
	damage,
	text => text.replace('"version":1', '"other":1'),
	`report.json is damaged: it has no version. ${again}`,
);
test(
	'newer',
	damage,
	text => text.replace('"version":1', '"version":2'),
	'report.json is of version 2, and this kuanxiang reads versions up to 1. Update kuanxiang, or choose another store with --store',
);
test(
	'older than any',
	damage,
	text => text.replace('"version":1', '"version":0'),
	`report.json is damaged: version 0 of it is no longer read. ${again}`,
);
test(
	'a part cut off',
	damage,
	text => text.replace(/^("facts":.{80}).*$/m, '$1,'),
	`report.json is damaged: its part “facts” is not JSON, or cut off. ${again}`,
);
test(
	'a comma lost',
	damage,
	text => text.replace(',\n"facts"', '\n"facts"'),
	`report.json is damaged: it is not JSON, or cut off. ${again}`,
);
test(
	'a part that is missing',
	damage,
	text => text.replace(/^"facts":.*\n/m, ''),
	`report.json is damaged: its part “facts” is missing or no table. ${again}`,
);
test(
	'a wrong identity',
	damage,
	text => text.replace('"stage":"budget"', '"stage":"dream"'),
	`report.json is damaged: its report has a wrong “stage”. ${again}`,
);
test(
	'a fraction of a fen',
	damage,
	text => text.replace(/("fen":.*?)100000000/, '$1100000000.5'),
	`report.json is damaged: “fen” of its part “facts” is not as it should be (record 1). ${again}`,
);
test(
	'a number that is not in the list',
	damage,
	text => text.replace('"line":{"of":[0,1,2]', '"line":{"of":[0,1,9]'),
	`report.json is damaged: “line” of its part “facts” is not as it should be. ${again}`,
);
test(
	'a measure nobody knows',
	damage,
	text => text.replace(/("headings":.*?)"basic"/, '$1"magic"'),
	`report.json is damaged: “measure” of its part “headings” is not as it should be (record 2). ${again}`,
);
test(
	'a place of no kind',
	damage,
	text => text.replace(/("paragraphs":.*)"line"/, '$1"lane"'),
	`report.json is damaged: “place” of its part “paragraphs” is not as it should be (record 1). ${again}`,
);
test(
	'a place before the first column',
	damage,
	text => text.replace(/("facts":.*"place_2":\{"all":)1/, '$1-1'),
	`report.json is damaged: “place” of its part “facts” is not as it should be (record 1). ${again}`,
);
test(
	'a column that is too short',
	damage,
	text => text.replace(/("facts":\{"count":)9/, '$110'),
	`report.json is damaged: “line” of its part “facts” is not as it should be. ${again}`,
);

test('whatever is changed in a file, it is read, or told in words', t => {
	const text = reportText(report('ylbz-2024-budget-department'));
	const edit = fc.record({at: fc.nat(text.length - 1), length: fc.nat(3), by: fc.string({maxLength: 3})});
	let told = 0;
	fc.assert(
		fc.property(edit, ({at, length, by}) => {
			try {
				readWholeContents(Buffer.from(text.slice(0, at) + by + text.slice(at + length)), 'report.json');
			} catch (error) {
				told++;
				t.true(error instanceof ExpectedError, `${at}: ${error}`);
			}
		}),
		{numRuns: 400},
	);
	t.true(told > 100);
});
