import type {CatalogEntry} from '../../model/catalog.js';
import {moneyWithUnit, wordFor} from '../cell-text.js';
import {completenessMark} from '../completeness.js';
import {coverageText} from '../coverage-text.js';
import type {SheetColumn} from '../sheet.js';
import type {World} from '../world.js';
import {unitName} from './report-path.js';

/** `✗` in the title: what the two columns of counts mean is said by their mark. */
const countColumn = (title: string, tone: 'error' | 'warning', key: string): Partial<SheetColumn> => ({
	title,
	draw({cells}) {
		const count = cells[key];
		return [{text: String(count ?? 0), tone: typeof count === 'number' && count > 0 ? tone : 'dim'}];
	},
});

export const findingCounts = ({glyphs}: World): Readonly<Record<'errors' | 'warnings', Partial<SheetColumn>>> => ({
	errors: countColumn(glyphs.error, 'error', 'errors'),
	warnings: countColumn(glyphs.warning, 'warning', 'warnings'),
});

/** `2023 决算 部门` */
const occasionOf = ({fiscalYear, stage, scope}: CatalogEntry, {words}: World): string =>
	[
		fiscalYear ?? '',
		stage === null ? '' : wordFor('stage', stage, words),
		scope === null ? '' : wordFor('scope', scope, words),
	]
		.filter(Boolean)
		.join(' ');

/** One line about a report, from the catalog and from its checks, if it has been checked. */
export const reportLine = (entry: CatalogEntry, world: World): string => {
	const {library, words, wishes, glyphs} = world;
	const {counts, totalExpenditure} = entry;
	const checked = library.checks.get(entry.report);
	return [
		unitName(entry, world),
		occasionOf(entry, world),
		counts.tables === 0
			? `${glyphs.unchecked} ${words('home.no_table')}`
			: words('home.counts', {tables: counts.tables, figures: counts.facts}),
		counts.unclassified === 0 || counts.facts === 0
			? ''
			: `${completenessMark(counts, glyphs)} ${words('home.unclassified', {count: counts.unclassified})}`,
		checked === undefined ? '' : coverageText(checked.coverage, words),
		totalExpenditure === null
			? ''
			: words('home.total', {amount: moneyWithUnit(totalExpenditure.amount, wishes.moneyUnit)}),
	]
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
};
