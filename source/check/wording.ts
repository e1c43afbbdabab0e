import {type Amount, amountText, decimalsIn, moneyText, toFen, type Unit, unitLabels} from '../model/amount.js';
import type {Fact} from '../model/fact.js';
import {withoutSpace} from '../model/label.js';
import type {Statement} from '../model/report.js';
import type {IdentityWords} from './identity-words.js';
import type {JudgedIdentity} from './judged.js';
import type {ReportView} from './report-view.js';
import type {Equation, Term} from './rule.js';

/** What findings are worded with. */
export type Wording = {readonly view: ReportView; readonly words: IdentityWords};

/** How many parts of a sum are named one by one. */
const namedParts = 6;

export const tableName = ({n, title, number}: Statement, {words}: Wording): string => {
	const name = withoutSpace(title ?? '');
	const own = name === '' ? words.message('untitled', {n}) : name;
	return number === null || own.includes(number) ? own : `${number} ${own}`;
};

/** The leaf of a header path; 小计 alone says nothing. */
const columnName = ({columnPath}: Fact): string => {
	const parts = columnPath.split(' / ');
	const leaf = parts.at(-1) ?? '';
	return parts.length > 1 && /^(?:小计|合计|总计|金额|预算数|决算数)$/u.test(leaf) ? parts.slice(-2).join('/') : leaf;
};

export const figureName = (figure: Fact, wording: Wording): string => {
	const table = wording.view.tableOf(figure)?.statement;
	return wording.words.message(figure.label === null ? 'figure_without_row' : 'figure', {
		table: table === undefined ? '' : tableName(table, wording),
		row: figure.label ?? '',
		column: columnName(figure),
		amount: amountText(figure.amount),
	});
};

const sumOf = (terms: readonly Term[]): number =>
	terms.reduce((sum, {figure, sign}) => sum + sign * figure.amount.fen, 0);

/** An amount worked out, in the unit and to the finest decimals of what it was worked out from. */
export const workedOut = (fen: number, {left, right}: Equation, {view}: Wording): Amount => {
	const amounts = [...left, ...right].map(({figure}) => view.amountOf(figure));
	const unit: Unit = amounts[0]?.unit ?? 'yuan';
	return {fen: toFen(fen), unit, decimals: Math.max(...amounts.map(amount => decimalsIn(amount, unit)))};
};

/** Half a last digit shows one decimal more. */
const boundText = (bound: Amount): string => {
	const text = moneyText(bound.fen, bound.unit, bound.decimals + 1);
	return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
};

/** In full, or beside another figure of its table by what tells the two apart. */
const shortName = (figure: Fact, beside: Fact | undefined, wording: Wording): string => {
	if (beside === undefined || figure.table !== beside.table) {
		return figureName(figure, wording);
	}

	const amount = amountText(figure.amount);
	return figure.label === beside.label
		? `${columnName(figure)} ${amount}`
		: wording.words.message('figure_in_table', {row: figure.label ?? '', amount});
};

const sideText = (terms: readonly Term[], beside: Fact | undefined, equation: Equation, wording: Wording): string => {
	const amount = amountText(workedOut(sumOf(terms), equation, wording));
	if (terms.length > namedParts) {
		return wording.words.message('sum_of', {count: terms.length, amount});
	}

	const first = beside ?? terms[0]?.figure;
	const parts = terms.map(({figure, sign}, index) => {
		const name = shortName(figure, index === 0 ? beside : first, wording);
		return index === 0 ? (sign === 1 ? name : `−${name}`) : `${sign === 1 ? '+' : '−'} ${name}`;
	});
	return terms.length > 1 ? `${amount}（${parts.join(' ')}）` : parts.join('');
};

const signs = {exact: '=', rounding: '≈', stretch: '≈', fail: '≠'} as const;

/** Both sides of an identity, without the table they stand in. */
export const sumText = ({equation, judgement}: JudgedIdentity, wording: Wording): string => {
	const {left, right} = equation;
	const beside = left[0]?.figure;
	const name = beside === undefined ? '' : `“${beside.label ?? ''}”（${columnName(beside)}）`;
	return `${name}${amountText(workedOut(sumOf(left), equation, wording))} ${signs[judgement.verdict]} ${sideText(right, beside, equation, wording)}`;
};

export const identityText = ({equation, judgement, rule}: JudgedIdentity, wording: Wording): string => {
	const bound = workedOut(judgement.bound, equation, wording);
	return wording.words.message('judged', {
		formula: wording.words.formula(rule),
		left: sideText(equation.left, undefined, equation, wording),
		sign: signs[judgement.verdict],
		right: sideText(equation.right, equation.left[0]?.figure, equation, wording),
		difference: amountText(workedOut(judgement.difference, equation, wording)),
		bound: boundText(bound),
		unit: unitLabels[bound.unit],
	});
};
