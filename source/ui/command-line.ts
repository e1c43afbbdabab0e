import {unitLabels} from '../model/amount.js';
import type {Wishes} from './state.js';

const quoted = (word: string): string =>
	/^[\p{L}\p{N}_.,:=/@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** The command that prints what a screen shows: typed into a shell, it gives the same rows. */
export const commandLine = (command: readonly string[], {moneyUnit}: Pick<Wishes, 'moneyUnit'>): string => {
	const unit = moneyUnit === 'printed' ? [] : ['--money-unit', unitLabels[moneyUnit]];
	return ['kuanxiang', ...command, ...unit].map(quoted).join(' ');
};
