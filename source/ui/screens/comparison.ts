import {isAmount} from '../../model/answer.js';
import type {ReportContents} from '../../model/report.js';
import {compareRows} from '../../query/compare.js';
import {type By, comparedColumns, comparisons} from '../../query/compared-columns.js';
import {transposed} from '../../query/transposed.js';
import {moneyIn, valueText, wordFor} from '../cell-text.js';
import {printable} from '../line.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import type {World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {comparedNames, sharedUnit} from './compared-names.js';
import {reportPath, reportTabsOf, unitCaption} from './report-path.js';
import {reportsOfUnit} from './reports.js';
import {transposedSheet} from './transposed.js';
import {trendColumn} from './trend-column.js';

export type Comparison = {readonly reports: readonly ReportContents[]; readonly by?: By | undefined};

/** The first way to compare within one report that has two columns; by year if there is none. */
const firstBy = (contents: ReportContents, {vocabulary, words}: World): By =>
	comparisons.find(by => comparedColumns([contents], {by}, vocabulary, words).length > 1) ?? 'year';

const nextIn = <T>(values: readonly T[], value: T): T => values[(values.indexOf(value) + 1) % values.length] ?? value;

/** The next way to compare within one report. */
export const nextBy = (contents: ReportContents, by: By | undefined, world: World): By =>
	nextIn(comparisons, by ?? firstBy(contents, world));

/** Reports side by side as they are, or by the years or the stages that they tell of. */
export const nextSeries = (by: By | undefined): By | undefined =>
	nextIn<By | undefined>([undefined, 'year', 'stage'], by);

/** What the columns differ in: of one report always something, of several only if it was asked for. */
export const byOf = ({reports, by}: Comparison, world: World): By | undefined => {
	const [only, ...others] = reports;
	return by ?? (only === undefined || others.length > 0 ? undefined : firstBy(only, world));
};

export const columnsToCompare = (
	comparison: Comparison,
	world: World,
	path = '',
): ReturnType<typeof comparedColumns> => {
	const {vocabulary, words} = world;
	const by = byOf(comparison, world);
	return comparedColumns(comparison.reports, {...(by === undefined ? {} : {by}), path}, vocabulary, words);
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
	const by = byOf(comparison, world);
	const ids = comparison.reports.map(({report}) => report.id);
	const command = [
		'compare',
		...ids,
		...(by === undefined ? [] : ['--by', by]),
		...(onlyDifferences ? ['--only-differences'] : []),
	];
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
	const [only = ''] = ids;
	const isWithin = ids.length === 1;
	const ownUnit = comparison.reports[0]?.report.unit ?? null;
	const hasOthers = isWithin && ownUnit !== null && reportsOfUnit(ownUnit, world.library).length > 1;
	const frame = {
		path: isWithin
			? reportPath(only, world, words(`compare.by.${by}`))
			: [words('program.name'), ...sharedUnit(compared), words('view.compare'), ...names.map(({short}) => short)],
		caption: [
			words(onlyDifferences ? 'compare.differences' : 'compare.all', {count: rest.length}),
			unitCaption(answerUnit(answer, world)),
		],
		empty: [answer.note ?? words('compare.nothing'), hasOthers ? words('compare.unit_instead') : '']
			.filter(Boolean)
			.join(` ${glyphs.dot} `),
		...(isWithin ? {tabs: reportTabsOf('years', world)} : {}),
	};
	if (wishes.transposed) {
		const turned = transposed(answer, compared, words('column.change'));
		return {...frame, ...transposedSheet(turned, names, world), command: [...command, '--transpose']};
	}

	return {
		...frame,
		columns: answerColumns(answer, world, {
			...Object.fromEntries(amountChanges),
			label: {least: 24, draw: row => [{text: `${indentOf(row)}${printable(String(row.cells.label ?? ''))}`}]},
			trend: trendColumn(world),
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
		answer,
		command,
	};
};
