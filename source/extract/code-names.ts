import {type AccountCode, type Classification, levelOf, parentOf} from '../model/account.js';
import type {Vocabulary} from '../vocabulary.js';

/** Finds codes in tables that print a tree of names alone: by path, and only where one account can be meant. */
export class CodeNames {
	#path: readonly AccountCode[] = [];
	readonly #classification: Classification;
	readonly #vocabulary: Vocabulary;

	constructor(classification: Classification, vocabulary: Vocabulary) {
		this.#classification = classification;
		this.#vocabulary = vocabulary;
	}

	/** Names must be asked in the order of their rows. */
	codeOf(name: string): AccountCode | undefined {
		const named = this.#vocabulary.accountsNamed(this.#classification, name).map(({code}) => code);
		const below = named.filter(code => this.#path.includes(parentOf(code) as AccountCode));
		const deepest = below.filter(code => parentOf(code) === this.#path.at(-1));
		const tops = named.filter(code => levelOf(code) === 'category');
		const code = [deepest, below, tops].find(({length}) => length > 0);
		if (code?.length !== 1) {
			return undefined;
		}

		const [found] = code as [AccountCode];
		const parent = parentOf(found);
		this.#path = [...this.#path.slice(0, parent === undefined ? 0 : this.#path.indexOf(parent) + 1), found];
		return found;
	}
}
