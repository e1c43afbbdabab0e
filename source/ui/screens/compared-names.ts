import {unitKey} from '../../model/unit-key.js';
import {truncate, width} from '../../model/width.js';
import type {ComparedColumn} from '../../query/compared-columns.js';
import {printable} from '../line.js';
import type {World} from '../world.js';
import {reportLabel} from './report-path.js';

/** What a compared column is called: in two short lines over its amounts, and in one line elsewhere. */
export type ComparedName = {readonly lines: readonly string[]; readonly short: string};

const widest = 14;
const placeEnds = /[省市区县州盟旗]/u;

/** The places that all names begin with: what stands behind them tells the names apart. */
export const sharedPlace = (names: readonly string[]): string => {
	const [first = '', ...others] = names;
	let end = 0;
	for (
		let index = 0;
		index < first.length && others.every(name => name.startsWith(first.slice(0, index + 1)));
		index++
	) {
		end = placeEnds.test(first.charAt(index)) ? index + 1 : end;
	}

	return others.length > 0 && names.every(name => name.length > end) ? first.slice(0, end) : '';
};

const ofTitle = (title: string): ComparedName => {
	const [head = '', ...rest] = printable(title).split(' ');
	const isShort = width(title) <= widest || rest.length === 0;
	return {
		lines: (isShort ? [printable(title)] : [head, rest.join(' ')]).map(line => truncate(line, widest)),
		short: printable(title),
	};
};

/** Reports of several units by unit and occasion, all else by its title. */
export const comparedNames = (
	compared: readonly ComparedColumn[],
	{library, words}: World,
): readonly ComparedName[] => {
	const entries = compared.map(({report}) => library.catalog?.find(entry => entry.report === report));
	const units = entries.map((entry, index) => printable(entry?.unit ?? compared[index]?.title ?? ''));
	const isAcross = new Set(compared.map(({report}) => report)).size === compared.length;
	if (!isAcross || new Set(units).size === 1) {
		return compared.map(({title}) => ofTitle(title));
	}

	const place = sharedPlace(units);
	return units.map((unit, index) => {
		const entry = entries[index];
		const occasion = entry === undefined ? '' : reportLabel(entry, {words});
		const name = unit.slice(place.length);
		return {
			lines: [truncate(name, widest), occasion].filter(Boolean),
			short: [name, occasion].filter(Boolean).join(' '),
		};
	});
};

/** The unit whose years or reports are compared, under its newest name; none where there are several. */
export const sharedUnit = (compared: readonly ComparedColumn[]): readonly string[] => {
	const units = compared.flatMap(({unit}) => unit ?? []);
	const names = new Set(units.map(unitKey));
	return names.size === 1 && units.length === compared.length ? units.slice(-1).map(printable) : [];
};
