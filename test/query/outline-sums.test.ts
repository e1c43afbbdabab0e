import test from 'ava';
import fc from 'fast-check';
import type {Answer, Row} from '../../source/model/answer.js';
import type {ReportContents} from '../../source/model/report.js';
import {outlineRows} from '../../source/query/outline.js';
import {madeUpReport} from '../helpers/facts.js';
import {fenIn, keyWords, vocabulary} from '../helpers/query-worlds.js';
import {randomRows, twoYearColumns} from '../helpers/random-statements.js';

const outline = (contents: ReportContents, path = '', depth = Infinity): Answer =>
	outlineRows(contents, {path, depth}, vocabulary, keyWords);

const parentPath = (path: unknown): string => String(path).split('/').slice(0, -1).join('/');

test('parts and residual add up to their parent: every node, column and change, whatever is printed', t => {
	fc.assert(
		fc.property(randomRows(4), rows => {
			const contents = madeUpReport({id: 'a'})
				.statement('expenditure', {columns: twoYearColumns(2024), rows})
				.contents();
			const answer = outline(contents);
			const parts = new Map<string, Row[]>();
			for (const row of answer.rows.slice(1)) {
				const parent = parentPath(row.cells.path);
				parts.set(parent, [...(parts.get(parent) ?? []), row]);
			}

			const paths = answer.rows.map(({cells}) => cells.path);
			t.is(new Set(paths).size, paths.length);
			for (const row of answer.rows) {
				const below = parts.get(String(row.cells.path)) ?? [];
				for (const key of ['amount', 'last_year', 'change', 'total', 'basic', 'project']) {
					const sum = below.reduce((total, part) => total + fenIn(part, key), 0);
					t.true(below.length === 0 || sum === fenIn(row, key), `${row.cells.path} ${key}`);
				}
			}
		}),
		{numRuns: 60},
	);
});

test('an account is the same from the whole, from its own path and a level at a time', t => {
	fc.assert(
		fc.property(randomRows(4), rows => {
			const contents = madeUpReport({id: 'a'})
				.statement('expenditure', {columns: twoYearColumns(2024), rows})
				.contents();
			for (const {cells, mark} of outline(contents).rows.slice(0, 6)) {
				if (mark !== 'residual') {
					const own = outline(contents, String(cells.path), 1).rows[0];
					t.deepEqual({...own?.cells}, {...cells});
				}
			}
		}),
		{numRuns: 20},
	);
});
