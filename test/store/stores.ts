import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {ExecutionContext} from 'ava';
import {ExpectedError} from '../../source/model/expected-error.js';
import type {ReportContents} from '../../source/model/report.js';
import {madeUpReport} from '../helpers/facts.js';

/** A folder of the test's own, gone when it is done. */
export const temporaryFolder = (t: ExecutionContext): string => {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'kuanxiang-'));
	t.teardown(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

/** A plausible small report; another `amount` makes other contents of the same report. */
export const report = (id: string, amount = '60.00'): ReportContents =>
	madeUpReport({
		id,
		witnesses: [{field: 'unit', value: '示例市医疗保障局', from: 'title', text: '2024年部门预算', place: null}],
	})
		.statement('expenditure', {
			title: '支出总表',
			rows: [
				['', '合计', '100.00', amount, '40.00'],
				['210', '卫生健康支出', '100.00', amount, '40.00'],
				['2101506', '医疗保障经办事务', '100.00', amount, '40.00'],
			],
		})
		.paragraphs('一、部门基本情况')
		.finding('unknown-column', 'warning', 'made up')
		.contents();

/** Every file below a folder with its text, so that two states can be compared. */
export const filesOf = (folder: string): Readonly<Record<string, string>> => {
	if (!existsSync(folder)) {
		return {};
	}

	return Object.fromEntries(
		readdirSync(folder, {recursive: true, encoding: 'utf8'})
			.filter(name => statSync(path.join(folder, name)).isFile())
			.sort()
			.map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
	);
};

/** The one line that something failed with; a failure that is not expected fails the test. */
export const failureOf = async (t: ExecutionContext, work: () => unknown): Promise<string> => {
	const error = await t.throwsAsync(async () => work(), {instanceOf: ExpectedError});
	t.false(error?.message.includes('\n'));
	return error?.message ?? '';
};
