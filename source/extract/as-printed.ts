import {type Block, withTexts} from '../model/document.js';
import {withoutSpace} from '../model/label.js';
import type {ReportContents} from '../model/report.js';
import {inSimplified, isTraditional} from '../model/simplified.js';

/** Enough of a document to tell how it is written. */
const sample = 400;

const textsOf = (block: Block): readonly string[] =>
	block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(row => row.map(({text}) => text));

/** The blocks in simplified characters, in which everything is recognised; those of most documents as they are. */
export const recognisable = (blocks: readonly Block[]): readonly Block[] =>
	isTraditional(blocks.slice(0, sample).flatMap(textsOf))
		? blocks.map(block => withTexts(block, inSimplified))
		: blocks;

type Contents = Pick<ReportContents, 'statements' | 'facts' | 'quantities' | 'indicators'>;

const leadingCode = /^[[【(（]?\d+[\])】）]?[-—_－]?/u;

/** Gives names that were read in simplified characters the form in which the document prints them. */
export const asPrinted = <Read extends Contents>(contents: Read, blocks: readonly Block[]): Read => {
	const printed = new Map<string, string>();
	for (const text of blocks.flatMap(textsOf).map(withoutSpace)) {
		for (const form of [text, text.replace(leadingCode, '')]) {
			const key = inSimplified(form);
			printed.set(key, printed.get(key) ?? form);
		}
	}

	const name = <Name extends string | null>(text: Name): Name => ((text && printed.get(text)) ?? text) as Name;
	const path = (text: string): string => text.split(' / ').map(name).join(' / ');
	const named = <Figure extends Contents['facts'][number] | Contents['quantities'][number]>(
		figure: Figure,
	): Figure => ({
		...figure,
		label: name(figure.label),
		columnPath: path(figure.columnPath),
	});
	return {
		...contents,
		facts: contents.facts.map(named),
		quantities: contents.quantities.map(named),
		indicators: contents.indicators.map(indicator => ({
			...indicator,
			project: name(indicator.project),
			indicator: name(indicator.indicator),
			indicatorPath: indicator.indicatorPath.map(name),
		})),
		statements: contents.statements.map(statement => ({
			...statement,
			title: name(statement.title),
			columns: statement.columns.map(column => ({...column, path: path(column.path)})),
			rows: statement.rows.map(row => ({...row, cells: row.cells.map(name)})),
		})),
	};
};
