import test from 'ava';
import fc from 'fast-check';
import {compactOf, flowsOf} from '../../source/extract/claim-text.js';
import {claimsIn, told} from '../helpers/told-claims.js';

const paragraphs = (...texts: readonly string[]) =>
	texts.map((text, index) => ({
		kind: 'paragraph' as const,
		text,
		file: 'a.txt',
		place: {kind: 'line' as const, line: 10 + 2 * index, column: 1},
	}));

test('white space and width forms go, the printed characters are found again', t => {
	const {text, offsets} = compactOf('２０２４ 年 收 入（ 万元 ）1 2');
	t.is(text, '2024年收入(万元)1 2');
	t.deepEqual(
		[...text].map((_, index) => '２０２４ 年 收 入（ 万元 ）1 2'[offsets[index] ?? -1]).join(''),
		'２０２４年收入（万元）1 2',
	);
});

test('every character that is left leads back to one like it', t => {
	const character = fc.constantFrom(...' \t　０9，,（(％%收入万元。');
	fc.assert(
		fc.property(fc.array(character), characters => {
			const printed = characters.join('');
			const {text, offsets} = compactOf(printed);
			t.is(text.length, offsets.length);
			t.true(offsets.every((offset, index) => index === 0 || offset > (offsets[index - 1] ?? -1)));
			t.is(
				[...text].filter(one => one !== ' ').join(''),
				offsets.map(offset => (printed[offset] ?? '').normalize('NFKC').trim()).join(''),
			);
		}),
	);
});

test('sentences are put together over lines and pages; lists and headings stay apart', t => {
	const texts = (...lines: readonly string[]): readonly string[] => flowsOf(paragraphs(...lines)).map(({text}) => text);
	t.deepEqual(texts('支出减少4.5万元，主要是基本支出减少，', '项目支出增加。'), [
		'支出减少4.5万元,主要是基本支出减少,项目支出增加。',
	]);
	t.deepEqual(texts('机关运行经费预算', '104.65万元，比2023年减少1.2万元。'), [
		'机关运行经费预算104.65万元,比2023年减少1.2万元。',
	]);
	t.deepEqual(texts('一、收入支出总体情况', '2024年收入100万元。'), ['一、收入支出总体情况', '2024年收入100万元。']);
	t.deepEqual(texts('收入包括，', '（一）事业收入5万元。'), ['收入包括,', '(一)事业收入5万元。']);
	t.deepEqual(texts('第一部分 概况........3', '收入100万元。'), ['收入100万元。']);
});

test('a claim stands on the line of its number', t => {
	const claims = claimsIn(
		[
			'公务接待费2万元。费用支出较年初预算数减少3.08万元，下降44.55%，主要原因是节约。较上年支出数增',
			'加0.24万元，增长11.07%。',
		],
		{
			stage: 'final',
		},
	);
	t.deepEqual(
		claims.slice(1).map(claim => [claim.provenance.place, told(claim), claim.provenance.text]),
		[
			[
				{kind: 'line', line: 1, column: 22},
				'change 公务接待费 -3.08万元 44.55%',
				'费用支出较年初预算数减少3.08万元，下降44.55%',
			],
			[
				{kind: 'line', line: 3, column: 2},
				'change 公务接待费 +0.24万元 11.07%',
				'较上年支出数增加0.24万元，增长11.07%',
			],
		],
	);
});

test('a sentence that goes on over the page stands on the page of its number', t => {
	const [claim] = flowsOf([
		{
			kind: 'paragraph',
			text: '收入预算为100万元。',
			file: 'a.pdf',
			place: {kind: 'page', page: 3, row: 40, column: 0},
			breaks: [{offset: 5, place: {kind: 'page', page: 4, row: 1, column: 0}}],
		},
	]).map(flow => [flow.at(4), flow.at(5)]);
	t.deepEqual(
		claim?.map(({place}) => place.kind === 'page' && place.page),
		[3, 4],
	);
});
