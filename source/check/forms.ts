import type {Indicator, Quantity} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import {oncePer} from '../model/once.js';
import {pushTo} from '../model/push-to.js';
import type {Statement} from '../model/report.js';
import type {ReportView} from './report-view.js';

/** The indicators of one performance form (绩效), without its lines of totals. */
export type Form = {
	readonly statement: Statement;
	readonly project: string | null;
	readonly indicators: readonly Indicator[];
};

const totals = /^(?:总分|合计|总计|得分|自评总分)/u;

export const formsOf = oncePer(({contents, tables}: ReportView): readonly Form[] => {
	const statements = new Map(tables.map(({statement}) => [statement.n, statement]));
	const forms = new Map<string, Indicator[]>();
	for (const indicator of contents.indicators.filter(({indicator: name}) => !totals.test(labelKey(name)))) {
		const key = `${indicator.table} ${indicator.project}`;
		pushTo(forms, key, indicator);
	}

	return [...forms.values()].flatMap(indicators => {
		const [first] = indicators;
		const statement = first === undefined ? undefined : statements.get(first.table);
		return first === undefined || statement === undefined ? [] : [{statement, project: first.project, indicators}];
	});
});

/** Figures of an indicator's row, by what their column is called. */
export const quantityOf = (
	{contents}: ReportView,
	{table, row}: Pick<Indicator, 'table' | 'row'>,
	column: RegExp,
): Quantity | undefined =>
	contents.quantities.find(
		quantity => quantity.table === table && quantity.row === row && column.test(labelKey(quantity.columnPath)),
	);

/** The weight of 预算执行率, where the form prints it beside the money. */
export const executionWeight = ({contents}: ReportView, {statement}: Form): Quantity | undefined =>
	contents.quantities.find(({table, columnPath}) => table === statement.n && /执行率?权重/u.test(labelKey(columnPath)));
