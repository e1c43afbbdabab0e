import type {Answer, Column} from '../model/answer.js';
import {flatText} from '../model/flat-text.js';
import {withoutControls} from '../model/plain-text.js';

const isRightAligned = ({kind}: Column): boolean => kind === 'amount' || kind === 'count' || kind === 'percent';

const markdownText = (text: string): string =>
	withoutControls(text)
		.replace(/[\\|`*<[]/g, '\\$&')
		.replace(/\r\n|[\r\n]/g, '<br>')
		.replaceAll('\t', ' ');

export const toMarkdown = ({columns, rows}: Answer): string => {
	if (rows.length === 0) {
		return '';
	}

	const lines = [
		columns.map(({key}) => key),
		columns.map(column => (isRightAligned(column) ? '---:' : '---')),
		...rows.map(({cells}) => columns.map(({key}) => markdownText(flatText(cells[key] ?? null)))),
	];
	return lines.map(line => `| ${line.join(' | ')} |\n`).join('');
};

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

const htmlText = (text: string): string =>
	withoutControls(text)
		.replace(/[&<>"]/g, character => entities[character] ?? '')
		.replace(/\r\n|[\r\n]/g, '<br>');

/** A whole page with one table, that a browser shows and a spreadsheet opens. */
export const toHtml = ({columns, rows}: Answer): string => {
	if (rows.length === 0) {
		return '';
	}

	const header = columns.map(({key}) => `<th>${htmlText(key)}</th>`).join('');
	const lines = rows.map(({cells}) => {
		const line = columns.map(column => {
			const align = isRightAligned(column) ? ' align="right"' : '';
			return `<td${align}>${htmlText(flatText(cells[column.key] ?? null))}</td>`;
		});
		return `<tr>${line.join('')}</tr>\n`;
	});
	return [
		'<!doctype html>\n<html lang="zh">\n<head><meta charset="utf-8"><title>kuanxiang</title></head>\n<body>\n',
		`<table>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${lines.join('')}</tbody>\n</table>\n</body>\n</html>\n`,
	].join('');
};
