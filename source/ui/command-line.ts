import {unitLabels} from '../model/amount.js';
import type {Sort} from './navigation.js';
import type {Sheet} from './sheet.js';
import {sortArguments} from './sorting.js';
import type {Wishes} from './state.js';

const quoted = (word: string): string =>
	/^[\p{L}\p{N}_.,:=/@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

export type Seen = {
	readonly sort: Sort | null;
	readonly wishes: Pick<Wishes, 'moneyUnit' | 'language'>;
	/** How the explorer was told where its store is: `--store DIR`, or nothing. */
	readonly storeArguments: readonly string[];
};

/** The arguments that print what a screen shows, in the order and the language it shows it; none where no command does. */
export const commandArguments = (
	sheet: Sheet,
	{sort, wishes: {moneyUnit, language}, storeArguments}: Seen,
): readonly string[] | undefined => {
	if (sheet.command === undefined) {
		return undefined;
	}

	const flags = [
		...sortArguments(sheet, sort),
		...(moneyUnit === 'printed' ? [] : ['--money-unit', unitLabels[moneyUnit]]),
		...(language === 'zh' ? [] : ['--lang', language]),
		...storeArguments,
	];
	// Behind a bare -- everything is text
	const end = sheet.command.indexOf('--');
	const before = end === -1 ? sheet.command : sheet.command.slice(0, end);
	return [...before, ...flags, ...sheet.command.slice(before.length)];
};

/** The command that prints what a screen shows: typed into a shell, it gives the same rows. */
export const commandLine = (sheet: Sheet, seen: Seen): string | undefined => {
	const given = commandArguments(sheet, seen);
	return given && ['kuanxiang', ...given].map(quoted).join(' ');
};
