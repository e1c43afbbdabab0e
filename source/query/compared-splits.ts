import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {type ComparedColumn, columnOf} from './compared-column.js';
import {type Outline, outlineFor, outlinesIn} from './outline-choice.js';
import {type CutId, cutIds} from './outline-cut.js';

const fundCuts = ['general_public', 'government_fund', 'state_capital'] as const;

const fundsOfTable = (outline: Outline, words: Words): readonly ComparedColumn[] => {
	const {main, series} = outline;
	return series
		.filter(
			({measure, fiscalYear, stage, fund, key}) =>
				measure === main.measure &&
				fiscalYear === main.fiscalYear &&
				stage === main.stage &&
				fund !== null &&
				fund !== 'all' &&
				!key.includes('#'),
		)
		.map(each => columnOf(outline, each.fund ?? '', words(`value.fund.${each.fund}`), each));
};

/** Each fund's own table where at least two have one, else the columns of one table. */
export const comparedFunds = (
	contents: ReportContents,
	cut: CutId | undefined,
	vocabulary: Vocabulary,
	words: Words,
): readonly ComparedColumn[] => {
	const ofTables = (cut === undefined ? fundCuts : []).flatMap(id => {
		const outline = outlineFor(contents, id, vocabulary);
		return outline === undefined ? [] : columnOf(outline, id, words(`value.fund.${id}`));
	});
	if (ofTables.length > 1) {
		return ofTables;
	}

	return (
		[...outlinesIn(contents, vocabulary, cut)]
			.map(outline => fundsOfTable(outline, words))
			.find(columns => columns.length > 1) ?? []
	);
};

/** The whole of a unit goes by the name of the unit, which stands above the column already. */
const withPlainWhole = (column: ComparedColumn): ComparedColumn => ({...column, root: {...column.root, label: null}});

/** Without the department itself (036), whose sum holds that of its units (036001). */
const withoutDepartment = (columns: readonly ComparedColumn[]): readonly ComparedColumn[] => {
	const units = columns.filter(({key}) => !columns.some(other => other.key !== key && other.key.startsWith(key)));
	return units.length > 1 ? units : columns;
};

/** The accounts of each unit that a table of a department lists. */
export const comparedUnits = (
	contents: ReportContents,
	cut: CutId | undefined,
	vocabulary: Vocabulary,
): readonly ComparedColumn[] => {
	const names = new Map(contents.facts.map(({unitCode, unitName}) => [unitCode, unitName]));
	for (const id of cut === undefined ? cutIds : [cut]) {
		const columns = [...names].flatMap(([code, name]) => {
			const outline = code === null ? undefined : outlineFor(contents, id, vocabulary, code);
			return outline === undefined ? [] : withPlainWhole(columnOf(outline, code ?? '', `${code} ${name ?? ''}`.trim()));
		});
		if (columns.length > 1) {
			return withoutDepartment(columns);
		}
	}

	return [];
};
