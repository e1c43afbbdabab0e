import {EventEmitter} from 'node:events';
import test from 'ava';
import {clipboardSequence} from '../../source/ui/clipboard.js';
import {createFrameWriter} from '../../source/ui/frame-writer.js';
import {mannersOf} from '../../source/ui/manners.js';
import {takeTerminal} from '../../source/ui/terminal.js';

const esc = '\u001B';

class Stream extends EventEmitter {
	written = '';

	write(text: string): boolean {
		this.written += text;
		return true;
	}
}

/** What is written for each of some frames, as Ink hands them over. */
const written = (...frames: readonly string[]): readonly string[] => {
	const texts: string[] = [];
	const writer = createFrameWriter(
		text => texts.push(text),
		() => 24,
	);
	for (const frame of frames) {
		writer.frame(frame);
	}

	return texts;
};

/** How Ink goes back over a frame of so many lines. */
const back = (lines: number): string => `${`${esc}[2K${esc}[1A`.repeat(lines)}${esc}[2K${esc}[G`;

test('the first frame is written whole, the next only where it differs', t => {
	t.deepEqual(written('a\nb\nc\nd\n', `${back(4)}a\nB\nC\nd\n`), [
		`${esc}[1;1H${esc}[Ka\r\n${esc}[Kb\r\n${esc}[Kc\r\n${esc}[Kd`,
		`${esc}[2;1H${esc}[KB\r\n${esc}[KC`,
	]);
});

test('lines that a lower frame leaves are erased', t => {
	t.is(written('a\nb\nc\n', `${back(3)}a\n`)[1], `${esc}[2;1H${esc}[K${esc}[3;1H${esc}[K`);
});

test('the caret is placed from below the frame, and hidden before the next', t => {
	const caret = `${esc}[2A${esc}[5G${esc}[?25h`;
	t.deepEqual(written(`a\nb\n${caret}`, `${esc}[?25l${esc}[2B${esc}[1G${back(2)}a\nB\n${caret}`).slice(1), [
		`${esc}[?25l${esc}[2;1H${esc}[KB${esc}[3;1H${caret}`,
	]);
});

test('blanks are stepped over, but not those of a highlighted line', t => {
	t.is(written('a         b\n')[0], `${esc}[1;1H${esc}[Ka${esc}[9Cb`);
	t.is(written(`${esc}[7ma         b${esc}[27m\n`)[0], `${esc}[1;1H${esc}[K${esc}[7ma         b${esc}[27m`);
});

test('a frame taller than the terminal never scrolls it', t => {
	const [text = ''] = written(`${'x\n'.repeat(30)}`);
	t.is(text.split('x').length - 1, 24);
});

test('an emptied screen is drawn whole again', t => {
	const texts: string[] = [];
	const writer = createFrameWriter(
		text => texts.push(text),
		() => 24,
	);
	writer.frame('a\nb\n');
	texts.length = 0;
	writer.redraw();
	t.is(texts.join(''), `${esc}[2J${esc}[H${esc}[1;1H${esc}[Ka\r\n${esc}[Kb`);
	texts.length = 0;
	writer.clear();
	writer.frame(`${back(2)}a\nb\n`);
	t.is(texts.join(''), `${esc}[2J${esc}[H${esc}[1;1H${esc}[Ka\r\n${esc}[Kb`);
});

test('the terminal is given back once, and nothing is written after that', t => {
	const stream = new Stream();
	const terminal = takeTerminal(stream, {});
	t.true(stream.written.includes(`${esc}[?1049h`));
	stream.written = '';
	terminal.restore();
	terminal.restore();
	terminal.output.write('late');
	t.is(stream.written, `${esc}[0m${esc}[?7h${esc}[?25h${esc}[?1049l`);
});

test('a terminal that reports no size has 80 × 24', t => {
	const terminal = takeTerminal(new Stream(), {});
	t.deepEqual(terminal.size(), {columns: 80, rows: 24});
	terminal.restore();
});

test('a change of size is told until nobody listens', t => {
	const stream = new Stream();
	const terminal = takeTerminal(stream, {});
	let changes = 0;
	const stop = terminal.onResize(() => {
		changes++;
	});
	stream.emit('resize');
	stop();
	stream.emit('resize');
	t.is(changes, 1);
	terminal.restore();
});

test('the environment says what the terminal may be sent', t => {
	t.deepEqual(mannersOf({TERM: 'xterm-256color'}), {
		plain: false,
		colour: true,
		framesPerSecond: 30,
		clipboard: 'terminal',
	});
	t.false(mannersOf({NO_COLOR: '1'}).colour);
	t.true(mannersOf({NO_COLOR: ''}).colour);
	t.deepEqual(mannersOf({TERM: 'dumb', SSH_TTY: '/dev/pts/1'}), {
		plain: true,
		colour: false,
		framesPerSecond: 15,
		clipboard: 'none',
	});
	t.is(mannersOf({TMUX: '/tmp/tmux', TERM: 'tmux-256color'}).clipboard, 'tmux');
	t.true(mannersOf({}, {plain: true}).plain);
});

test('a copied text is sent as OSC 52, wrapped for what stands between', t => {
	const text = Buffer.from('1,202.95').toString('base64');
	t.is(clipboardSequence('1,202.95', 'terminal'), `${esc}]52;c;${text}\u0007`);
	t.is(clipboardSequence('1,202.95', 'tmux'), `${esc}Ptmux;${esc}${esc}]52;c;${text}\u0007${esc}\\`);
});
