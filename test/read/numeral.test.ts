import test from 'ava';
import {numeral} from '../../source/read/numeral.js';

const writes = test.macro({
	exec(t, format: string, expected: Readonly<Record<number, string>>) {
		for (const [value, text] of Object.entries(expected)) {
			t.is(numeral(Number(value), format), text);
		}
	},
	title: (_, format: string) => format,
});

test(writes, 'chineseCounting', {1: '一', 10: '十', 11: '十一', 20: '二十', 21: '二十一', 99: '九十九', 100: '100'});
test(writes, 'ideographDigital', {20: '二〇'});
test(writes, 'ideographTraditional', {1: '甲', 10: '癸', 11: '11'});
test(writes, 'decimal', {12: '12'});
test(writes, 'decimalZero', {7: '07'});
test(writes, 'decimalFullWidth', {12: '１２'});
test(writes, 'decimalEnclosedCircle', {1: '①', 20: '⑳', 21: '21'});
test(writes, 'lowerLetter', {1: 'a', 26: 'z', 27: 'aa'});
test(writes, 'upperRoman', {4: 'IV', 49: 'XLIX', 51: '51'});
test(writes, 'of no known name', {3: '3'});
