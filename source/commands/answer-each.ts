import type {Answer, Row} from '../model/answer.js';
import type {ReportContents} from '../model/report.js';
import type {Filter} from '../query/filter.js';
import type {Context} from './command.js';
import {eachChosen} from './report-arguments.js';

/** An answer over all reports chosen, made report by report: of each only its rows stay in memory. */
export const answerEach = async (
	context: Context,
	answerOf: (reports: readonly ReportContents[], filter: Filter) => Answer,
): Promise<Answer> => {
	const {reports, filter} = await eachChosen(context);
	const rows: Row[] = [];
	for await (const contents of reports) {
		for (const row of answerOf([contents], filter).rows) {
			rows.push(row);
		}
	}

	return {...answerOf([], filter), rows};
};
