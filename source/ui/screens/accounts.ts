import {printedAccounts} from '../../query/account.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';
import {accountHistory} from './account-history.js';
import {answerColumns, answerRow} from './answer-columns.js';
import {homeTabsOf, sampleNotice} from './home-tabs.js';

/** How long each stays; the rest of what is known stands in the line below. */
const shown: Readonly<Record<string, number>> = {code: 1, name: 1, classification: 3, reports: 2};

/** Every account that the reports print, with how many of them do; from the catalog alone. */
export const accountsSheet = (world: World): Sheet => {
	const {library, words, vocabulary} = world;
	const answer = printedAccounts(library.catalog ?? [], vocabulary);
	const columns = Object.entries(shown).flatMap(([key, importance]) =>
		answer.columns.filter(column => column.key === key).map(column => ({...column, importance})),
	);
	return {
		path: [words('program.name'), words('tab.accounts')],
		caption: [words('accounts.count', {count: answer.rows.length}), sampleNotice(world)],
		columns: answerColumns({...answer, columns}, world),
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
