import type {Vocabulary} from '../vocabulary.js';

type Texts = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Findings are worded in the report's language by templates of `data/vocabulary/findings.json`. */
export const findingText = (
	vocabulary: Vocabulary,
	rule: string,
	values: Readonly<Record<string, string | number>> = {},
): string => {
	const texts = vocabulary.file('findings') as Texts;
	const template = texts[rule];
	const named = (key: string, value: string | number): string => {
		const words = texts[key === 'field' ? 'field' : 'value'];
		return (typeof words === 'object' ? words[String(value)] : undefined) ?? String(value);
	};
	return (typeof template === 'string' ? template : rule).replace(/\{(\w+)\}/g, (whole, key: string) =>
		values[key] === undefined ? whole : named(key, values[key]),
	);
};
