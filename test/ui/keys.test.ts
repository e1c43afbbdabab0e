import test from 'ava';
import type {Key} from 'ink';
import {pressesOf} from '../../source/ui/keys.js';

const key = (flags: Partial<Key> = {}): Key => ({
	upArrow: false,
	downArrow: false,
	leftArrow: false,
	rightArrow: false,
	pageDown: false,
	pageUp: false,
	home: false,
	end: false,
	return: false,
	escape: false,
	ctrl: false,
	shift: false,
	tab: false,
	backspace: false,
	delete: false,
	meta: false,
	super: false,
	hyper: false,
	capsLock: false,
	numLock: false,
	...flags,
});

const names = test.macro((t, input: string, flags: Partial<Key>, expected: readonly string[]) => {
	t.deepEqual(
		pressesOf(input, key(flags)).map(({name}) => name),
		expected,
	);
});

test('an arrow', names, '', {upArrow: true}, ['up']);
test('Enter', names, '\r', {return: true}, ['enter']);
test('Esc, which Ink 6 also calls meta', names, '', {escape: true, meta: true}, ['escape']);
test('Backspace as 0x7F, which Ink 6 calls delete', names, '', {delete: true}, ['backspace']);
test('Backspace as 0x08', names, '', {backspace: true}, ['backspace']);
test('Tab and Shift-Tab', names, '', {tab: true, shift: true}, ['shift-tab']);
test('Ctrl-C', names, 'c', {ctrl: true}, ['ctrl-c']);
test('space', names, ' ', {}, ['space']);
test('keys a slow line put into one packet', names, 'jjG', {}, ['j', 'j', 'G']);
test('text and Enter in one packet', names, '江北\r', {}, ['江', '北', 'enter']);
test('Backspaces among text', names, 'ab\u007Fc', {}, ['a', 'b', 'backspace', 'c']);
test('a paste of several lines is one line', names, '江北\r\n医保', {}, ['江', '北', 'space', '医', '保']);
test('a line end between keys of one packet is Enter where nothing is typed', t => {
	t.deepEqual(
		pressesOf('\rc', key({})).map(({name, command = name}) => command),
		['enter', 'c'],
	);
});
test('the marks around a paste', names, '[200~', {}, []);
test('Esc and a key in one packet', names, 'j', {meta: true}, ['escape', 'j']);
test('a control character among text', names, 'a\u0003', {}, ['a', 'ctrl-c']);
test('characters of several code points stay whole', names, '𠮷👍🏽', {}, ['𠮷', '👍🏽']);

test('what types a text has it', t => {
	t.deepEqual(pressesOf(' 医', key()), [
		{name: 'space', text: ' '},
		{name: '医', text: '医'},
	]);
});
