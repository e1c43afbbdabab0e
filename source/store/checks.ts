import {type AccountCode, toAccountCode} from '../model/account.js';
import type {Fen} from '../model/amount.js';

/** Hand-sized checks of what was read back: thousands of figures are checked within a few milliseconds. */
export type Check<T> = (value: unknown) => value is T;

export const isText: Check<string> = value => typeof value === 'string';
export const isFlag: Check<boolean> = value => typeof value === 'boolean';
export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);
export const isFen: Check<Fen> = (value): value is Fen => Number.isSafeInteger(value);
export const isYear: Check<number> = (value): value is number => Number.isSafeInteger(value);
/** 0, 1, 2 … */
export const isCount: Check<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
/** 1, 2, 3 …: positions are counted from 1. */
export const isPosition: Check<number> = (value): value is number =>
	Number.isSafeInteger(value) && (value as number) >= 1;
export const isAccountCode: Check<AccountCode> = (value): value is AccountCode =>
	typeof value === 'string' && toAccountCode(value) !== undefined;

export const orNull =
	<T>(check: Check<T>): Check<T | null> =>
	(value): value is T | null =>
		value === null || check(value);

export const oneOf = <T extends string>(list: readonly T[]): Check<T> => {
	const known: ReadonlySet<unknown> = new Set(list);
	return (value): value is T => known.has(value);
};

export const listOf =
	<T>(check: Check<T>): Check<readonly T[]> =>
	(value): value is readonly T[] =>
		Array.isArray(value) && value.every(check);

export const isRecord: Check<Readonly<Record<string, unknown>>> = (value): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
