import type {ImportOptions} from '../import-report.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Region, Scope, Stage} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Flags} from './command.js';

export type Overrides = NonNullable<ImportOptions['overrides']>;

const yearOf = (text: string, words: Words): number => {
	const year = /^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined;
	if (year === undefined) {
		throw new ExpectedError(words('error.not_a_year', {value: text}), 2);
	}

	return year;
};

/** `重庆市/重庆市/江北区`; a part may be empty. */
const regionOf = (text: string, words: Words): Region => {
	const [province = null, city = null, county = null, ...more] = text.split('/').map(part => part.trim() || null);
	if (more.length > 0) {
		throw new ExpectedError(words('error.not_a_region', {value: text}), 2);
	}

	return {province, city, county};
};

/** What `--unit --year --stage --scope --region` say: the user's word, which wins over every print. */
export const overridesOf = (flags: Flags, words: Words): Overrides => {
	const [unit, year, stage, scope, region] = ['unit', 'year', 'stage', 'scope', 'region'].map(name => {
		const value = flags[name];
		return typeof value === 'string' ? value : undefined;
	});
	return {
		...(unit === undefined ? {} : {unit}),
		...(year === undefined ? {} : {fiscalYear: yearOf(year, words)}),
		...(stage === undefined ? {} : {stage: stage as Stage}),
		...(scope === undefined ? {} : {scope: scope as Scope}),
		...(region === undefined ? {} : {region: regionOf(region, words)}),
	};
};
