declare const accountBrand: unique symbol;

/** Digits of an account code (科目编码): `210` 类, `21015` 款, `2101506` 项. */
export type AccountCode = string & {readonly [accountBrand]: true};

export const classifications = ['functional', 'economic_department', 'economic_government'] as const;
export type Classification = (typeof classifications)[number];

/** What a row of a table is: an account's level, a sum, or any other line. */
export const levels = ['category', 'section', 'item', 'total', 'subtotal', 'line'] as const;
export type Level = (typeof levels)[number];
export type AccountLevel = 'category' | 'section' | 'item';

const lengths: Readonly<Record<AccountLevel, number>> = {category: 3, section: 5, item: 7};

/** The digits as an account code if their number fits a level (3, 5 or 7). */
export const toAccountCode = (digits: string): AccountCode | undefined =>
	/^(\d{3}|\d{5}|\d{7})$/.test(digits) ? (digits as AccountCode) : undefined;

export const levelOf = (code: AccountCode): AccountLevel => {
	switch (code.length) {
		case 3: {
			return 'category';
		}

		case 5: {
			return 'section';
		}

		default: {
			return 'item';
		}
	}
};

export const parentOf = (code: AccountCode): AccountCode | undefined =>
	code.length > lengths.category ? (code.slice(0, -2) as AccountCode) : undefined;

/** From the category down to the parent: `2101506` → `210`, `21015`. */
export const ancestorsOf = (code: AccountCode): readonly AccountCode[] => {
	const parent = parentOf(code);
	return parent === undefined ? [] : [...ancestorsOf(parent), parent];
};

/** The classification a code's first digit allows; a column can still say otherwise. */
export const classificationOf = (code: AccountCode): Classification | undefined => {
	switch (code[0]) {
		case '2': {
			return 'functional';
		}

		case '3': {
			return 'economic_department';
		}

		case '5': {
			return 'economic_government';
		}

		default: {
			return undefined;
		}
	}
};
