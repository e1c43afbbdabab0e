import {readFileSync} from 'node:fs';
import path from 'node:path';
import {type AccountCode, type Classification, classifications} from './model/account.js';
import {ExpectedError} from './model/expected-error.js';
import {labelKey} from './model/label.js';
import {pushTo} from './model/push-to.js';

/** An account (科目) of the classification catalogue. */
export type Account = {
	readonly code: AccountCode;
	readonly classification: Classification;
	readonly name: string;
	/** First and last year in force; null where that is not established. */
	readonly since: number | null;
	readonly until: number | null;
	readonly formerNames: readonly string[];
	/** False: the row rests on memory alone. It may label a code, never accuse a report of an error. */
	readonly attested: boolean;
};

/** What the program knows of the field, read from `data/vocabulary` when first asked for, and frozen. */
export type Vocabulary = {
	readonly folder: string;
	readonly accounts: () => readonly Account[];
	readonly account: (classification: Classification, code: string) => Account | undefined;
	/** Accounts of a classification by today's or a former name, compared by `labelKey`. */
	readonly accountsNamed: (classification: Classification, name: string) => readonly Account[];
	/** One of the JSON files of the folder (`statements`), for the stage that knows its shape. */
	readonly file: (name: string) => unknown;
};

type AccountRow = {
	code: AccountCode;
	name: string;
	since: number | null;
	until: number | null;
	former_names: string[];
	attested: boolean;
};

/** The accounts of one classification: looked up so often that no key is put together for it. */
type AccountList = {readonly byCode: Map<string, Account>; readonly byName: Map<string, Account[]>};

type AccountIndex = {
	readonly all: readonly Account[];
	readonly of: Readonly<Record<Classification, AccountList>>;
};

const indexAccounts = (rows: Record<Classification, readonly AccountRow[]>): AccountIndex => {
	const all = classifications.flatMap(classification =>
		rows[classification].map(({former_names: formerNames, ...row}) =>
			Object.freeze({...row, formerNames, classification}),
		),
	);
	const list = (): AccountList => ({byCode: new Map(), byName: new Map()});
	const of = {functional: list(), economic_department: list(), economic_government: list()};
	for (const account of all) {
		const {byCode, byName} = of[account.classification];
		byCode.set(account.code, account);
		for (const name of [account.name, ...account.formerNames]) {
			pushTo(byName, labelKey(name), account);
		}
	}

	return {all, of};
};

const once = <T>(make: () => T): (() => T) => {
	let made: {value: T} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
};

/** The folder is not touched before something is asked of it, as most commands need none of it. */
export const openVocabulary = (folder: string): Vocabulary => {
	const read = (name: string): unknown => {
		const file = path.join(folder, `${name}.json`);
		try {
			return JSON.parse(readFileSync(file, 'utf8'));
		} catch (error) {
			throw new ExpectedError(`${file} cannot be read: the installation is damaged, install kuanxiang again`, 1, {
				cause: error,
			});
		}
	};

	const files = new Map<string, unknown>();
	const accounts = once(() => indexAccounts(read('accounts') as Record<Classification, AccountRow[]>));
	return Object.freeze({
		folder,
		accounts: () => accounts().all,
		account: (classification: Classification, code: string) => accounts().of[classification].byCode.get(code),
		accountsNamed: (classification: Classification, name: string) =>
			accounts().of[classification].byName.get(labelKey(name)) ?? [],
		file(name: string) {
			if (!files.has(name)) {
				files.set(name, read(name));
			}

			return files.get(name);
		},
	});
};
