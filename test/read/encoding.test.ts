import test from 'ava';
import fc from 'fast-check';
import {decodeText} from '../../source/read/encoding.js';
import {toGbk} from '../helpers/gbk.js';

const report = '示例市医疗保障局2024年部门预算\n单位：万元\n一、财政拨款收入\t1,202.95\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

const reads = test.macro((t, bytes: Uint8Array, encoding: string) => {
	t.deepEqual(decodeText(bytes), {text: report, encoding, replaced: 0});
});

test('UTF-8', reads, utf8(report), 'utf-8');
test('UTF-8 with a byte order mark', reads, joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(report)), 'utf-8');
test('GBK', reads, toGbk(report), 'gb18030');
test('UTF-16 with a byte order mark', reads, utf16(`\uFEFF${report}`), 'utf-16le');
test('UTF-16 without one', reads, utf16(report), 'utf-16le');
test('big-endian UTF-16 with one', reads, swapped(utf16(`\uFEFF${report}`)), 'utf-16be');
test('big-endian UTF-16 without one', reads, swapped(utf16(report)), 'utf-16be');

test('four-byte characters of GB18030', t => {
	t.is(decodeText(joined(toGbk('预算'), Uint8Array.of(0x95, 0x32, 0x82, 0x36))).text, '预算𠀀');
});

test('a page is what its bytes are, whatever it declares', t => {
	const page = '<html><head><meta charset="gb2312"></head><body>部门决算</body></html>';
	t.is(decodeText(utf8(page)).encoding, 'utf-8');
	t.is(decodeText(toGbk(page)).text, page);
	t.is(decodeText(toGbk(page.replace('gb2312', 'utf-8'))).text, page.replace('gb2312', 'utf-8'));
	t.is(decodeText(toGbk(page.replace('gb2312', 'no-such-code'))).encoding, 'gb18030');
});

test('a declared encoding is used where the bytes bear it', t => {
	const big5 = joined(utf8('<?xml version="1.0" encoding="big5"?><p>'), Uint8Array.of(0xb9, 0x77, 0xba, 0xe2));
	t.deepEqual(decodeText(big5), {text: '<?xml version="1.0" encoding="big5"?><p>預算', encoding: 'big5', replaced: 0});
});

test('damaged UTF-8 stays UTF-8 and is counted', t => {
	const bytes = utf8(report);
	const cut = joined(bytes.subarray(0, 10), bytes.subarray(11));
	const {text, encoding, replaced} = decodeText(cut);
	t.is(encoding, 'utf-8');
	t.true(replaced > 0);
	t.true(text.endsWith('一、财政拨款收入\t1,202.95\n'));
});

test('damaged GBK stays GBK and is counted', t => {
	const {text, encoding, replaced} = decodeText(joined(toGbk(report), Uint8Array.of(0xff, 0xff), toGbk(report)));
	t.is(encoding, 'gb18030');
	t.true(replaced > 0);
	t.true(text.startsWith(report) && text.endsWith('一、财政拨款收入\t1,202.95\n'));
});

test('an empty file is an empty text', t => {
	t.deepEqual(decodeText(new Uint8Array()), {text: '', encoding: 'utf-8', replaced: 0});
});

test('any text comes back from UTF-8, and any bytes give some text', t => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', maxLength: 200}), text => {
			fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
			t.is(decodeText(utf8(text)).text, text);
		}),
	);
	fc.assert(fc.property(fc.uint8Array({maxLength: 400}), bytes => typeof decodeText(bytes).text === 'string'));
});
