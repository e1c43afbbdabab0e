import {type Overrides, regionNamed} from '../import-report.js';
import {ExpectedError} from '../model/expected-error.js';
import type {Scope, Stage} from '../model/report.js';
import type {Words} from '../model/words.js';
import type {Context} from './command.js';

const yearOf = (text: string, words: Words): number => {
	const year = /^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined;
	if (year === undefined) {
		throw new ExpectedError(words('error.not_a_year', {value: text}), 2);
	}

	return year;
};

/** What `--unit --year --stage --scope --region` say: the user's word, which wins over every print. */
export const overridesOf = ({flags, words, vocabulary}: Pick<Context, 'flags' | 'words' | 'vocabulary'>): Overrides => {
	const [unit, year, stage, scope, region] = ['unit', 'year', 'stage', 'scope', 'region'].map(name => {
		const value = flags[name];
		return typeof value === 'string' ? value : undefined;
	});
	return {
		...(unit === undefined ? {} : {unit}),
		...(year === undefined ? {} : {fiscalYear: yearOf(year, words)}),
		...(stage === undefined ? {} : {stage: stage as Stage}),
		...(scope === undefined ? {} : {scope: scope as Scope}),
		...(region === undefined ? {} : {region: regionNamed(region, vocabulary)}),
	};
};
