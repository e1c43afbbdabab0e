import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {type Format, formats, type WriteOptions, writeAnswer} from '../../source/output/write-answer.js';
import {everyKind, words} from './answers.js';

const textOf = async (format: Format, options: WriteOptions): Promise<string> =>
	[...(await writeAnswer(everyKind, format, options))].join('');

test('every format but xlsx writes text', async t => {
	for (const format of formats.filter(name => name !== 'xlsx')) {
		t.regex(await textOf(format, {words}), /2101506/, format);
	}
});

test('xlsx says what to use instead', async t => {
	await t.throwsAsync(textOf('xlsx', {words}), {instanceOf: ExpectedError, message: /csv/});
});

test('columns without room are named', async t => {
	const said: string[] = [];
	await writeAnswer(everyKind, 'table', {words, width: 12, say: line => said.push(line)});
	t.is(said.length, 1);
	t.regex(said[0] ?? '', /reasons/);
});

test('the terminal changes tables alone', async t => {
	for (const format of ['tsv', 'csv', 'json', 'ndjson', 'markdown', 'html'] as const) {
		const onTerminal = {words, width: 20, colour: true, moneyUnit: 'yuan'} as const;
		t.is(await textOf(format, onTerminal), await textOf(format, {words}), format);
	}
});
