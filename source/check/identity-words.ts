import type {Reason} from '../model/check.js';
import type {Vocabulary} from '../vocabulary.js';

/** `data/vocabulary/identities.json`: formulas of the identities, and the words of what they find. */
type Texts = {
	readonly formulas: Readonly<Record<string, string>>;
	readonly kinds: Readonly<Record<string, string>>;
	readonly reasons: Readonly<Record<Reason, string>>;
	readonly messages: Readonly<Record<string, string>>;
};

export type IdentityWords = {
	readonly formula: (rule: string) => string;
	readonly reason: (reason: Reason) => string;
	readonly message: (key: string, values?: Readonly<Record<string, string | number>>) => string;
};

export const identityWords = (vocabulary: Vocabulary): IdentityWords => {
	const {formulas, kinds, reasons, messages} = vocabulary.file('identities') as Texts;
	const kindNames = (list: string): string =>
		list
			.split(',')
			.map(kind => kinds[kind] ?? kind)
			.join('、');
	return {
		formula: rule => formulas[rule] ?? rule,
		reason: reason => reasons[reason],
		message: (key, values = {}) =>
			(messages[key] ?? key).replace(/\{(\w+)\}/gu, (whole, name: string) =>
				name === 'kinds' ? kindNames(String(values[name] ?? '')) : String(values[name] ?? whole),
			),
	};
};
