import type {Flag} from './command.js';

/** Flags that every verb takes. */
export const globalFlags: readonly Flag[] = [
	{name: 'store', takes: 'DIR', completes: 'folders'},
	{name: 'format', takes: ['table', 'tsv', 'csv', 'json', 'ndjson', 'markdown', 'html', 'xlsx']},
	{name: 'output', takes: 'FILE', completes: 'files'},
	{name: 'columns', takes: 'a,b,c'},
	{name: 'sort', takes: '[-]column'},
	{name: 'limit', takes: 'N'},
	{name: 'bom'},
	{name: 'money-unit', takes: ['元', '万元', '亿元', 'printed']},
	{name: 'lang', takes: ['zh', 'en']},
	{name: 'no-color'},
	{name: 'quiet'},
	{name: 'plain'},
	{name: 'version'},
	{name: 'help'},
];
