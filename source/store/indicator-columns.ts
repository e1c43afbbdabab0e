import type {Indicator} from '../model/fact.js';
import {isAmount, orderedAmount} from './amounts.js';
import {isFlag, isNumber, isPosition, isText, listOf, orNull} from './checks.js';
import {Columns, toColumns} from './columns.js';
import type {Parts} from './parts.js';
import {provenanceFields, provenancesOf} from './place-columns.js';

export const indicatorColumns = (indicators: readonly Indicator[]): unknown =>
	toColumns(indicators, {
		table: ({table}) => table,
		row: ({row}) => row,
		project: ({project}) => project,
		project_code: ({projectCode}) => projectCode,
		amount: ({amount}) => amount && orderedAmount(amount),
		indicator: ({indicator}) => indicator,
		indicator_path: ({indicatorPath}) => indicatorPath,
		relation: ({relation}) => relation,
		target: ({target}) => target,
		value_unit: ({valueUnit}) => valueUnit,
		weight: ({weight}) => weight,
		core: ({core}) => core,
		actual: ({actual}) => actual,
		score: ({score}) => score,
		...provenanceFields(({provenance}: Indicator) => provenance),
	});

export const readIndicators = (parts: Parts): readonly Indicator[] => {
	const columns = new Columns(parts, 'indicators');
	const isTextOrNull = orNull(isText);
	const isNumberOrNull = orNull(isNumber);
	const table = columns.get('table', isPosition);
	const row = columns.get('row', isPosition);
	const project = columns.get('project', isTextOrNull);
	const projectCode = columns.get('project_code', isTextOrNull);
	const amount = columns.get('amount', orNull(isAmount));
	const indicator = columns.get('indicator', isText);
	const indicatorPath = columns.get('indicator_path', listOf(isText));
	const relation = columns.get('relation', isTextOrNull);
	const target = columns.get('target', isTextOrNull);
	const valueUnit = columns.get('value_unit', isTextOrNull);
	const weight = columns.get('weight', isNumberOrNull);
	const core = columns.get('core', orNull(isFlag));
	const actual = columns.get('actual', isTextOrNull);
	const score = columns.get('score', isNumberOrNull);
	const provenance = provenancesOf(columns);
	return columns.records(n => ({
		table: table(n),
		row: row(n),
		project: project(n),
		projectCode: projectCode(n),
		amount: amount(n),
		indicator: indicator(n),
		indicatorPath: indicatorPath(n),
		relation: relation(n),
		target: target(n),
		valueUnit: valueUnit(n),
		weight: weight(n),
		core: core(n),
		actual: actual(n),
		score: score(n),
		provenance: provenance(n),
	}));
};
