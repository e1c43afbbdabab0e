import type {Answer} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf} from './columns.js';
import {comparedColumns} from './compared-columns.js';
import {comparedTree} from './compared-tree.js';
import {trendText} from './trend.js';

const fewestYears = 3;

/** A sparkline of each account of a report, by its code there; the whole under ''. None for fewer than three years. */
const trendsOf = (
	contents: ReportContents,
	series: readonly ReportContents[],
	cut: string,
	vocabulary: Vocabulary,
	words: Words,
): ReadonlyMap<string, string> => {
	const {id, stage} = contents.report;
	const columns = comparedColumns(series, {by: 'year', path: cut}, vocabulary, words).filter(
		column => column.statement !== null && (column.stage === stage || column.stage === null),
	);
	const own = columns.findIndex(({report, origin}) => report === id && origin === 'own');
	if (own === -1 || columns.length < fewestYears) {
		return new Map();
	}

	return new Map(
		comparedTree(columns, vocabulary).all.flatMap(({refs, values}) => {
			const [ref, ...others] = refs[own] ?? [];
			// Of accounts that came together later each is only a part of what is told
			return ref === undefined || others.length > 0
				? []
				: [[ref.node.code ?? ref.node.key, trendText(values.map(value => value?.amount.fen ?? null))] as const];
		}),
	);
};

/** An outline with a sparkline over the years that reports of its unit tell of, at the same stage. */
export const withTrend = (
	answer: Answer,
	contents: ReportContents,
	series: readonly ReportContents[],
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const trends = trendsOf(
		contents,
		series,
		String(answer.rows[0]?.cells.path ?? '').split('/')[0] ?? '',
		vocabulary,
		words,
	);
	const trend = columnsOf(['trend', 'text', 6]);
	const at = answer.columns.findIndex(({key}) => key === 'facts');
	return {
		...answer,
		columns: [...answer.columns.slice(0, at), ...trend, ...answer.columns.slice(at)],
		rows: answer.rows.map((row, index) => {
			const {code, path} = row.cells;
			const isWhole = index === 0 && !String(path).includes('/');
			const known = typeof code === 'string' ? trends.get(code) : isWhole ? trends.get('') : undefined;
			return {...row, cells: {...row.cells, trend: known ?? null}};
		}),
	};
};
