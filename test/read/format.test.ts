import {deflateRawSync} from 'node:zlib';
import test from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import {formatOf} from '../../source/read/format.js';
import {toGbk} from '../helpers/gbk.js';
import {zipOf} from '../helpers/zip-of.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...start: readonly number[]): Uint8Array => Uint8Array.from([...start, ...new Array(600).fill(0)]);

/** The directory entries of a compound file, which is all that is looked at. */
const compound = (...streams: readonly string[]): Uint8Array => {
	const file = new Uint8Array(512 + 128 * streams.length);
	file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	for (const [index, stream] of streams.entries()) {
		const at = 512 + 128 * index;
		file.set(Buffer.from(stream, 'utf16le'), at);
		file[at + 64] = 2 * stream.length + 2;
		file[at + 66] = 2;
	}

	return file;
};

const is = test.macro((t, format: string, content: Uint8Array, name: string = 'report') => {
	t.is(formatOf(content, name), format as ReturnType<typeof formatOf>);
});

const refused = test.macro((t, content: Uint8Array, says: RegExp, name: string = 'report') => {
	const error = t.throws(() => formatOf(content, name), {instanceOf: ExpectedError});
	t.regex(error.message, says);
	t.true(error.message.includes(name));
});

test('pdf, also after some rubbish', is, 'pdf', utf8('\n\n%PDF-1.7\n'));
test('docx', is, 'docx', zipOf({'[Content_Types].xml': '', 'word/document.xml': ''}));
test('xlsx', is, 'xlsx', zipOf({'[Content_Types].xml': '', 'xl/workbook.xml': ''}), 'report.docx');
test('an archive of reports', is, 'zip', zipOf({'预算.pdf': ''}));
test('an archive that holds a PDF as it is', is, 'zip', zipOf({'预算.pdf': '%PDF-1.7\n'}, {packed: false}));
test('an empty archive', is, 'zip', zipOf({}));
test('xls', is, 'xls', compound('Workbook'));
test('xls of Excel 5', is, 'xls', compound('Book'));
test(
	'spreadsheet as XML',
	is,
	'xls',
	utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook>'),
);
test('html', is, 'html', utf8('\uFEFF\n<!DOCTYPE html><html>'));
test('html under a false name', is, 'html', utf8('<html xmlns:x="urn:x"><table><tr>'), 'tables.xls');
test('html in GBK', is, 'html', toGbk('<!-- 预算 --><div>部门预算</div>'));
test('a table alone is html', is, 'html', utf8('<table><tr><td>1</td></tr></table>'));
test('the same in a .md is Markdown', is, 'markdown', utf8('<table><tr><td>1</td></tr></table>'), 'report.md');
test('pipe table', is, 'markdown', utf8('预算\n\n| 项目 | 金额 |\n|---|---:|\n| 合计 | 1 |\n'));
test('pipe table without outer pipes', is, 'markdown', utf8('预算\n\n项目 | 金额\n--- | ---:\n合计 | 1\n'));
test('pipe table without a rule', is, 'markdown', utf8('预算\n| 项目 | 金额 |\n| 合计 | 1 |\n'));
test('html table inside text', is, 'markdown', utf8('预算\n\n<table><tr><td>1</td></tr></table>'), 'report.txt');
test('csv by its name', is, 'csv', utf8('项目,金额\n合计,1\n'), '收支总表.csv');
test('text', is, 'text', utf8('示例局2024年部门预算\n一、基本情况'));
test('text with headings only', is, 'text', utf8('# 示例局2024年部门预算\n## 一、基本情况'), 'report.txt');
test('text in GBK', is, 'text', toGbk('示例局2024年部门预算\n一、基本情况'));
test('text in UTF-16', is, 'text', new Uint8Array(Buffer.from('\uFEFF示例局2024年部门预算', 'utf16le')));
test('text longer than what is looked at', is, 'text', utf8('医疗保障\n'.repeat(20_000)));

test('an empty file', refused, new Uint8Array(), /is empty/);
test('PNG', refused, bytes(0x89, 0x50, 0x4e, 0x47), /is a picture/);
test('JPEG', refused, bytes(0xff, 0xd8, 0xff, 0xe0), /is a picture/);
test('RAR', refused, utf8('Rar!\u001A'), /RAR archive: unpack/);
test('RAR that holds a PDF as it is', refused, utf8('Rar!\u001A\n%PDF-1.7'), /RAR archive: unpack/);
test(
	'tar that holds a PDF',
	refused,
	utf8(`${'预算.pdf'.padEnd(253, '\0')}ustar${'\0'.repeat(250)}%PDF-1.7`),
	/tar archive: unpack/,
);
test('RTF', refused, utf8('{\\rtf1\\ansi'), /save it as \.docx/);
test('doc', refused, compound('WordDocument', '1Table'), /\.doc\): save it as \.docx/);
test('xls without a container', refused, Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0, 0, 0), /before version 5/);
test('xlsb', refused, zipOf({'xl/workbook.bin': ''}), /\.xlsb\): save it as \.xlsx/);
test('locked workbook', refused, compound('EncryptedPackage'), /password/);
test('OFD', refused, zipOf({'OFD.xml': ''}), /OFD document: save it as PDF/);
test('OpenDocument', refused, zipOf({mimetype: '', 'content.xml': ''}), /OpenDocument/);
test('web archive', refused, utf8('MIME-Version: 1.0\nContent-Type: multipart/related;'), /web archive/);
test(
	'program',
	refused,
	new Uint8Array(deflateRawSync(new Uint8Array(5000).map((_, index) => index * index))),
	/neither/,
);
test('zeros', refused, new Uint8Array(5000), /neither text nor a document/);
test('a cut archive', refused, utf8('PK\u0003\u0004'), /cut off/);
