import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {ExpectedError} from './model/expected-error.js';
import {type ReadSentence, sentenceReader} from './model/sentence-keys.js';
import type {Language, Words} from './model/words.js';

type Texts = Readonly<Record<string, readonly [chinese: string, english: string]>>;

// Quick commands say at most a line of their own: they need not read the words of all others.
const firstRead = 'commands.json';
/** Parts that know no words say in English what went wrong; those sentences are the keys here. */
const sentences = 'failures.json';

const namesIn = (folder: string): readonly string[] =>
	readdirSync(folder)
		.filter(name => name.endsWith('.json'))
		.sort((a, b) => rankOf(a) - rankOf(b));

const rankOf = (name: string): number => (name === firstRead ? -1 : name === sentences ? 1 : 0);

const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
	text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

/**
 * The words of `data/words` in one language, read as far as they are asked for. A key may be a sentence with its values
 * in it, as errors have them; one without words stands for itself.
 */
export const openWords = (folder: string, language: Language): Words => {
	const texts: Record<string, Texts[string]> = {};
	const known = (key: string): Texts[string] | undefined => (Object.hasOwn(texts, key) ? texts[key] : undefined);
	let unread: readonly string[] | undefined;
	let readSentence: ((sentence: string) => ReadSentence | undefined) | undefined;
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

		return known(key);
	};

	const wordsOf = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
		const text = textOf(key)?.[language === 'zh' ? 0 : 1];
		if (text !== undefined || language === 'en' || !key.includes(' ')) {
			return filled(text ?? key, values);
		}

		readSentence ??= sentenceReader(Object.keys(texts).filter(other => other.includes(' ')));
		const read = readSentence(key);
		if (read === undefined) {
			return key;
		}

		const worded = Object.entries(read.values).map(([name, value]) => [name, wordsOf(value)]);
		return filled(known(read.key)?.[0] ?? key, Object.fromEntries(worded));
	};

	return wordsOf;
};
