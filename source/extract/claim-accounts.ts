import {type AccountCode, type Classification, classificationOf, toAccountCode} from '../model/account.js';
import {labelKey} from '../model/label.js';
import {oncePer} from '../model/once.js';
import type {Vocabulary} from '../vocabulary.js';

export type NamedAccount = {
	readonly classification: Classification;
	/** Absent where the names do not lead to one code. */
	readonly code: AccountCode | null;
	/** Where the account stands in the phrase. */
	readonly start: number;
	readonly end: number;
};

type Level = 3 | 5 | 7;
const lengthOf: Readonly<Record<string, Level>> = {类: 3, 款: 5, 项: 7};

const printedCode =
	/\((?<digits>[235]\d{2}(?:\d{2}){0,2})\)|^(?<first>[235]\d{2}(?:\d{2}){0,2})-?(?=[^\d.,\-%万元亿年个项])/u;
const marked = /\((?<mark>类|款|项)\)/gu;
const numbered = /\((?<digits>\d{2,3})(?<mark>类|款|项)\)/gu;
const withoutQuotes = (name: string): string => name.replace(/^.*[“"'《:,]|[”"'》]/gu, '').replace(/^(?:支出|-)/u, '');

/** 社会保险基金支出, 国有资本经营预算支出: said of the fund, not of the account of that name. */
const notInProse: ReadonlySet<string> = new Set(['209', '223']);

type Category = {readonly classification: Classification; readonly code: AccountCode};

/** The accounts of three digits by the names that prose has for them, and a pattern that finds any. */
const categoriesOf = oncePer((vocabulary: Vocabulary) => {
	const names = vocabulary
		.accounts()
		.filter(({classification, code}) => classification !== 'economic_government' && code.length === 3)
		.flatMap(({name, formerNames, classification, code}) =>
			[name, ...formerNames].map((text): readonly [string, Category] => [labelKey(text), {classification, code}]),
		)
		.filter(([name, {code}]) => /(?:支出|事务|补助)$/u.test(name) && !notInProse.has(code));
	// Functional accounts come first, and stay: 其他支出 is 229, not 399.
	const byName: ReadonlyMap<string, Category> = new Map(names.reverse());
	const longestFirst = [...byName.keys()].sort((a, b) => b.length - a.length);
	return {
		byName,
		any: new RegExp(longestFirst.map(name => name.replace(/[()]/g, '\\$&')).join('|'), 'gu'),
	};
});

/** Finds the accounts that phrases name: （类）（款）（项）, A-B-C, codes in brackets, names of categories. */
export class AccountNames {
	readonly #vocabulary: Vocabulary;
	readonly #year: number | null;
	readonly #found = new Map<string, readonly AccountCode[]>();

	constructor(vocabulary: Vocabulary, year: number | null) {
		this.#vocabulary = vocabulary;
		this.#year = year;
	}

	/** `within` is the account the context speaks of, under which shorter names are looked up. */
	in(phrase: string, within: AccountCode | null): NamedAccount | undefined {
		return (
			this.#byNumbers(phrase) ??
			this.#byCode(phrase) ??
			this.#byMarks(phrase, within) ??
			this.#byHyphens(phrase) ??
			this.#category(phrase)
		);
	}

	#byCode(phrase: string): NamedAccount | undefined {
		const match = printedCode.exec(phrase);
		const code = toAccountCode(match?.groups?.digits ?? match?.groups?.first ?? '');
		const classification = code && classificationOf(code);
		if (match === null || code === undefined || classification === undefined) {
			return undefined;
		}

		const isFirst = match.groups?.first !== undefined;
		const name = isFirst
			? /^[^\d,;:]*/u.exec(phrase.slice(match[0].length))?.[0].replace(/(?:20\d\d年.*)$/u, '')
			: undefined;
		return {classification, code, start: 0, end: match.index + match[0].length + (name?.length ?? 0)};
	}

	#byNumbers(phrase: string): NamedAccount | undefined {
		const parts = [...phrase.matchAll(numbered)];
		const code = toAccountCode(parts.map(({groups}) => groups?.digits ?? '').join(''));
		const last = parts.at(-1);
		return code === undefined || last === undefined
			? undefined
			: {classification: 'functional', code, start: 0, end: last.index + last[0].length};
	}

	#byMarks(phrase: string, within: AccountCode | null): NamedAccount | undefined {
		const parts = [...phrase.matchAll(marked)];
		const last = parts.at(-1);
		if (last === undefined) {
			return undefined;
		}

		let start = 0;
		const names = parts.map(({index, groups}) => {
			const name = withoutQuotes(phrase.slice(start, index));
			start = index + 3;
			return {name, length: lengthOf[groups?.mark ?? ''] ?? 3};
		});
		const tail = /^(?:支出|费)/u.exec(phrase.slice(start))?.[0].length ?? 0;
		return {classification: 'functional', code: this.#resolve(names, within), start: 0, end: start + tail};
	}

	#byHyphens(phrase: string): NamedAccount | undefined {
		const names = phrase.replace(/(?:年初|全年)?(?:预算|决算|执行)(?:数|安排).*$/u, '').split('-');
		if (names.length !== 3 || names.some(name => name.length < 2)) {
			return undefined;
		}

		const code = this.#resolve(
			names.map((name, index) => ({name: withoutQuotes(name), length: ([3, 5, 7] as const)[index] ?? 7})),
			null,
		);
		return code === null ? undefined : {classification: 'functional', code, start: 0, end: phrase.length};
	}

	#category(phrase: string): NamedAccount | undefined {
		const text = phrase.replace('与就业', '和就业');
		const {byName, any} = categoriesOf(this.#vocabulary);
		const match = [...text.matchAll(any)].at(-1);
		const account = match === undefined ? undefined : byName.get(match[0]);
		return match === undefined || account === undefined
			? undefined
			: {...account, start: match.index, end: match.index + match[0].length};
	}

	/** The one code that a path of names leads to, under `within` where the path does not begin with a category. */
	#resolve(
		names: ReadonlyArray<{readonly name: string; readonly length: Level}>,
		within: AccountCode | null,
	): AccountCode | null {
		const start = within === null || names[0]?.length === 3 ? [''] : this.#above(within, names[0]?.length ?? 7);
		const follow = (path: typeof names): readonly string[] =>
			path.reduce<readonly string[]>(
				(above, {name, length}) =>
					this.#named(name, length).filter(code => above.some(prefix => code.startsWith(prefix))),
				start,
			);
		const found = follow(names);
		// 住房保障支出（类）住房保障支出（款）购房补贴（项）: the first and the last name may be enough.
		const codes = found.length === 0 && names.length === 3 ? follow(names.filter((_, index) => index !== 1)) : found;
		return codes.length === 1 ? (toAccountCode(codes[0] ?? '') ?? null) : null;
	}

	/** The part of the context's code that a name of this level may stand under. */
	#above(within: AccountCode, length: Level): readonly string[] {
		return [within.slice(0, length - 2)];
	}

	#named(name: string, length: Level): readonly AccountCode[] {
		const key = `${length}${name}`;
		const known = this.#found.get(key);
		if (known !== undefined) {
			return known;
		}

		const names = [name, `${name}支出`, name.replace(/支出$/u, ''), name.replace('与就业', '和就业')];
		const found = names
			.flatMap(text => this.#vocabulary.accountsNamed('functional', text))
			.filter(({code}) => code.length === length);
		const inForce = found.filter(
			({since, until}) => this.#year === null || ((since ?? 0) <= this.#year && this.#year <= (until ?? 9999)),
		);
		const codes = [...new Set((inForce.length > 0 ? inForce : found).map(({code}) => code))];
		this.#found.set(key, codes);
		return codes;
	}
}
