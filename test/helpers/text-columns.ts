import {width} from '../../source/model/width.js';
import {readText} from '../../source/read/text.js';
import {importBytes, told} from './import-text.js';

/** Where a column begins, or where it ends if its text stands at the right. */
export type Column = {readonly at: number; readonly isRight?: boolean};

/** In a terminal a Chinese character takes two cells; programs that only count characters give it one. */
export const widths = {terminal: width, counted: (text: string) => text.length};
type Width = (text: string) => number;

const laid = (columns: readonly Column[], cells: readonly string[], widthOf: Width): string => {
	let line = '';
	for (const [index, text] of cells.entries()) {
		const {at = 0, isRight = false} = columns[index] ?? {};
		const start = isRight ? at - widthOf(text) : at;
		line += text === '' ? '' : ' '.repeat(Math.max(0, start - widthOf(line))) + text;
	}

	return line;
};

export const four: readonly Column[] = [
	{at: 1},
	{at: 12},
	{at: 60, isRight: true},
	{at: 74, isRight: true},
	{at: 88, isRight: true},
];
export const head = [
	'示例市医疗保障局2024年部门预算',
	'',
	'        一般公共预算支出表',
	'部门：示例市医疗保障局       单位：万元',
];

export const factsOf = async (lines: readonly string[]) => {
	const {facts} = await importBytes(new TextEncoder().encode([...head, ...lines].join('\n')), 'made-up.txt');
	return facts.map(fact => told(fact, {line: true, code: true, label: true, column: true, measure: true}));
};

export const gridsIn = async (lines: readonly string[]) =>
	(await readText(new TextEncoder().encode(lines.join('\n')))).flatMap(block => (block.kind === 'grid' ? [block] : []));

export const rows = (widthOf: Width, cells: ReadonlyArray<readonly string[]>, columns = four): readonly string[] =>
	cells.map(row => laid(columns, row, widthOf));
