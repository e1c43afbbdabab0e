import type {Pinyin} from './pinyin.js';
import {foldedText} from './search-letters.js';

/** Readings as they are stored: the usual one of each character, and what deviates from it in some names. */
export type StoredReadings = {
	/** Characters by syllable: `{"yi": "医一"}`. */
	readonly usual: Readonly<Record<string, string>>;
	/** `{"重建支出": "0chong"}`: position and syllable, joined by `,`. */
	readonly unusual: Readonly<Record<string, string>>;
};

/** Knows how names are read without pinyin-pro, which is asked once for each name and takes long to load. */
export class Readings {
	readonly #usual = new Map<string, string>();
	readonly #unusual = new Map<string, string>();

	constructor(stored: StoredReadings = {usual: {}, unusual: {}}) {
		for (const [syllable, characters] of Object.entries(stored.usual)) {
			for (const character of characters) {
				this.#usual.set(character, syllable);
			}
		}

		for (const [name, marks] of Object.entries(stored.unusual)) {
			this.#unusual.set(name, marks);
		}
	}

	learn(name: string, pinyin: Pinyin): void {
		const text = foldedText(name);
		const syllables = pinyin.syllablesOf(text);
		const marks: string[] = [];
		let position = 0;
		for (const [index, character] of [...text].entries()) {
			const syllable = syllables[index] ?? '';
			if (/^[a-z]/.test(syllable) && syllable !== character) {
				const usual = this.#usual.get(character);
				if (usual === undefined) {
					this.#usual.set(character, syllable);
				} else if (usual !== syllable) {
					marks.push(`${position}${syllable}`);
				}
			}

			position += character.length;
		}

		if (marks.length > 0) {
			this.#unusual.set(name, marks.join(','));
		}
	}

	/** The usual syllable of a character, `''` if it has none. */
	usual(character: string): string {
		return this.#usual.get(character) ?? '';
	}

	/** Positions in a name that are read otherwise than usual. */
	unusual(name: string): ReadonlyArray<readonly [position: number, syllable: string]> {
		const marks = this.#unusual.get(name);
		return marks === undefined
			? []
			: marks.split(',').map(mark => {
					const syllable = mark.replace(/^\d+/, '');
					return [Number(mark.slice(0, mark.length - syllable.length)), syllable];
				});
	}

	stored(): StoredReadings {
		const usual: Record<string, string> = {};
		for (const [character, syllable] of this.#usual) {
			usual[syllable] = (usual[syllable] ?? '') + character;
		}

		return {usual, unusual: Object.fromEntries(this.#unusual)};
	}
}
