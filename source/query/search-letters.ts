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

/** The text as it is compared, as long as it was; punctuation is a space. */
export const foldedText = (text: string): string => {
	let result = '';
	for (let index = 0; index < text.length; index++) {
		result += String.fromCharCode(fold(text.charCodeAt(index)));
	}

	return result;
};

/** Letters and digits alone: what two spellings of one name have in common. */
export const lettersOf = (text: string): string => foldedText(text).replaceAll(' ', '');
