import test from 'ava';
import fc from 'fast-check';
import {graphemes} from '../../source/model/width.js';
import {editingKeys} from '../../source/ui/keymap.js';
import {
	type Extent,
	type Navigation,
	navigate,
	type Step,
	settle,
	startAt,
	viewOf,
} from '../../source/ui/navigation.js';
import {reportScreen} from '../../source/ui/screen.js';
import {home} from '../../source/ui/state.js';

const extent = (rows: number, height = 10, cells = 0, start = 0): Extent => ({rows, height, cells, start});

const steps = (navigation: Navigation, at: Extent, ...given: readonly Step[]): Navigation =>
	given.reduce((current, step) => navigate(current, step, at), navigation);

const cursorAfter = (at: Extent, ...given: readonly Step[]): readonly [cursor: number, top: number] => {
	const {cursor, top} = steps(startAt(home), at, ...given).current;
	return [cursor, top];
};

test('the cursor stays inside its rows', t => {
	t.deepEqual(cursorAfter(extent(3), {type: 'move', by: -1}), [0, 0]);
	t.deepEqual(cursorAfter(extent(3), {type: 'move', by: 7}), [2, 0]);
	t.deepEqual(cursorAfter(extent(0), {type: 'move', by: 1}), [0, 0]);
});

test('past the edge the window jumps by half a page', t => {
	t.deepEqual(cursorAfter(extent(100), {type: 'to', row: 9}), [9, 0]);
	t.deepEqual(cursorAfter(extent(100), {type: 'to', row: 9}, {type: 'move', by: 1}), [10, 5]);
	t.deepEqual(cursorAfter(extent(100), {type: 'to', row: 99}), [99, 90]);
	t.deepEqual(cursorAfter(extent(100), {type: 'page', by: 1}), [10, 10]);
	t.deepEqual(cursorAfter(extent(100), {type: 'page', by: 1}, {type: 'page', by: -0.5}), [5, 5]);
});

test('a screen may say where to start, until a person moves', t => {
	t.is(settle(viewOf(home), extent(30, 10, 0, 20)).cursor, 20);
	t.deepEqual(cursorAfter(extent(30, 10, 0, 20), {type: 'move', by: 1}), [21, 15]);
});

test('back undoes open, and forward undoes back', t => {
	const begun = steps(startAt(home), extent(5), {type: 'move', by: 3});
	const opened = steps(begun, extent(5), {type: 'open', screen: reportScreen('a')});
	t.is(opened.current.screen.kind, 'report');
	const back = steps(opened, extent(9), {type: 'back'});
	t.deepEqual(back.current, begun.current);
	t.deepEqual(steps(back, extent(5), {type: 'forward'}).current.screen, opened.current.screen);
});

test('Esc at the beginning loses nothing', t => {
	const begun = startAt(home);
	t.is(steps(begun, extent(5), {type: 'back'}), begun);
});

test('opening something else forgets what was stepped back from', t => {
	const {ahead} = steps(
		startAt(home),
		extent(5),
		{type: 'open', screen: reportScreen('a')},
		{type: 'back'},
		{type: 'open', screen: reportScreen('b')},
	);
	t.deepEqual(ahead, []);
});

test('text is typed, moved in and erased by whole characters', t => {
	const typed = steps(
		startAt({kind: 'search'}),
		extent(0),
		{type: 'type', text: '江北医保'},
		{type: 'edit', edit: 'caret-left'},
		{type: 'edit', edit: 'erase'},
		{type: 'type', text: '𠮷'},
	).current;
	t.is(typed.text, '江北𠮷保');
	t.is(typed.caret, 3);
	t.is(steps({current: typed, behind: [], ahead: []}, extent(0), {type: 'edit', edit: 'erase-all'}).current.text, '保');
});

const anyStep = (): fc.Arbitrary<Step> =>
	fc.oneof(
		fc.record({type: fc.constant('move' as const), by: fc.integer({min: -50, max: 50})}),
		fc.record({type: fc.constant('page' as const), by: fc.constantFrom(-1, -0.5, 0.5, 1)}),
		fc.record({type: fc.constant('to' as const), row: fc.integer({min: -5, max: 500})}),
		fc.record({type: fc.constant('cell' as const), by: fc.constantFrom(-1, 1)}),
		fc.record({type: fc.constant('open' as const), screen: fc.constantFrom(home, reportScreen('a'))}),
		fc.record({type: fc.constant('replace' as const), screen: fc.constantFrom(home, reportScreen('a'))}),
		fc.constantFrom({type: 'back' as const}, {type: 'forward' as const}),
		fc.record({type: fc.constant('type' as const), text: fc.constantFrom('a', '医', '👨‍👩‍👧', ' ')}),
		fc.record({type: fc.constant('edit' as const), edit: fc.constantFrom(...Object.values(editingKeys))}),
		fc.record({type: fc.constant('sort' as const), sort: fc.constantFrom(null, {column: 'a', descending: true})}),
	);

const anyExtent = (): fc.Arbitrary<Extent> =>
	fc.record({
		rows: fc.nat({max: 200}),
		height: fc.integer({min: 1, max: 60}),
		cells: fc.nat({max: 5}),
		start: fc.nat({max: 250}),
	});

test('whatever is pressed and however the rows change, cursor and window stay inside', t => {
	fc.assert(
		fc.property(fc.array(fc.tuple(anyStep(), anyExtent()), {maxLength: 40}), given => {
			let navigation = startAt(home);
			for (const [step, at] of given) {
				navigation = navigate(navigation, step, at);
				const {cursor, top, cell, caret, text} = settle(navigation.current, at);
				t.true(cursor >= 0 && cursor <= Math.max(0, at.rows - 1));
				t.true(top >= 0 && top <= Math.max(0, at.rows - at.height));
				t.true(cursor >= top && cursor < top + at.height);
				t.true(cell >= -1 && cell <= Math.max(-1, at.cells - 1));
				t.true(caret >= 0 && caret <= graphemes(text).length);
			}
		}),
		{numRuns: 200},
	);
});
