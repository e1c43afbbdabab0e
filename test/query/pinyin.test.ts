import path from 'node:path';
import test from 'ava';
import {openPinyin} from '../../source/query/pinyin.js';
import {openVocabulary} from '../../source/vocabulary.js';

const {syllablesOf, initialsOf} = openPinyin(openVocabulary(path.resolve('data/vocabulary')));

const reads = test.macro({
	exec: (t, text: string, reading: string) => t.is(syllablesOf(text).join(' '), reading),
	title: (_, text, reading) => `${text} is read ${reading}`,
});

test(reads, '重庆市长寿区会计局', 'chong qing shi chang shou qu kuai ji ju');
test(reads, '医保2024年ABC', 'yi bao 2 0 2 4 nian a b c');
test(reads, '旅游', 'lv you');
test(reads, '厦门市行政会计调剂', 'xia men shi xing zheng kuai ji tiao ji');
test(reads, '六安市长子县大夫', 'lu an shi zhang zi xian dai fu');
test(reads, '长沙市长安区局长', 'chang sha shi chang an qu ju zhang');
test(reads, '公务用车差旅费', 'gong wu yong che chai lv fei');
test(reads, '退耕还林', 'tui geng huan lin');
test(reads, '银行业', 'yin hang ye');
test(reads, '乐清市乐陵市乐山市', 'yue qing shi lao ling shi le shan shi');

test('initials are ASCII and leave punctuation out', t => {
	t.is(initialsOf('重庆市江北区医疗保障局'), 'cqsjbqylbzj');
	t.is(initialsOf('示例市医疗保障局（本级）'), 'slsylbzjbj');
	t.is(initialsOf('Ａ１“三公”经费'), 'a1sgjf');
});

test('one syllable stands for each character', t => {
	for (const text of ['重庆市（本级）', '𠮷林一不', 'A座 第2层']) {
		t.is(syllablesOf(text).length, [...text].length);
	}
});
