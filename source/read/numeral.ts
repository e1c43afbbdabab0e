const digits = '〇一二三四五六七八九';
const stems = '甲乙丙丁戊己庚辛壬癸';
const largestRoman = 50;

/** 1 to 99 in words, as lists count; above that plain digits. */
const chinese = (value: number): string => {
	const tens = Math.floor(value / 10);
	const rest = value % 10;
	if (value < 1 || value > 99) {
		return String(value);
	}

	return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${rest > 0 ? digits[rest] : ''}`;
};

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const roman = (value: number): string => {
	if (value < 1 || value > largestRoman) {
		return String(value);
	}

	const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
	const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l'];
	return `${tens[Math.floor(value / 10)]}${ones[value % 10]}`;
};

/** ① to ⑳. */
const circled = (value: number): string =>
	value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);

const formats: Readonly<Record<string, (value: number) => string>> = {
	chineseCounting: chinese,
	chineseCountingThousand: chinese,
	japaneseCounting: chinese,
	taiwaneseCounting: chinese,
	taiwaneseCountingThousand: chinese,
	ideographDigital: value => [...String(value)].map(digit => digits[Number(digit)] ?? '').join(''),
	ideographTraditional: value => stems[value - 1] ?? String(value),
	decimalEnclosedCircle: circled,
	decimalEnclosedCircleChinese: circled,
	ideographEnclosedCircle: circled,
	decimalEnclosedParen: value => `(${value})`,
	decimalEnclosedFullstop: value => `${value}.`,
	decimalFullWidth: value => String(value).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit))),
	decimalZero: value => String(value).padStart(2, '0'),
	lowerLetter: letter,
	upperLetter: value => letter(value).toUpperCase(),
	lowerRoman: roman,
	upperRoman: value => roman(value).toUpperCase(),
};

/** A number of a list in the way Word is told to write it, by Word's names of these ways. */
export const numeral = (value: number, format: string): string => (formats[format] ?? String)(value);
