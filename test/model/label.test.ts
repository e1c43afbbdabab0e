import test from 'ava';
import fc from 'fast-check';
import {labelKey} from '../../source/model/label.js';

test('labels are the same whatever their width, quotes, dashes and spaces', t => {
	t.is(labelKey('“三公”  经费（合计）'), '"三公"经费(合计)');
	t.is(labelKey('Ａ１–②'), 'a1-2');
	t.is(labelKey('⼀般公共预算､其他'), '一般公共预算、其他');
});

test('names that are taken for plain are what the long way makes of them', t => {
	const character = fc.constantFrom(...'一、三公经费其他支出abcXYZ0129()（）"\'“”,，.。:：;；%/-–—℃①　 ');
	fc.assert(
		fc.property(fc.array(character), characters => {
			// A space goes the long way, and is gone at its end
			t.is(labelKey(characters.join('')), labelKey(`${characters.join('')} `));
		}),
	);
});
