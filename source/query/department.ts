import type {Answer, Row} from '../model/answer.js';
import type {CatalogEntry} from '../model/catalog.js';
import type {ReportContents} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Vocabulary} from '../vocabulary.js';
import {differenceOf, percentOf} from './arithmetic.js';
import {columnsOf} from './columns.js';
import {regionText} from './filter.js';
import {type Outline, outlineFor} from './outline-choice.js';
import {allNodes, isWhole, type OutlineNode} from './outline-tree.js';
import {type UnitAliases, unitIdentity} from './unit-identity.js';

export const departmentColumns = columnsOf(
	['unit_code', 'text', 3],
	['unit', 'text', 1],
	['amount', 'amount', 1],
	['share', 'percent', 4],
	['report', 'text', 5],
	['report_total', 'amount', 2],
	['difference', 'amount', 3],
);

const shortestCode = 3;

type Listed = {readonly code: string | null; readonly name: string | null; readonly node: OutlineNode | undefined};

/** Units that the department's own table lists, parents first. */
const listedIn = (outline: Outline | undefined): readonly Listed[] =>
	outline === undefined
		? []
		: allNodes(outline.root)
				.filter(node => !isWhole(node) && node.code === null)
				.map(node => ({code: node.key, name: node.label, node}));

type Wanted = (entry: CatalogEntry) => boolean;

/** Reports of the same year and stage and of the same place, but for the department's own. */
const besides = ({report}: ReportContents): Wanted => {
	const region = regionText(report.region);
	return entry =>
		entry.report !== report.id &&
		entry.fiscalYear === report.fiscalYear &&
		entry.stage === report.stage &&
		(regionText(entry.region) === region || region === '');
};

/** Whether the store has reports of units that belong to the unit of a report, or of the department it belongs to. */
export const hasDepartment = (report: string, catalog: readonly CatalogEntry[]): boolean => {
	const own = catalog.find(entry => entry.report === report);
	const code = own?.unitCode ?? '';
	return (
		departmentReport(report, catalog) !== undefined ||
		(code.length >= shortestCode &&
			catalog.some(
				({unitCode, region}) =>
					unitCode !== null &&
					unitCode.length > code.length &&
					unitCode.startsWith(code) &&
					regionText(region) === regionText(own?.region ?? region),
			))
	);
};

/** The report of the department that a unit belongs to, of the same place, year and stage: 036 of 036001. */
export const departmentReport = (report: string, catalog: readonly CatalogEntry[]): string | undefined => {
	const own = catalog.find(entry => entry.report === report);
	const code = own?.unitCode ?? '';
	return catalog
		.filter(
			({unitCode, fiscalYear, stage, region}) =>
				unitCode !== null &&
				unitCode.length >= shortestCode &&
				unitCode.length < code.length &&
				code.startsWith(unitCode) &&
				fiscalYear === own?.fiscalYear &&
				stage === own.stage &&
				regionText(region) === regionText(own.region),
		)
		.reduce<CatalogEntry | undefined>(
			(nearest, entry) => ((nearest?.unitCode?.length ?? 0) >= (entry.unitCode?.length ?? 0) ? nearest : entry),
			undefined,
		)?.report;
};

/**
 * A department and its units: what its own table says of each, and what the unit's own report in the store says. Units of
 * the store whose codes begin with the department's are listed too.
 */
export const departmentRows = (
	contents: ReportContents,
	catalog: readonly CatalogEntry[],
	aliases: UnitAliases,
	vocabulary: Vocabulary,
	words: Words,
): Answer => {
	const {report} = contents;
	const outline = outlineFor(contents, 'units', vocabulary);
	const identity = unitIdentity(aliases);
	const others = catalog.filter(besides(contents));
	const listed = listedIn(outline);
	const codes = new Set(listed.map(({code}) => code));
	const unlisted = others
		.filter(({unitCode}) => unitCode !== null && report.unitCode !== null && unitCode.startsWith(report.unitCode))
		.filter(({unitCode}) => !codes.has(unitCode))
		.map(({unitCode, unit}): Listed => ({code: unitCode, name: unit, node: undefined}));
	const whole = outline?.root.values.get(outline.main.key)?.amount ?? null;
	const rows = [...listed, ...unlisted].map(({code, name, node}): Row => {
		const value = outline === undefined ? undefined : node?.values.get(outline.main.key);
		const own =
			others.find(({unitCode}) => unitCode !== null && unitCode === code) ??
			others.find(({unit}) => unit !== null && name !== null && identity(unit) === identity(name));
		const [amount, total] = [value?.amount ?? null, own?.totalExpenditure?.amount ?? null];
		return {
			cells: {
				unit_code: code,
				unit: name,
				amount,
				share: amount === null || whole === null ? null : percentOf(amount.fen, whole.fen),
				report: own?.report ?? null,
				report_total: total,
				difference: amount === null || total === null ? null : differenceOf(total, [amount]),
			},
			facts: {
				amount: value?.facts ?? [],
				report_total:
					own?.totalExpenditure === undefined || own.totalExpenditure === null ? [] : [own.totalExpenditure.fact],
			},
			...(own === undefined ? {} : {opens: {kind: 'report', report: own.report}}),
		};
	});
	const note =
		outline === undefined
			? words('units.no_table', {report: report.id})
			: words('units.table', {n: outline.statement.n, title: outline.statement.title ?? outline.statement.kind});
	return {columns: departmentColumns, rows, note};
};
