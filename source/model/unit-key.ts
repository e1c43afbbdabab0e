import {labelKey} from './label.js';

/**
 * The form in which two printed names are the same unit: 中国共产党江苏省委员会办公厅, 中共江苏省委办公厅 and 江苏省委办公厅
 * are one office. Suffixes such as （本级） stay, as they name another report.
 */
export const unitKey = (name: string): string =>
	labelKey(name)
		.replace(/^(?:中国共产党|中共)/u, '')
		.replace(/(?<=[省市县区旗州])委员会(?=.)/u, '委');
