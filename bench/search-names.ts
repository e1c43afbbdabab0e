import type {CatalogEntry} from '../source/model/catalog.js';
import type {Pinyin} from '../source/query/pinyin.js';
import type {Vocabulary} from '../source/vocabulary.js';

const agencies =
	'财政局 发展和改革委员会 教育局 教育体育局 公安局 民政局 司法局 人力资源和社会保障局 自然资源和规划局 生态环境局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局 文化和旅游局 卫生健康委员会 退役军人事务局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 信访局 机关事务管理局 人民检察院 人民法院 总工会 妇女联合会 残疾人联合会 科学技术局 城市管理局 医疗保障事务中心 人民医院 第一中学 档案馆'.split(
		' ',
	);
const everyday = {医疗保障: '医保', 卫生健康委员会: '卫健委', 人力资源和社会保障: '人社', 发展和改革委员会: '发改委'};

/** Made-up unit names: every county and city of the country with the same agencies, thinned to so many. */
export const unitNames = (vocabulary: Vocabulary, count: number): readonly string[] => {
	const divisions = vocabulary.file('divisions') as Readonly<Record<string, Readonly<Record<string, string>>>>;
	const places = Object.entries(divisions).flatMap(([province, cities]) =>
		Object.entries(cities).flatMap(([city, counties]) => [
			...(city === '' ? [] : [city]),
			...counties
				.split(' ')
				.filter(Boolean)
				.map(county => (city || province) + county),
		]),
	);
	const names = [...new Set(places.flatMap(place => agencies.map(agency => place + agency)))];
	return Array.from({length: Math.min(count, names.length)}, (_, at) => {
		const spread = Math.floor((at * names.length) / Math.min(count, names.length));
		return names[spread] as string;
	});
};

export const catalogOf = (names: readonly string[]): readonly CatalogEntry[] =>
	names.map((unit, at) => ({
		report: `r${String(at).padStart(6, '0')}-2024-budget-department`,
		unit,
		unitCode: null,
		region: {province: null, city: null, county: null},
		fiscalYear: 2024,
		stage: 'budget',
		scope: 'department',
		title: null,
		printedUnit: null,
		sources: [],
		witnesses: [],
		counts: {tables: 0, facts: 0, quantities: 0, claims: 0, indicators: 0, errors: 0, warnings: 0, unclassified: 0},
		totalExpenditure: null,
		codes: at % 100 === 0 ? ['functional:2101506', 'functional:2101501'] : [],
	}));

export type Asked = {readonly style: string; readonly name: string; readonly typed: string};

/** The same names as people may type them; the third of them of each style is taken, and so on. */
export const questions = (names: readonly string[], pinyin: Pinyin, perStyle: number): readonly Asked[] => {
	const shortened = (name: string): string =>
		Object.entries(everyday)
			.reduce((text, [full, short]) => text.replace(full, short), name)
			.replace(/[市区县](?=.)/g, '');
	const wrong = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);
	const sound = (name: string): string => pinyin.syllablesOf(name).join('');
	const styles: Readonly<Record<string, (name: string) => string>> = {
		'full name': name => name,
		shortening: shortened,
		'pinyin in full': sound,
		initials: name => pinyin.initialsOf(name),
		'one slip': name => wrong(name, name.length - 3, '错'),
		'one slip in pinyin': name => wrong(sound(name), sound(name).length - 4, 'x'),
	};
	const step = Math.floor(names.length / perStyle);
	return Object.entries(styles).flatMap(([style, typedAs], shift) =>
		Array.from({length: perStyle}, (_, at) => {
			const name = names[(at * step + shift * 977) % names.length] as string;
			return {style, name, typed: typedAs(name)};
		}),
	);
};
