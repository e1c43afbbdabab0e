import type {Answer} from '../model/answer.js';
import type {Vocabulary} from '../vocabulary.js';
import {columnsOf} from './columns.js';

const columns = columnsOf(['rule', 'text', 1], ['formula', 'text', 2], ['origin', 'text', 3]);

/** All identities that are checked, the built-in ones and the user's. */
export const ruleRows = (vocabulary: Vocabulary, own: Readonly<Record<string, string>>): Answer => {
	const {formulas} = vocabulary.file('identities') as {readonly formulas: Readonly<Record<string, string>>};
	const rowsOf = (origin: 'built_in' | 'own', rules: Readonly<Record<string, string>>) =>
		Object.entries(rules).map(([rule, formula]) => ({cells: {rule, formula, origin}}));
	return {columns, rows: [...rowsOf('built_in', formulas), ...rowsOf('own', own)]};
};
