import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {ExpectedError} from './model/expected-error.js';
import type {Language, Words} from './model/words.js';

type Texts = Readonly<Record<string, readonly [chinese: string, english: string]>>;

const readTexts = (folder: string): Texts => {
	try {
		const files = readdirSync(folder)
			.filter(name => name.endsWith('.json'))
			.sort();
		return Object.assign({}, ...files.map(name => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
	} catch (error) {
		throw new ExpectedError(`${folder} cannot be read: the installation is damaged, install kuanxiang again`, 1, {
			cause: error,
		});
	}
};

/** The words of `data/words` in one language, read when the first is asked for. A key without words stands for itself. */
export const openWords = (folder: string, language: Language): Words => {
	let texts: Texts | undefined;
	return (key, values = {}) => {
		texts ??= readTexts(folder);
		const text = Object.hasOwn(texts, key) ? texts[key]?.[language === 'zh' ? 0 : 1] : undefined;
		return (text ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
			Object.hasOwn(values, name) ? String(values[name]) : whole,
		);
	};
};
