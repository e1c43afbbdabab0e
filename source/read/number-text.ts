import {format, isDateFormat} from 'numfmt';

/** Number formats that files name by a number alone, as Excel has them in China. */
const builtIn: ReadonlyMap<number, string> = new Map([
	[1, '0'],
	[2, '0.00'],
	[3, '#,##0'],
	[4, '#,##0.00'],
	[9, '0%'],
	[10, '0.00%'],
	[11, '0.00E+00'],
	[12, '# ?/?'],
	[13, '# ??/??'],
	[14, 'yyyy/m/d'],
	[15, 'd-mmm-yy'],
	[16, 'd-mmm'],
	[17, 'mmm-yy'],
	[18, 'h:mm AM/PM'],
	[19, 'h:mm:ss AM/PM'],
	[20, 'h:mm'],
	[21, 'h:mm:ss'],
	[22, 'yyyy/m/d h:mm'],
	[27, 'yyyy"年"m"月"'],
	[28, 'm"月"d"日"'],
	[29, 'm"月"d"日"'],
	[30, 'm-d-yy'],
	[31, 'yyyy"年"m"月"d"日"'],
	[32, 'h"时"mm"分"'],
	[33, 'h"时"mm"分"ss"秒"'],
	[36, 'yyyy"年"m"月"'],
	[37, '#,##0_);(#,##0)'],
	[38, '#,##0_);(#,##0)'],
	[39, '#,##0.00_);(#,##0.00)'],
	[40, '#,##0.00_);(#,##0.00)'],
	[41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
	[42, '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ '],
	[43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
	[44, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '],
	[45, 'mm:ss'],
	[46, '[h]:mm:ss'],
	[48, '##0.0E+0'],
	[50, 'yyyy"年"m"月"'],
	[51, 'm"月"d"日"'],
	[52, 'yyyy"年"m"月"'],
	[53, 'm"月"d"日"'],
	[54, 'm"月"d"日"'],
	[57, 'yyyy"年"m"月"'],
	[58, 'm"月"d"日"'],
]);

const general = 'General';
/** Excel itself allows no longer ones. */
const longestFormat = 255;
/** Days from the first day of 1900 to that of 1904, from which workbooks of old Macintoshes count. */
const epochOffset = 1462;

export const builtInFormat = (id: number): string => builtIn.get(id) ?? general;

/** Says how Excel shows a number in a format; a format it could not have is passed over. */
export const numberText = (value: number, pattern: string, countsFrom1904 = false): string => {
	if (!Number.isFinite(value)) {
		return '';
	}

	if (pattern === '' || /^general$/i.test(pattern) || pattern.length > longestFormat) {
		return plainNumber(value);
	}

	try {
		const days = countsFrom1904 && isDateFormat(pattern) ? value + epochOffset : value;
		return format(pattern, toExcelDigits(days)).trim();
	} catch {
		return plainNumber(value);
	}
};

/** Excel keeps 15 digits: 0.1 + 0.2 is 0.3. */
const toExcelDigits = (value: number): number => Number(value.toPrecision(15));

/**
 * A number without a format. Excel shows of it what its column has room for, so it is given in full.
 */
const plainNumber = (value: number): string => {
	const text = String(toExcelDigits(value));
	if (!text.includes('e')) {
		return text;
	}

	return Math.abs(value) < 1 ? value.toFixed(15).replace(/\.?0+$/, '') : BigInt(value).toString();
};
