import test from 'ava';
import {mergeContents, renamed} from '../../source/extract/merge.js';
import {madeUpReport} from '../helpers/facts.js';

const tableOf = (id: string, file: string) =>
	madeUpReport({id, sources: [{file, sha256: '0'.repeat(64), format: 'text'}]})
		.statement('expenditure', {rows: [['', '合计', '10.00', '6.00', '4.00']]})
		.contents();

test('figures of every file are found by the id of the report they became part of', t => {
	const tables = tableOf('sls-2024-budget-1a2b3c4d', 'tables.txt');
	const prose = tableOf('sls-2024-budget-department', 'prose.txt');
	const merged = mergeContents(prose, tables, String);
	const ids = [...merged.facts, ...merged.quantities].flatMap(({id, sameAs}) => [id, sameAs ?? id]);
	t.is(merged.facts.length, 6);
	t.deepEqual(
		ids.filter(id => !id.startsWith('sls-2024-budget-department:')),
		[],
	);
	t.is(new Set(merged.facts.map(({id}) => id)).size, 6);
	const moved = renamed(merged, 'sls-2024');
	t.true(moved.facts.every(({id}) => id.startsWith('sls-2024:')));
});
