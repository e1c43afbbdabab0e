import test from 'ava';
import {toHtml, toMarkdown} from '../../source/output/markup.js';
import {golden} from '../helpers/golden.js';
import {answerOf, everyKind} from './answers.js';

const hostile = answerOf([['label', 'text']], ['a|b\\c\nd<script>&"\u001B']);

test('markdown is one pipe table with numbers to the right', t => {
	golden(t, 'output/markdown.md', toMarkdown(everyKind));
});

test('a cell cannot leave its markdown table', t => {
	t.is(toMarkdown(hostile).split('\n')[2], '| a\\|b\\\\c<br>d\\<script>&"\uFFFD |');
});

test('html is a whole page', t => {
	golden(t, 'output/page.html', toHtml(everyKind));
});

test('a cell cannot leave its html table', t => {
	t.true(toHtml(hostile).includes('<td>a|b\\c<br>d&lt;script&gt;&amp;&quot;\uFFFD</td>'));
});

test('without rows nothing is written', t => {
	t.is(toMarkdown(answerOf([['label', 'text']])), '');
	t.is(toHtml(answerOf([['label', 'text']])), '');
});
