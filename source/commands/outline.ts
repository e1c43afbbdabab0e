import type {ReportContents} from '../model/report.js';
import {outlineRows, outlinesOf} from '../query/outline.js';
import {withTrend} from '../query/outline-trend.js';
import {seriesOf} from '../query/unit-series.js';
import type {Context, Run} from './command.js';
import {depthOf} from './depth-flag.js';
import {loadNamed} from './report-arguments.js';

/** `"江北医保 2023 决算/支出/210"` is a report and a path, as the explorer shows where one is. */
const splitName = (name: string, path: string | undefined): readonly [name: string, path: string | undefined] => {
	const slash = name.indexOf('/');
	return path !== undefined || slash === -1 ? [name, path] : [name.slice(0, slash), name.slice(slash + 1)];
};

const seriesIn = async (context: Context, contents: ReportContents): Promise<readonly ReportContents[]> => {
	const store = await context.store();
	const series = seriesOf(contents.report.id, await store.catalog(), await store.readSettings('aliases'));
	return Promise.all(series.map(async ({report}) => (report === contents.report.id ? contents : store.load(report))));
};

export const runOutline: Run = async context => {
	const {flags, vocabulary, words} = context;
	const [name, path] = splitName(context.arguments[0] ?? '', context.arguments[1]);
	const contents = await loadNamed(context, name);
	if (flags.cuts === true) {
		return {answer: outlinesOf(contents, vocabulary)};
	}

	const question = {depth: depthOf(flags, words), ...(path === undefined ? {} : {path})};
	const answer = outlineRows(contents, question, vocabulary, words);
	return {
		answer:
			flags.trend === true ? withTrend(answer, contents, await seriesIn(context, contents), vocabulary, words) : answer,
	};
};
