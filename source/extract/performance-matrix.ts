import type {Cell} from '../model/document.js';
import type {Indicator} from '../model/fact.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {Statement} from '../model/report.js';
import type {Figures} from './figures.js';
import type {Project} from './performance.js';
import {type Found, singleIn, singleOf} from './performance-rows.js';
import type {PrintedTable} from './printed-tables.js';
import {isPlainTarget, readTarget} from './target.js';
import {textAt} from './text-at.js';
import {projectColumns, tornNames} from './torn-names.js';

type Row = readonly Cell[];
type Pair = {readonly name: number; readonly value: number; readonly path: readonly string[]};

/** Columns that print an indicator and, right of it, its target. */
const pairsOf = ({columns}: Statement): readonly Pair[] =>
	columns.flatMap(({path}, index): Pair[] => {
		const names = path.split(' / ');
		const next = columns[index + 1]?.path.split(' / ').at(-1) ?? '';
		const isName = /^(?:三级指标|指标名称|指标内容)/u.test(labelKey(names.at(-1) ?? ''));
		const isValue = /^(?:指标值|目标值|年度指标值)/u.test(labelKey(next));
		return isName && isValue
			? [{name: index, value: index + 1, path: names.slice(0, -1).filter(name => !/绩效目标/u.test(name))}]
			: [];
	});

/** The pairs a row prints, wherever a neighbour's merged cell pushed them: pages of one table can be a column apart. */
const pairsInRow = (row: Row, pairs: readonly Pair[]): readonly Pair[] => {
	const found: Pair[] = [];
	const texts = row.map(cell => withoutSpace(cell.text));
	let at = pairs[0]?.name ?? row.length;
	while (at < row.length - 1) {
		const [name = '', value = '', next = ''] = texts.slice(at, at + 3);
		const loneName = !isPlainTarget(value) && isPlainTarget(next) && value !== '';
		if (name === '' || value === '' || loneName) {
			at++;
			continue;
		}

		const group = pairs.filter(pair => pair.name <= at).at(-1);
		found.push({name: at, value: at + 1, path: group?.path ?? []});
		at += 2;
	}

	return found;
};

const nobodys: Project = {project: null, projectCode: null, amount: null};

/** Tables with a project a row and its indicators one below the other, or in pairs with their targets side by side. */
export const matrixIndicators = (
	table: PrintedTable,
	statement: Statement,
	file: string,
	figures: Figures,
): readonly Indicator[] => {
	const pairs = pairsOf(statement);
	const single = singleOf(statement);
	const carried: string[] = [];
	const leaves = statement.columns.map(({path}) => path.split(' / ').at(-1) ?? '');
	const named = projectColumns(leaves);
	const torn = tornNames(table.rows, index => statement.rows[index]?.kind === 'body', named);
	const ofTable = figures.facts.filter(fact => fact.table === statement.n);
	let project: Project = nobodys;
	return table.rows.flatMap((row, index): Indicator[] => {
		if (statement.rows[index]?.kind !== 'body') {
			return [];
		}

		const whole = torn.get(index);
		const name = whole?.name ?? textAt(row, named.name);
		const amount = ofTable.find(fact => fact.row === index + 1)?.amount ?? null;
		if (name !== '' && amount !== null) {
			project = {project: name, projectCode: (whole?.code ?? textAt(row, named.code)) || null, amount};
		} else if (name === '' && single !== undefined && textAt(row, single.goal) !== '') {
			// The goals of the next project, whose name a page break has put below.
			project = nobodys;
		}

		const found =
			single === undefined
				? pairsInRow(row, pairs).map(
						({name: at, value, path}): Found => ({
							value,
							indicator: textAt(row, at),
							indicatorPath: path,
							...readTarget(row[value]?.text ?? ''),
							weight: null,
						}),
					)
				: singleIn(row, single, carried);
		return found.map(
			({value, ...indicator}): Indicator => ({
				table: statement.n,
				row: index + 1,
				...project,
				...indicator,
				core: null,
				actual: null,
				score: null,
				provenance: {file, place: (row[value] as Cell).place, text: row[value]?.text ?? ''},
			}),
		);
	});
};
