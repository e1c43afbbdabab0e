import type {Run} from './command.js';
import {completionScript, type Shell} from './completion-script.js';

export const runCompletion: Run = async ({arguments: [shell], words}) => ({
	text: completionScript(shell as Shell, words),
});
