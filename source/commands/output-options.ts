import path from 'node:path';
import {type Unit, unitLabels, units} from '../model/amount.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Words} from '../model/words.js';
import type {Command, Flags} from './command.js';

/** What the flags say of the form of the answer, for `output/`. */
export type OutputOptions = {
	readonly format: string;
	readonly file?: string;
	readonly shape: {readonly columns?: readonly string[]; readonly sort?: string; readonly limit?: number};
	readonly moneyUnit: Unit | 'printed';
	readonly width?: number;
	readonly colour: boolean;
	readonly bom: boolean;
};

type Terminal = {readonly isTTY?: boolean; readonly columns?: number};

const formatOfEnding: Readonly<Record<string, string>> = {
	'.csv': 'csv',
	'.tsv': 'tsv',
	'.json': 'json',
	'.ndjson': 'ndjson',
	'.jsonl': 'ndjson',
	'.md': 'markdown',
	'.html': 'html',
	'.htm': 'html',
	'.xlsx': 'xlsx',
};

const formatOf = (flags: Flags, command: Command | undefined, isTerminal: boolean): string => {
	const ending = typeof flags.output === 'string' ? path.extname(flags.output).toLowerCase() : '';
	const unsaid = command?.name === 'export' ? 'csv' : isTerminal ? 'table' : 'tsv';
	return typeof flags.format === 'string' ? flags.format : (formatOfEnding[ending] ?? unsaid);
};

const limitOf = (value: string, words: Words): number => {
	if (!/^\d{1,15}$/.test(value)) {
		throw new ExpectedError(words('error.not_a_count', {flag: '--limit', value}), 2);
	}

	return Number(value);
};

const textFlag = (flags: Flags, name: string): string | undefined => {
	const value = flags[name];
	return typeof value === 'string' ? value : undefined;
};

/** Colour only for people who look at it: on a terminal, unless they said no. */
const isColoured = (flags: Flags, isTerminal: boolean, {NO_COLOR, TERM}: NodeJS.ProcessEnv): boolean =>
	isTerminal && flags['no-color'] === undefined && flags.plain === undefined && !NO_COLOR && TERM !== 'dumb';

export const outputOptions = (
	{flags, command}: {readonly flags: Flags; readonly command: Command | undefined},
	terminal: Terminal,
	environment: NodeJS.ProcessEnv,
	words: Words,
): OutputOptions => {
	const [file, columns, sort, limit, money] = ['output', 'columns', 'sort', 'limit', 'money-unit'].map(name =>
		textFlag(flags, name),
	);
	const isTerminal = terminal.isTTY === true && file === undefined;
	const format = formatOf(flags, command, isTerminal);
	if (format === 'xlsx' && file === undefined) {
		throw new ExpectedError(words('error.xlsx_needs_output'), 2);
	}

	return {
		format,
		...(file === undefined ? {} : {file}),
		shape: {
			...(columns === undefined ? {} : {columns: columns.split(',').map(name => name.trim())}),
			...(sort === undefined ? {} : {sort}),
			...(limit === undefined ? {} : {limit: limitOf(limit, words)}),
		},
		moneyUnit: units.find(unit => unitLabels[unit] === money) ?? 'printed',
		...(isTerminal && terminal.columns ? {width: terminal.columns} : {}),
		colour: isColoured(flags, isTerminal, environment),
		bom: flags.bom === true,
	};
};
