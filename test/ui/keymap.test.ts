import test from 'ava';
import {keyLabel} from '../../source/ui/footer.js';
import {
	type Action,
	type Binding,
	bindingOf,
	bindingsIn,
	doubleKeys,
	keymap,
	typingKeymap,
	withOwnKeys,
} from '../../source/ui/keymap.js';
import {homeTabs, reportTabs, type ViewName} from '../../source/ui/screen.js';
import {wordsIn} from '../helpers/fake-explorer.js';

const views: readonly ViewName[] = [
	...homeTabs,
	...reportTabs,
	'unit',
	'table',
	'figure',
	'source',
	'compare',
	'waterfall',
	'account',
	'help',
];

test('no key has two meanings in one view', t => {
	t.deepEqual(doubleKeys(keymap), []);
	for (const view of views) {
		const keys = bindingsIn(keymap, view).flatMap(binding => binding.keys);
		t.deepEqual([...new Set(keys)].sort(), [...keys].sort(), view);
	}
});

test('a doubled key is noticed', t => {
	const binding = (action: Action, keys: readonly string[]): Binding => ({action, keys, group: 'go'});
	t.deepEqual(doubleKeys([binding('open', ['x']), binding('search', ['x', 'y'])]), ['x']);
});

test('every action has help and a short word in both languages', t => {
	for (const words of [wordsIn('zh'), wordsIn('en')]) {
		for (const {action, group} of keymap) {
			for (const key of [`action.${action}`, `action.${action}.short`, `group.${group}`]) {
				t.not(words(key), key);
			}
		}

		for (const view of [...views, 'search', 'palette']) {
			t.not(words(`view.${view}`), `view.${view}`);
		}
	}
});

test('the arrows and hjkl move, in and out, in every view', t => {
	for (const view of views) {
		for (const name of [
			'up',
			'down',
			'left',
			'right',
			'h',
			'j',
			'k',
			'l',
			'enter',
			'escape',
			'backspace',
			'q',
			'?',
			':',
			'/',
		]) {
			t.truthy(bindingOf(keymap, view, name), `${view} ${name}`);
		}
	}
});

test('what is typed in a search is text, but arrows, Enter and Esc are not', t => {
	t.deepEqual(
		['up', 'down', 'enter', 'escape'].filter(name => !Object.hasOwn(typingKeymap, name)),
		[],
	);
	t.false(Object.hasOwn(typingKeymap, 'q'));
});

test('a user may have keys of their own, but none that are taken or unknown', t => {
	const {keys, refused} = withOwnKeys({
		search: ['f', '/'],
		quit: ['x'],
		sort: ['q'],
		nothing: ['z'],
		help: 'h',
		mark: ['y'],
	});
	t.is(bindingOf(keys, 'units', 'f')?.action, 'search');
	t.is(bindingOf(keys, 'units', 'x')?.action, 'quit');
	t.is(bindingOf(keys, 'units', 'q')?.action, 'sort');
	t.is(bindingOf(keys, 'units', 'm')?.action, 'mark');
	t.deepEqual(refused, ['nothing', 'help', 'mark']);
	t.deepEqual(doubleKeys(keys), []);
});

test('keys are labelled as keyboards print them', t => {
	t.deepEqual(
		['enter', 'ctrl-l', 'q', 'shift-tab'].map(key => keyLabel(key)),
		['↵', '^L', 'q', '⇧Tab'],
	);
});
