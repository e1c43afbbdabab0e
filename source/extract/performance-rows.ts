import type {Cell} from '../model/document.js';
import type {Indicator} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {Statement} from '../model/report.js';
import {numberIn, readPrinted} from './printed.js';
import {readTarget} from './target.js';
import {textAt} from './text-at.js';

type Row = readonly Cell[];

const targetWords = /^(?:本年|当年|年度)?(?:绩效)?(?:指标值|目标值)$/u;

/** Columns of a table that prints one indicator a row, its target and what is said of it in columns of their own. */
type Single = Readonly<Record<'name' | 'value' | 'unit' | 'relation' | 'weight' | 'goal', number>> & {
	readonly levels: readonly number[];
};

export const singleOf = ({columns}: Statement): Single | undefined => {
	const leaves = columns.map(({path}) => labelKey(path.split(' / ').at(-1) ?? ''));
	const at = (words: RegExp): number => leaves.findIndex(leaf => words.test(leaf));
	const names = leaves.filter(leaf => /^(?:三级指标|指标名称|指标内容)/u.test(leaf));
	const values = leaves.filter(leaf => targetWords.test(leaf));
	const [name, value] = [at(/^(?:三级指标|指标名称|指标内容)/u), at(targetWords)];
	const relation = at(/^(?:绩效)?指标(?:性质|值类型)/u);
	const levels = [at(/^一级指标/u), at(/^二级指标/u)].filter(index => index >= 0);
	return names.length === 1 && values.length === 1 && value > name && (relation >= 0 || levels.length > 0)
		? {
				name,
				value,
				relation,
				levels,
				unit: at(/^(?:绩效)?[计度]量单位/u),
				weight: at(/^(?:指标)?(?:权重|分值)/u),
				goal: at(/绩效目标$/u),
			}
		: undefined;
};

/** An indicator, and the column its target stands in. */
export type Found = Pick<Indicator, 'indicator' | 'indicatorPath' | 'relation' | 'target' | 'valueUnit' | 'weight'> & {
	readonly value: number;
};

/** The indicator of a row; what its levels leave out is carried from the rows above. */
export const singleIn = (row: Row, single: Single, carried: string[]): readonly Found[] => {
	for (const [depth, column] of single.levels.entries()) {
		const text = textAt(row, column);
		if (text !== '') {
			carried.length = depth;
			carried[depth] = text;
		}
	}

	const indicator = textAt(row, single.name);
	if (indicator === '' || textAt(row, single.value) === '') {
		return [];
	}

	const weight = readPrinted(textAt(row, single.weight));
	return [
		{
			value: single.value,
			indicator,
			indicatorPath: carried.filter(text => text !== undefined),
			...readTarget(
				row[single.value]?.text ?? '',
				textAt(row, single.unit) || null,
				textAt(row, single.relation) || null,
			),
			weight: weight.kind === 'number' ? (numberIn(weight) ?? null) : null,
		},
	];
};
