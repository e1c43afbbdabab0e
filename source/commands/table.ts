import {ExpectedError} from '../model/expected-error.js';
import {printedTable} from '../query/printed-table.js';
import type {Run} from './command.js';
import {loadNamed} from './report-arguments.js';

export const runTable: Run = async context => {
	const {
		arguments: [name = '', n = ''],
		words,
	} = context;
	if (!/^[1-9]\d*$/.test(n)) {
		throw new ExpectedError(words('error.not_a_count', {flag: '<n>', value: n}), 2);
	}

	const table = printedTable(await loadNamed(context, name), Number(n), words);
	// People see the header as it is printed, in the first rows
	const isForPeople = context.format === 'table' && table.headerRows > 0;
	return {answer: isForPeople ? {...table, columns: table.columns.map(column => ({...column, title: ''}))} : table};
};
