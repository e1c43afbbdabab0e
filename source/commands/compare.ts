import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import {type ComparisonQuestion, compareRows} from '../query/compare.js';
import {type By, comparedColumns, comparisons} from '../query/compared-columns.js';
import type {Filter} from '../query/filter.js';
import {findReports} from '../query/report-names.js';
import {transposed} from '../query/transposed.js';
import {unitIdentity} from '../query/unit-identity.js';
import {waterfallRows} from '../query/waterfall.js';
import type {Context, Run} from './command.js';
import {depthOf} from './depth-flag.js';
import {entriesNamed, loadAll, namedAndFilter} from './report-arguments.js';

/** `--path 支出/210` or `code:210` starts the comparison at that account; other filters have no meaning here. */
const questionOf = ({terms}: Filter, {flags, words}: Context): ComparisonQuestion => {
	const codes = terms.flatMap(term => (term.key === 'code' ? term.codes : []));
	const other = terms.find(({key}) => key !== 'code');
	if (other !== undefined || codes.length > 1) {
		throw new ExpectedError(words('error.compare_filter', {filter: other?.key ?? 'code'}), 2);
	}

	const [code] = codes;
	const path = typeof flags.path === 'string' ? flags.path : code?.code;
	return {
		...(path === undefined ? {} : {path}),
		depth: depthOf(flags, words),
		onlyDifferences: flags['only-differences'] === true,
		sortByChange: flags['by-change'] === true,
	};
};

type Identity = ReturnType<typeof unitIdentity>;

// "江北 2023" is a report of a year, 江北医保 the unit with all its years
const isUnitName = (name: string): boolean => !/\d/.test(name);

/** By year or stage a name without a year is that of a unit: it stands for all its reports, under whatever name they have. */
const seriesNamed = (
	catalog: readonly CatalogEntry[],
	names: readonly string[],
	identity: Identity,
	context: Context,
): readonly CatalogEntry[] => {
	const found = names.flatMap(name => {
		const entries = isUnitName(name) ? findReports(catalog, name, context.vocabulary) : [];
		const units = new Set(entries.map(({unit}) => identity(unit ?? '')));
		return units.size === 1
			? catalog.filter(
					({unit, scope}) => units.has(identity(unit ?? '')) && entries.some(entry => entry.scope === scope),
				)
			: entriesNamed(catalog, [name], context);
	});
	return [...new Set(found)];
};

export const runCompare: Run = async context => {
	const {flags, vocabulary, words} = context;
	const {names, filter} = namedAndFilter(context);
	const by: By | undefined = comparisons.find(name => name === flags.by);
	const question = questionOf(filter, context);
	const store = await context.store();
	const catalog = await store.catalog();
	const isSeries = by === 'year' || by === 'stage';
	const identity = unitIdentity(await store.readSettings('aliases'));
	const entries = isSeries ? seriesNamed(catalog, names, identity, context) : entriesNamed(catalog, names, context);
	if (by === undefined ? entries.length < 2 : entries.length === 0 || (!isSeries && entries.length !== 1)) {
		throw new ExpectedError(words(by === undefined ? 'error.compare_needs_two' : 'error.by_needs_one'), 2);
	}

	const contents = await loadAll(store, entries);
	const {path = ''} = question;
	const columns = comparedColumns(contents, {...(by === undefined ? {} : {by}), path}, vocabulary, words);
	if (flags.waterfall === true) {
		return {answer: waterfallRows(columns, path, vocabulary, words)};
	}

	const answer = compareRows(columns, question, vocabulary, words);
	return {answer: flags.transpose === true ? transposed(answer, columns, words('column.change')) : answer};
};
