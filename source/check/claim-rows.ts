import type {Fact, Measure} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {oncePerText} from '../model/once.js';
import type {Report, StatementKind} from '../model/report.js';

const numbering =
	/^(?:其中:?)?(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.]?)*(?:其中:?)?/u;
/** A row's words without their numbering. */
export const lineOf: (label: string) => string = oncePerText(label => labelKey(label).replace(numbering, ''));

/** 其中：专项资金…: a part that a column takes out of its neighbour. */
export const isExtract = ({columnPath}: Fact): boolean =>
	columnPath.slice(columnPath.lastIndexOf(' / ') + 1).includes('其中');

/** 增减变化金额: a row of differences. */
export const isDifference = ({label, code}: Fact): boolean =>
	code === null && /^(?:增减|同比|比上年)/u.test(label ?? '');

/** Tables of basic expenditure say 合计 where they mean 基本支出, and 人员经费合计 in a row. */
export const measureOf = ({measure, label}: Fact, kind: StatementKind): Measure => {
	if (!kind.startsWith('basic_expenditure') || (measure !== null && measure !== 'total')) {
		return measure ?? 'total';
	}

	return label?.includes('人员经费') ? 'personnel' : label?.includes('公用经费') ? 'operating' : 'basic';
};

/** Names of the report's unit: its own, and the one name that all the figures of a file go by. */
export const unitsOf = ({unit}: Pick<Report, 'unit'>, facts: readonly Fact[]): ReadonlySet<string> => {
	const byFile = new Map<string, Set<string>>();
	let last: Fact | undefined;
	for (const fact of facts) {
		const {unitName, provenance} = fact;
		const isKnown = unitName === last?.unitName && provenance.file === last?.provenance.file;
		last = fact;
		if (unitName !== null && !isKnown) {
			const names = byFile.get(provenance.file) ?? new Set();
			byFile.set(provenance.file, names.add(unitName));
		}
	}

	const only = [...byFile.values()].filter(({size}) => size === 1).flatMap(names => [...names]);
	return new Set([...(unit === null ? [] : [unit]), ...only].map(lineOf));
};
