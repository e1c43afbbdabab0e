import test from 'ava';
import {blockNames, markdownTable, withBlock} from '../../scripts/generated-blocks.js';

const document = 'Before\n<!-- generated: keys -->\nold\n<!-- end: keys -->\nAfter\n';

test('a block is replaced between its markers, and twice is once', t => {
	const changed = withBlock(document, 'keys', 'new $& text');
	t.is(changed, 'Before\n<!-- generated: keys -->\n\nnew $& text\n\n<!-- end: keys -->\nAfter\n');
	t.is(withBlock(changed, 'keys', 'new $& text'), changed);
	t.deepEqual(blockNames(changed), ['keys']);
});

test('a document without a block, or with it twice, is an error', t => {
	const message = /must stand in the document once each/;
	t.throws(() => withBlock('text', 'keys', 'new'), {message});
	t.throws(() => withBlock(document + document, 'keys', 'new'), {message});
	t.throws(() => withBlock('<!-- generated: keys -->', 'keys', 'new'), {message});
});

test('cells of a table are kept in their cells', t => {
	t.is(markdownTable(['a', 'b'], [['1|2', 'x\ny']]), '| a | b |\n| --- | --- |\n| 1\\|2 | x y |');
});
