import test from 'ava';
import {type Format, formats, type WriteOptions, writeAnswer} from '../../source/output/write-answer.js';
import {everyKind, words} from './answers.js';

const textOf = async (format: Format, options: WriteOptions): Promise<string> =>
	[...(await writeAnswer(everyKind, format, options))].map(piece => Buffer.from(piece).toString()).join('');

test('every format but xlsx writes text', async t => {
	for (const format of formats.filter(name => name !== 'xlsx')) {
		t.regex(await textOf(format, {words}), /2101506/, format);
	}
});

test('xlsx is an archive', async t => {
	t.true((await textOf('xlsx', {words})).startsWith('PK'));
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
