import type {Cell} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import type {Column, ColumnGroup} from './columns.js';
import {embeddedCode} from './embedded-code.js';
import {readPrinted} from './printed.js';

type Row = readonly Cell[];

const ownText = (row: Row, index: number): string => {
	const cell = row[index];
	return cell === undefined ? '' : withoutSpace(cell.text);
};

const sums = /^(?:合计|总计|小计)$/u;

/** Words that only repeat the header (类, 款, 项) in a row that shares its line with the sums. */
const isHeaderWord = (label: string): boolean => /^[类款项]$/u.test(label);

/** What the row prints itself names it before a name merged over several rows; of 一级, 二级 and 三级 the deepest does. */
const nearestFirst = (row: Row, columns: readonly Column[]): readonly Column[] => {
	const isLevel = ({path}: Column): boolean => /^[一二三四]级/u.test(path.at(-1) ?? '');
	const ordered = [...columns.filter(column => !isLevel(column)), ...columns.filter(isLevel).reverse()];
	const isOwn = ({index}: Column): boolean => row[index]?.origin === undefined;
	return [...ordered.filter(isOwn), ...ordered.filter(column => !isOwn(column))];
};

/** The name a group of columns prints for a row: its label, else any words in its other keys (合计 in the code column). */
export const labelOfRow = (row: Row, group: ColumnGroup): string | null => {
	const named = nearestFirst(
		row,
		group.keys.filter(({role}) => role === 'label'),
	);
	const units = group.keys.filter(({role}) => role === 'unit_name');
	const others = group.keys.filter(({role}) => ['code', 'code_part', 'unit_code', 'line_number'].includes(role));
	const words = group.keys.filter(({role}) => role === 'text');
	for (const columns of [named, units, others, words]) {
		for (const column of columns) {
			const {index, role} = column;
			const text = ownText(row, index);
			const digits = /^[\d.]+$/.test(text);
			const isName = !(digits && role !== 'label') && !isHeaderWord(text) && (role !== 'text' || sums.test(text));
			if (text !== '' && readPrinted(text).kind === 'text' && isName) {
				return embeddedCode(text, column)?.label ?? text;
			}
		}
	}

	return null;
};
