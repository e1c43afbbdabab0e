import {ExpectedError} from '../model/expected-error.js';
import {openPinyin} from '../query/pinyin.js';
import {reportRows} from '../query/reports.js';
import type {Run} from './command.js';
import {overridesOf} from './identity-flags.js';
import {entryNamed} from './report-arguments.js';

/** The report's id follows its identity, so it is put anew in the place of the old one. */
export const runEdit: Run = async context => {
	const {
		arguments: [name = ''],
		say,
		vocabulary,
		words,
	} = context;
	const overrides = overridesOf(context);
	if (Object.keys(overrides).length === 0) {
		throw new ExpectedError(words('error.edit_nothing'), 2);
	}

	const {editedReport} = await import('../import-report.js');
	const store = await context.store({write: true});
	const before = await store.catalog();
	const {report} = entryNamed(before, name, context);
	const edited = editedReport(await store.load(report), overrides, {
		vocabulary,
		initialsOf: openPinyin(vocabulary).initialsOf,
	});
	const {id} = edited.report;
	if (id !== report && before.some(entry => entry.report === id)) {
		throw new ExpectedError(words('error.report_exists', {report: id}));
	}

	await store.put(edited, report);
	say(words('note.edited', {report: id}));
	return {answer: reportRows((await store.catalog()).filter(entry => entry.report === id))};
};
