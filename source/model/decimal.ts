/** A printed number that is not money, exactly: `58.60` is {digits: 5860, decimals: 2}, `16倍` as a percentage {16, -2}. */
export type Decimal = {
	readonly digits: number;
	/** Digits printed after the decimal point; negative where the number was printed in a coarser unit. */
	readonly decimals: number;
};

/** From the parts of a printed number; nothing if it is too long to be exact. */
export const toDecimal = (whole: string, fraction: string, negative = false): Decimal | undefined => {
	const digits = Number(whole + fraction);
	return Number.isSafeInteger(digits)
		? {digits: negative && digits !== 0 ? -digits : digits, decimals: fraction.length}
		: undefined;
};

export const decimalValue = ({digits, decimals}: Decimal): number =>
	decimals > 0 ? Number(`${digits}e-${decimals}`) : digits * 10 ** -decimals;
