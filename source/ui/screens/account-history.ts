import type {Row, Value} from '../../model/answer.js';
import {wordFor} from '../cell-text.js';
import {printable} from '../line.js';
import type {World} from '../world.js';

const yearsText = (since: Value | undefined, until: Value | undefined, {words}: World): string => {
	if (typeof since === 'number' && typeof until === 'number') {
		return words('account.between', {since, until});
	}

	return typeof since === 'number'
		? words('account.since', {since})
		: typeof until === 'number'
			? words('account.until', {until})
			: '';
};

/** `类 · 功能分类 · 2019 年起 · 曾用名 …`: what is known of an account besides its name. */
const historyText = ({cells}: Row, world: World): string => {
	const {words, glyphs} = world;
	const former = Array.isArray(cells.former_names) ? cells.former_names.map(String) : [];
	const seen = Array.isArray(cells.seen_in) ? cells.seen_in.length : 0;
	return [
		typeof cells.level === 'string' ? wordFor('level', cells.level, words) : '',
		typeof cells.classification === 'string' ? wordFor('classification', cells.classification, words) : '',
		yearsText(cells.since, cells.until, world),
		former.length === 0 ? '' : words('account.former', {names: former.map(printable).join('、')}),
		words('figure.in_reports', {count: seen}),
	]
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
};

/** One line an account of this code; a code can belong to several classifications. */
export const accountHistory = (
	code: string,
	world: World,
	classification?: string,
): ReadonlyArray<readonly [name: string, history: string]> =>
	(world.library.accounts?.(code).rows ?? [])
		.filter(({cells}) => cells.code === code && (classification ?? cells.classification) === cells.classification)
		.map(row => [
			[row.cells.code, row.cells.name].filter(Boolean).map(String).map(printable).join(' '),
			historyText(row, world),
		]);
