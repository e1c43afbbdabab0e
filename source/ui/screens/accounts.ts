import type {Classification} from '../../model/account.js';
import type {Answer} from '../../model/answer.js';
import {columnsOf} from '../../query/columns.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {accountHistory} from './account-history.js';
import {answerColumns, answerRow} from './answer-columns.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';

/** Every account that the reports print, with how many of them do; from the catalog alone. */
export const accountsSheet = (world: World): Sheet => {
	const {library, words, vocabulary} = world;
	const counts = new Map<string, number>();
	for (const {codes} of library.catalog ?? []) {
		for (const code of codes) {
			counts.set(code, (counts.get(code) ?? 0) + 1);
		}
	}

	const answer: Answer = {
		columns: columnsOf(
			['code', 'code', 1],
			['name', 'text', 1],
			['classification', 'text', 3],
			['reports', 'count', 2],
		),
		rows: [...counts]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, reports]) => {
				const [classification = '', code = ''] = key.split(':');
				const name = vocabulary.account(classification as Classification, code)?.name ?? null;
				return {cells: {code, name, classification, reports}, opens: {kind: 'account', code}};
			}),
	};
	return {
		path: [words('program.name'), words('tab.accounts')],
		caption: [words('accounts.count', {count: answer.rows.length}), sampleNotice(world)],
		columns: answerColumns(answer, world),
		rows: answer.rows.map(row => answerRow(row, {notable: String(row.cells.code).length === 3})),
		pinned: [],
		detail(row, _, now) {
			const [first] = accountHistory(String(row?.cells.code ?? ''), now, String(row?.cells.classification));
			return first === undefined ? words('accounts.more') : first.join(` ${world.glyphs.dot} `);
		},
		empty: words('accounts.none'),
		tabs: homeTabsOf('accounts', world),
		answer,
		command: ['account'],
	};
};
