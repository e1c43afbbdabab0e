import type {Indicator} from '../model/fact.js';
import type {Statement} from '../model/report.js';
import type {Context} from './context.js';
import type {PrintedTable} from './printed-tables.js';

export const indicatorsOf = (
	_context: Context,
	_statements: readonly Statement[],
	_tables: readonly PrintedTable[],
): readonly Indicator[] => [];
