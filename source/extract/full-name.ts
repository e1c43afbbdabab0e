import {labelKey} from '../model/label.js';
import type {Tally} from './identity-tally.js';

/**
 * The name with most weight; a longer one that ends with it, or has its suffix （本级）, is the full name of the same unit
 * if it is printed as a title too.
 */
export const fullName = (
	names: ReadonlyArray<Tally<string>>,
	endsAsName: (name: string) => boolean,
): Tally<string> | undefined => {
	const [first] = names;
	if (first === undefined) {
		return undefined;
	}

	const key = labelKey(first.value);
	const longer = names.filter(({value, weight, vote}) => {
		const other = labelKey(value);
		const isWhole = other.endsWith(')') || (!endsAsName(first.value) && endsAsName(value));
		const isFuller = other.endsWith(key) || (other.startsWith(key) && isWhole) || isSpeltOut(other, key);
		const isTitle = vote.weight >= 3 || vote.from === 'file_name';
		return other.length > key.length && isFuller && (isTitle || weight >= first.weight / 3);
	});
	return titled(names, key) ?? longer.sort((a, b) => b.value.length - a.value.length)[0] ?? first;
};

const level = /\((?:[省市区县州旗]|自治区)?(?:本级|汇总|机关|本部)\)$/u;

/**
 * A title that tells which accounts of the unit these are （本级）, or where the town lies of which the rest of the report
 * only says 示例镇人民政府.
 */
const titled = (names: ReadonlyArray<Tally<string>>, key: string): Tally<string> | undefined =>
	names.find(({value, vote}) => {
		const other = labelKey(value);
		const unit = other.replace(level, '');
		const town = key.replace(/(?<=[乡镇])人民政府$/u, '');
		return (
			vote.weight >= 5 &&
			((unit !== other && key !== unit && key.endsWith(unit)) ||
				(town !== key && town !== other && other.endsWith(town)))
		);
	});

/** 楚雄州 … for 楚雄彝族自治州 …: every character in order, with the same beginning and the same last words. */
const isSpeltOut = (long: string, short: string): boolean => {
	let at = 0;
	for (const character of long) {
		at += character === short[at] ? 1 : 0;
	}

	return at === short.length && long.slice(0, 2) === short.slice(0, 2) && long.slice(-4) === short.slice(-4);
};
