import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Words} from '../model/words.js';
import {clipboardSequence, copyThroughTmux} from './clipboard.js';
import type {Manners} from './manners.js';

type Sending = {readonly manners: Manners; readonly send: (sequence: string) => void};

/** Puts a text where it can be pasted from, and says where that is. */
export const copy = async (text: string, {manners, send}: Sending, words: Words): Promise<string> => {
	switch (manners.clipboard) {
		case 'tmux': {
			if (await copyThroughTmux(text)) {
				return words('copy.tmux');
			}

			send(clipboardSequence(text, 'tmux'));
			return words('copy.terminal');
		}

		case 'screen':
		case 'terminal': {
			send(clipboardSequence(text, manners.clipboard));
			return words('copy.terminal');
		}

		case 'none': {
			const file = path.join(await mkdtemp(path.join(tmpdir(), 'kuanxiang-')), 'copied.txt');
			await writeFile(file, `${text}\n`);
			return words('copy.file', {file});
		}
	}
};
