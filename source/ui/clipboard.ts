import {spawn} from 'node:child_process';

/** OSC 52: the terminal puts the text into the clipboard of the machine it runs on, through any SSH. */
export const clipboardSequence = (text: string, around: 'terminal' | 'tmux' | 'screen'): string => {
	const sequence = `\u001B]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
	switch (around) {
		case 'terminal': {
			return sequence;
		}

		case 'tmux': {
			return `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
		}

		case 'screen': {
			return `\u001BP${sequence}\u001B\\`;
		}
	}
};

/** Hands the text to tmux itself, which passes it on to its terminal; false where that tmux is too old or not there. */
export const copyThroughTmux = async (text: string): Promise<boolean> =>
	new Promise(resolve => {
		const tmux = spawn('tmux', ['load-buffer', '-w', '-'], {stdio: ['pipe', 'ignore', 'ignore']});
		tmux.on('error', () => resolve(false));
		tmux.on('close', code => resolve(code === 0));
		tmux.stdin.on('error', () => resolve(false));
		tmux.stdin.end(text);
	});
