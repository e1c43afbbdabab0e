import type {Classification} from '../../model/account.js';
import type {Answer, Row} from '../../model/answer.js';
import type {ReportContents} from '../../model/report.js';
import {truncate} from '../../model/width.js';
import {outlineRows, outlinesOf} from '../../query/outline.js';
import {cuts} from '../../query/outline-cut.js';
import {withTrend} from '../../query/outline-trend.js';
import {seriesOf} from '../../query/unit-series.js';
import {bar} from '../bar.js';
import {wordFor} from '../cell-text.js';
import {printable} from '../line.js';
import {placeText} from '../place-text.js';
import type {ReportScreen} from '../screen.js';
import type {Sheet, SheetColumn, SheetRow} from '../sheet.js';
import {identitiesOf, identitiesText} from '../verdicts.js';
import {contentsOf, type World} from '../world.js';
import {answerColumns, answerRow, answerUnit} from './answer-columns.js';
import {messageSheet} from './message.js';
import {cutOf, outlineTabOf, reportPath, reportTabsOf, unitCaption} from './report-path.js';
import {trendColumn} from './trend-column.js';

const barColumns = 8;

/** The cuts a tab offers, in their order; `v` goes from one to the next. */
export const cutsOf = (contents: ReportContents, tab: ReportScreen['tab'], {vocabulary}: World): readonly string[] =>
	outlinesOf(contents, vocabulary)
		.rows.map(({cells}) => String(cells.path))
		.filter(cut => outlineTabOf(cut) === tab);

const depthOf = ({cells}: SheetRow): number => String(cells.path ?? '').split('/').length;

const isComputed = (row: SheetRow): boolean => row.mark === 'computed' || row.cells.printed === 'computed';

/** An account that no table prints bears a star, however short its name is cut. */
const computedMark = '*';

const labelColumn = (base: number): Partial<SheetColumn> => ({
	least: 28,
	draw(row, columns = Number.POSITIVE_INFINITY) {
		const indent = '  '.repeat(Math.max(0, depthOf(row) - base));
		const label = indent + printable(String(row.cells.label ?? ''));
		return [{text: isComputed(row) ? truncate(label, columns - computedMark.length) + computedMark : label}];
	},
});

const barColumn = ({glyphs}: World): SheetColumn => ({
	key: 'bar',
	title: '',
	align: 'left',
	importance: 5,
	least: barColumns / 2,
	draw({cells}, columns = barColumns) {
		const share = cells.share_of_parent;
		const text = typeof share === 'number' ? bar(share / 100, columns, glyphs) : '';
		return [{text: text.padEnd(columns)}];
	},
});

/** The bar stands behind the share it draws. */
const withBar = (columns: readonly SheetColumn[], world: World): readonly SheetColumn[] =>
	world.wishes.bars
		? columns.flatMap(column => (column.key === 'share_of_parent' ? [column, barColumn(world)] : [column]))
		: columns;

/** A step of a path: an account by its name, another by the word for it, if there is one. */
const stepName = (step: string, classification: Classification, {vocabulary, words}: World): string => {
	const name = vocabulary.account(classification, step)?.name;
	return name === undefined ? wordFor('fund', wordFor('measure', step, words), words) : `${step} ${name}`;
};

/** The steps down to where the outline stands; the last as its table calls it. */
const crumbsTo = (path: string, whole: Row | undefined, world: World): readonly string[] => {
	const [cut = '', ...steps] = path.split('/');
	const classification = cuts[cut as keyof typeof cuts]?.classification ?? 'functional';
	const names = steps.slice(0, -1).map(step => stepName(step, classification, world));
	const here = [whole?.cells.code, whole?.cells.label].filter(Boolean).map(String).map(printable).join(' ');
	return steps.length === 0 ? [] : [...names, here];
};

/** Where the amount of a row was printed, as what, and what its identities give. */
const originOf = (contents: ReportContents, fact: string | undefined, {glyphs, library, words}: World): string => {
	const found = fact === undefined ? undefined : contents.facts.find(({id}) => id === fact);
	const statement = contents.statements.find(({n}) => n === found?.table);
	if (found === undefined || statement === undefined) {
		return '';
	}

	const {file, place, text} = found.provenance;
	const table = [statement.number, statement.title].filter(Boolean).join(' ');
	const identities = identitiesOf(library.checks.get(contents.report.id), found.id);
	return [
		`${printable(table)} ${placeText(place, words)} «${printable(text)}»`,
		identitiesText(identities, words, glyphs),
		printable(file),
	]
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
};

const fewestReports = 2;

/** The reports of the unit's other years, once all of them have been read; none where there are too few for a trend. */
const loadedSeries = (report: string, world: World): readonly ReportContents[] | undefined => {
	const {library} = world;
	const series = seriesOf(report, library.catalog ?? [], library.aliases);
	const loaded = series.map(entry => contentsOf(world, entry.report)).filter(contents => contents !== undefined);
	return series.length < fewestReports || loaded.length < series.length ? undefined : loaded;
};

const isPinned = (row: Answer['rows'][number], index: number, isTree: boolean): boolean =>
	index === 0 || (row.mark === 'residual' && !isTree);

/** Drill-down 类 → 款 → 项: one level or the tree, the whole pinned below, what the parts do not add up to shown as such. */
export const outlineSheet = (screen: ReportScreen, contents: ReportContents, world: World): Sheet => {
	const {words, wishes, vocabulary} = world;
	const report = contents.report.id;
	const tab = words(`tab.${screen.tab}`);
	const tabs = {tabs: reportTabsOf(screen.tab, world)};
	const path = screen.path === '' ? cutsOf(contents, screen.tab, world)[0] : screen.path;
	if (path === undefined) {
		return messageSheet(reportPath(report, world, tab), words('outline.none', {report}), tabs);
	}

	const plain = outlineRows(contents, {path, ...(wishes.tree ? {} : {depth: 1})}, vocabulary, words);
	const series = loadedSeries(report, world);
	const answer = series === undefined ? plain : withTrend(plain, contents, series, vocabulary, words);
	const base = path.split('/').length + 1;
	const cellKeys = new Set(answer.rows.flatMap(({facts}) => Object.keys(facts ?? {})));
	const changes: Readonly<Record<string, Partial<SheetColumn>>> = Object.fromEntries(
		[...cellKeys].map(key => [key, {isCell: true}]),
	);
	const columns = answerColumns(answer, world, {...changes, label: labelColumn(base), trend: trendColumn(world)});
	const rows = answer.rows.map((row, index) => ({
		row: answerRow(row, {
			report,
			notable: row.mark === 'residual',
			...(row.mark === 'residual' ? {tone: 'warning' as const} : {}),
		}),
		pinned: isPinned(row, index, wishes.tree),
	}));
	const cut = cutOf(path);
	return {
		path: reportPath(
			report,
			world,
			cut === 'expenditure' ? tab : words(`value.item.${cut}`),
			...crumbsTo(path, answer.rows[0], world),
		),
		caption: [words(wishes.tree ? 'outline.tree' : 'outline.level'), unitCaption(answerUnit(answer, world))],
		columns: withBar(columns, world),
		rows: rows.filter(({pinned}) => !pinned).map(({row}) => row),
		pinned: rows
			.filter(({pinned}) => pinned)
			.map(({row}) => row)
			.reverse(),
		detail(row, key) {
			if (row === undefined) {
				return answer.note ?? '';
			}

			if (row.mark === 'residual') {
				return words('outline.residual_detail');
			}

			return isComputed(row)
				? `${computedMark} ${words('outline.not_printed')}`
				: originOf(contents, row.facts?.[key ?? 'amount']?.[0], world);
		},
		empty: answer.note ?? '',
		...tabs,
		answer,
		command: [
			'outline',
			report,
			path,
			...(wishes.tree ? [] : ['--depth', '1']),
			...(series === undefined ? [] : ['--trend']),
		],
	};
};
