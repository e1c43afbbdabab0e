import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {ExpectedError} from './model/expected-error.js';
import type {Language, Words} from './model/words.js';

type Texts = Readonly<Record<string, readonly [chinese: string, english: string]>>;

// Quick commands say at most a line of their own: they need not read the words of all others.
const firstRead = 'commands.json';

const namesIn = (folder: string): readonly string[] =>
	readdirSync(folder)
		.filter(name => name.endsWith('.json'))
		.sort((a, b) => Number(b === firstRead) - Number(a === firstRead));

/** The words of `data/words` in one language, read as far as they are asked for. A key without words stands for itself. */
export const openWords = (folder: string, language: Language): Words => {
	const texts: Record<string, Texts[string]> = {};
	let unread: readonly string[] | undefined;
	const textOf = (key: string): Texts[string] | undefined => {
		try {
			unread ??= namesIn(folder);
			while (!Object.hasOwn(texts, key) && unread.length > 0) {
				const [name = '', ...others] = unread;
				Object.assign(texts, JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Texts);
				unread = others;
			}
		} catch (error) {
			throw new ExpectedError(`${folder} cannot be read: the installation is damaged, install kuanxiang again`, 1, {
				cause: error,
			});
		}

		return Object.hasOwn(texts, key) ? texts[key] : undefined;
	};

	return (key, values = {}) =>
		(textOf(key)?.[language === 'zh' ? 0 : 1] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
			Object.hasOwn(values, name) ? String(values[name]) : whole,
		);
};
