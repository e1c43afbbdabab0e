import test from 'ava';
import {withoutRadicals} from '../../source/read/radicals.js';

test('radicals that a font draws like characters are those characters, in simplified form', t => {
	t.is(withoutRadicals('⾏政运⾏⽀出，收⼊⽤⼾⻚⻓⻔⻋'), '行政运行支出，收入用户页长门车');
	t.is(withoutRadicals('女ﬁ①１，０'), '女ﬁ①１，０');
});
