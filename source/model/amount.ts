declare const fenBrand: unique symbol;

/** Whole fen (分, 1/100 yuan): exact to 90 trillion yuan, and still plain JSON. */
export type Fen = number & {readonly [fenBrand]: true};

/** The unit a report prints its money in. */
export const units = ['yuan', 'ten_thousand_yuan', 'hundred_million_yuan'] as const;
export type Unit = (typeof units)[number];

/** The printed word of each unit; also the value machine formats show. */
export const unitLabels: Readonly<Record<Unit, string>> = {
	yuan: '元',
	ten_thousand_yuan: '万元',
	hundred_million_yuan: '亿元',
};

/** Power of ten that turns one unit into fen. */
const fenPower: Readonly<Record<Unit, number>> = {yuan: 2, ten_thousand_yuan: 6, hundred_million_yuan: 10};

/** A figure of money with the precision it was printed in: the unit and decimals say how far it was rounded. */
export type Amount = {
	readonly fen: Fen;
	readonly unit: Unit;
	/** Digits printed after the decimal point. */
	readonly decimals: number;
};

/** A closed interval in half-fen, so that half a fen is an integer too. */
export type Range = readonly [low: number, high: number];

export const toFen = (value: number): Fen => {
	if (!Number.isSafeInteger(value)) {
		throw new RangeError(`Expected whole fen, got ${value}`);
	}

	return (value === 0 ? 0 : value) as Fen;
};

export const addFen = (parts: Iterable<Fen>): Fen => {
	let total = 0;
	for (const part of parts) {
		total += part;
	}

	return toFen(total);
};

/** Full-width digits, signs and separators as their ASCII forms; spaces dropped. */
export const plainNumber = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[−－﹣–]/g, '-')
		.replace(/\s/g, '');

// Separators every three digits, or none at all; what looks otherwise is not a number we understand.
const numberPattern = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** The sign, integer digits and decimals of a printed number, or nothing if it is not one. */
export const numberParts = (text: string): {negative: boolean; whole: string; fraction: string} | undefined => {
	const match = numberPattern.exec(plainNumber(text));
	if (match === null) {
		return undefined;
	}

	return {negative: match[1] === '-', whole: (match[2] ?? '').replaceAll(',', ''), fraction: match[3] ?? ''};
};

/**
 * Reads a printed number as money: `1,202.95` under 万元 is 1 202 950 000 fen.
 * Nothing if it is no number, or finer than a fen, or too large to be exact.
 */
export const parseAmount = (text: string, unit: Unit): Amount | undefined => {
	const parts = numberParts(text);
	if (parts === undefined) {
		return undefined;
	}

	const power = fenPower[unit];
	const kept = parts.fraction.slice(0, power).padEnd(power, '0');
	if (/[1-9]/.test(parts.fraction.slice(power))) {
		return undefined;
	}

	const magnitude = Number(parts.whole + kept);
	if (!Number.isSafeInteger(magnitude)) {
		return undefined;
	}

	return {fen: toFen(parts.negative ? -magnitude : magnitude), unit, decimals: parts.fraction.length};
};

/** One unit of the last printed digit in fen: half of it in half-fen. */
export const lastDigit = ({unit, decimals}: Amount): number => powersOfTen[fenPower[unit] - decimals] ?? 1;
const powersOfTen = Array.from({length: 11}, (_, power) => 10 ** power);

/** Every true value the printed figure may stand for (v ± half a last digit), in half-fen. */
export const rangeOf = (amount: Amount): Range => {
	const step = lastDigit(amount);
	return [2 * amount.fen - step, 2 * amount.fen + step];
};

export const addRanges = (ranges: Iterable<Range>): Range => {
	let low = 0;
	let high = 0;
	for (const range of ranges) {
		low += range[0];
		high += range[1];
	}

	return [low, high];
};

export const overlap = (a: Range, b: Range): boolean => a[0] <= b[1] && b[0] <= a[1];

/** An exact decimal in yuan without separators or trailing zeros: `15974500`, `-0.05`. Also a valid JSON number. */
export const yuanText = (fen: Fen): string => {
	const digits = String(Math.abs(fen)).padStart(3, '0');
	const fraction = digits.slice(-2).replace(/0+$/, '');
	return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}${fraction === '' ? '' : `.${fraction}`}`;
};

/** The amount in a unit, with separators and at most `decimals` digits; cut digits are rounded half away from zero. */
export const moneyText = (fen: Fen, unit: Unit, decimals: number): string => {
	const power = fenPower[unit];
	const shown = Math.min(decimals, power);
	const step = 10n ** BigInt(power - shown);
	const magnitude = BigInt(Math.abs(fen));
	const scaled = ((magnitude + step / 2n) / step).toString().padStart(shown + 1, '0');
	const whole = scaled.slice(0, scaled.length - shown).replace(/\B(?=(\d{3})+$)/g, ',');
	const sign = fen < 0 && /[1-9]/.test(scaled) ? '-' : '';
	return `${sign}${whole}${shown > 0 ? `.${scaled.slice(scaled.length - shown)}` : ''}`;
};

/** How many decimals a figure can honestly show in another unit: never finer than it was printed. */
export const decimalsIn = (amount: Pick<Amount, 'unit' | 'decimals'>, unit: Unit): number =>
	Math.max(0, amount.decimals + fenPower[unit] - fenPower[amount.unit]);

/** The amount for people, in `unit` (or as printed), never with more digits than were printed. */
export const amountText = (amount: Amount, unit: Unit | 'printed' = 'printed'): string => {
	const target = unit === 'printed' ? amount.unit : unit;
	return moneyText(amount.fen, target, Math.min(decimalsIn(amount, target), fenPower[target]));
};
