/** What stands for everything that is neither letter nor digit. */
export const separator = 0x20;

const isWordUnit = /^[\p{L}\p{N}\p{M}\p{Surrogate}]$/u;
const folded = new Uint16Array(0x1_00_00);

const foldedUnit = (unit: number): number => {
	const character = String.fromCharCode(unit);
	const plain = character.normalize('NFKC').toLowerCase();
	const kept = plain.length === 1 ? plain : character;
	return isWordUnit.test(kept) ? kept.charCodeAt(0) : separator;
};

/**
 * One UTF-16 unit in the form in which it is compared: full-width forms, look-alikes and capitals are unified one by
 * one, so that positions stay those of the printed text.
 */
export const fold = (unit: number): number => {
	const known = folded[unit] as number;
	if (known !== 0) {
		return known;
	}

	const fresh = foldedUnit(unit);
	folded[unit] = fresh;
	return fresh;
};

const atOnce = 4096;
const units = new Uint16Array(atOnce);

/** Built from numbers: a string that grows letter by letter is a tree, which the first search in it has to flatten. */
const mapped = (text: string, keepsSeparators: boolean): string => {
	let result = '';
	for (let start = 0; start < text.length; start += atOnce) {
		const end = Math.min(text.length, start + atOnce);
		let length = 0;
		for (let index = start; index < end; index++) {
			const unit = fold(text.charCodeAt(index));
			if (keepsSeparators || unit !== separator) {
				units[length] = unit;
				length++;
			}
		}

		result += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
	}

	return result;
};

/** The text as it is compared, as long as it was; punctuation is a space. */
export const foldedText = (text: string): string => mapped(text, true);

/** Letters and digits alone: what two spellings of one name have in common. */
export const lettersOf = (text: string): string => mapped(text, false);
