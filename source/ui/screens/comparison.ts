import {isAmount} from '../../model/answer.js';
import type {ReportContents} from '../../model/report.js';
import {compareRows} from '../../query/compare.js';
import {type By, comparedColumns, comparisons} from '../../query/compared-columns.js';
import {moneyIn, valueText, wordFor} from '../cell-text.js';
import {printable} from '../line.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {comparedNames} from './compared-names.js';
import {reportPath, reportTabsOf, unitCaption} from './report-path.js';

export type Comparison = {readonly reports: readonly ReportContents[]; readonly by?: By | undefined};

/** The first way to compare within one report that has two columns; by year if there is none. */
const firstBy = (contents: ReportContents, {vocabulary, words}: World): By =>
	comparisons.find(by => comparedColumns([contents], {by}, vocabulary, words).length > 1) ?? 'year';

const nextIn = <T>(values: readonly T[], value: T): T => values[(values.indexOf(value) + 1) % values.length] ?? value;

/** The next way to compare within one report. */
export const nextBy = (contents: ReportContents, by: By | undefined, world: World): By =>
	nextIn(comparisons, by ?? firstBy(contents, world));

export const columnsToCompare = (
	{reports, by}: Comparison,
	world: World,
	path = '',
): ReturnType<typeof comparedColumns> => {
	const {vocabulary, words} = world;
	const [only] = reports;
	const within = reports.length === 1 && only !== undefined ? {by: by ?? firstBy(only, world)} : {};
	return comparedColumns(reports, {...within, path}, vocabulary, words);
};

const signedAmount = (key: string, unit: Parameters<typeof moneyIn>[1], {glyphs}: World): Partial<SheetColumn> => ({
	byMagnitude: true,
	draw({cells}: SheetRow) {
		const value = cells[key] ?? null;
		if (value === null || !isAmount(value)) {
			return [{text: glyphs.missing, tone: 'dim'}];
		}

		const sign = value.fen > 0 ? `${glyphs.up} +` : value.fen < 0 ? `${glyphs.down} ` : '';
		return [{text: `${sign}${moneyIn(value, unit)}`}];
	},
});

const signedPercent = (key: string, {words}: World): Partial<SheetColumn> => ({
	byMagnitude: true,
	draw({cells}: SheetRow) {
		const value = cells[key] ?? null;
		const text = valueText(value, {key, kind: 'percent'}, 'yuan', words);
		return [{text: typeof value === 'number' && value > 0 ? `+${text}` : text}];
	},
});

const indentOf = ({cells}: SheetRow): string => {
	const code = typeof cells.code === 'string' ? cells.code.length : 0;
	return code > 3 ? '  '.repeat(Math.min(2, Math.floor((code - 3) / 2))) : '';
};

/** Two to six columns side by side, aligned by code; what is missing is a dash, never nothing. */
export const comparisonSheet = (comparison: Comparison, world: World): Sheet => {
	const {words, wishes, vocabulary, glyphs} = world;
	const compared = columnsToCompare(comparison, world);
	const {onlyDifferences} = wishes;
	const answer = compareRows(compared, {onlyDifferences}, vocabulary, words);
	const unit = answerUnit(answer, world) ?? 'yuan';
	const amountKeys = compared.map(({key}) => `amount_${key}`);
	const names = comparedNames(compared, world);
	const headLines = Math.max(1, ...names.map(({lines}) => lines.length));
	const amountChanges = amountKeys.map((key, index): [string, Partial<SheetColumn>] => [
		key,
		{
			isCell: true,
			title: names[index]?.lines.join('\n') ?? key,
			draw({cells}) {
				const value = cells[key] ?? null;
				return value !== null && isAmount(value)
					? [{text: moneyIn(value, unit)}]
					: [{text: glyphs.missing, tone: 'dim'}];
			},
		},
	]);
	const [whole, ...rest] = answer.rows.map(row => {
		const change = row.cells.change ?? null;
		const differs = isAmount(change) && change.fen !== 0;
		return answerRow(row, {notable: differs, ...(row.mark === 'residual' ? {tone: 'warning' as const} : {})});
	});
	const ofUnits = new Set(comparison.reports.map(({report}) => report.unit)).size > 1;
	/** Of two units neither is the new one. */
	const statusText = (status: unknown): string =>
		status === 'same' || status === undefined
			? ''
			: ofUnits && (status === 'new' || status === 'ended')
				? words(`compare.only.${status}`)
				: wordFor('status', String(status), words);
	const hasWhole = whole?.mark === 'total';
	const ids = comparison.reports.map(({report}) => report.id);
	const [only = ''] = ids;
	const by =
		ids.length === 1 && comparison.reports[0] !== undefined
			? (comparison.by ?? firstBy(comparison.reports[0], world))
			: undefined;
	return {
		path:
			by === undefined
				? [words('program.name'), words('view.compare'), ...names.map(({short}) => short)]
				: reportPath(only, world, words(`compare.by.${by}`)),
		caption: [
			words(onlyDifferences ? 'compare.differences' : 'compare.all', {count: rest.length}),
			unitCaption(answerUnit(answer, world)),
		],
		columns: answerColumns(answer, world, {
			...Object.fromEntries(amountChanges),
			label: {least: 24, draw: row => [{text: `${indentOf(row)}${printable(String(row.cells.label ?? ''))}`}]},
			change: signedAmount('change', unit, world),
			change_pct: signedPercent('change_pct', world),
			share_change: signedPercent('share_change', world),
			status: {draw: ({cells}) => [{text: statusText(cells.status)}]},
			...(answer.rows.every(({cells}) => cells.status === 'same') ? {status: false} : {}),
		}),
		rows: hasWhole || whole === undefined ? rest : [whole, ...rest],
		headLines,
		pinned: hasWhole && whole !== undefined ? [whole] : [],
		detail(row) {
			if (row?.mark === 'residual') {
				return words('outline.residual_detail');
			}

			return [statusText(row?.cells.status), printable(answer.note ?? '')].filter(Boolean).join(` ${glyphs.dot} `);
		},
		empty: answer.note ?? words('compare.nothing'),
		...(by === undefined ? {} : {tabs: reportTabsOf('years', world)}),
		answer,
		command: ['compare', ...ids, ...(by === undefined ? [] : ['--by', by])],
	};
};
