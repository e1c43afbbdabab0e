import {type Amount, parseAmount, type Unit} from '../model/amount.js';
import {type Decimal, toDecimal} from '../model/decimal.js';
import type {ClaimWords} from './claim-words.js';

/** A number with its unit, where it stands in the text. */
export type Mention = {
	readonly start: number;
	readonly end: number;
	readonly kind: 'money' | 'percent' | 'count';
	readonly value: Decimal;
	readonly valueUnit: string;
	readonly amount: Amount | null;
	/** 90元/月 */
	readonly isRate: boolean;
};

const moneyUnits: Readonly<Record<string, Unit>> = {
	元: 'yuan',
	万元: 'ten_thousand_yuan',
	万: 'ten_thousand_yuan',
	亿元: 'hundred_million_yuan',
	亿: 'hundred_million_yuan',
};
const printedUnits: Readonly<Record<string, string>> = {
	万: '万元',
	亿: '亿元',
	'台(套)': '台（套）',
	'台(件、套)': '台（件、套）',
};

/** 第3批, 1-6级, W07-12个, 〔2015〕11: numbers that name things. */
const isPartOfName = (before: string, sign: string): boolean =>
	/[\d.A-Za-z第〔【[]$/u.test(before) ||
	(sign === '-' && /[\d)级]$/.test(before) && !/[加少增减长降]\)$/u.test(before));

const mentionOf = (text: string, match: RegExpExecArray, words: ClaimWords): Mention | undefined => {
	const {sign = '', whole: printed = '', fraction = '', unit = ''} = match.groups ?? {};
	// 125.49,143.91万元 are two numbers, not one with a thousands separator
	const isSecond = /\d\.$/.test(text.slice(0, match.index)) && /^\d+,\d{3}$/.test(printed);
	const whole = isSecond ? printed.slice(-3) : printed;
	const start = match.index + (isSecond ? printed.length - 3 : 0);
	const end = match.index + match[0].length;
	const before = text.slice(Math.max(0, start - 6), start);
	const after = text.slice(end, end + 8);
	const isAccount = before.endsWith('(') && /^[类款项]?\)/u.test(`${unit}${after}`);
	if (isAccount || isPartOfName(before, sign) || words.threshold.test(after) || words.bound.test(before)) {
		return undefined;
	}

	const digits = whole.replaceAll(',', '');
	const negative = sign === '-';
	const moneyUnit = moneyUnits[unit];
	const place = {start, end, isRate: moneyUnit !== undefined && /^(?:\/|每)[人月年天辆]/u.test(after)};
	if (moneyUnit !== undefined) {
		const amount = parseAmount(`${negative ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}`, moneyUnit);
		const value = toDecimal(digits, fraction, negative);
		return amount && value && {...place, kind: 'money', value, valueUnit: printedUnits[unit] ?? unit, amount};
	}

	if (unit === '倍') {
		const value = toDecimal(digits, fraction, negative);
		return (
			value && {
				...place,
				kind: 'percent',
				value: {...value, decimals: value.decimals - 2},
				valueUnit: '%',
				amount: null,
			}
		);
	}

	if (unit !== '%' && words.notCounts.test(`${unit}${after}`)) {
		return undefined;
	}

	const value = toDecimal(digits, fraction, negative);
	return (
		value && {
			...place,
			kind: unit === '%' ? 'percent' : 'count',
			value,
			valueUnit: printedUnits[unit] ?? unit,
			amount: null,
		}
	);
};

const unitless = /(?<![\d.,])(?<whole>\d+)\.(?<fraction>\d+)[,、和]$/u;

/** 各是12.50,13.25万元: the first of two amounts whose unit is only printed behind the second. */
const sharesUnit = (text: string, mention: Mention): Mention | undefined => {
	const groups = mention.kind === 'money' ? unitless.exec(text.slice(0, mention.start))?.groups : undefined;
	const {whole = '', fraction = ''} = groups ?? {};
	const value = groups && toDecimal(whole, fraction);
	const amount = mention.amount === null ? undefined : parseAmount(`${whole}.${fraction}`, mention.amount.unit);
	const end = mention.start - 1;
	return amount && value && {...mention, start: end - whole.length - 1 - fraction.length, end, value, amount};
};

/** Numbers with a unit, those of names and of thresholds (单价50万元以上) left out. Dates and numbers of documents have none. */
export const mentionsOf = (text: string, words: ClaimWords): readonly Mention[] =>
	[...text.matchAll(words.number)].flatMap(match => {
		const mention = mentionOf(text, match as RegExpExecArray, words);
		return mention === undefined ? [] : [sharesUnit(text, mention) ?? [], mention].flat();
	});
