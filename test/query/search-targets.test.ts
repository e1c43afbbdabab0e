import test, {type ExecutionContext} from 'ava';
import {searchRows} from '../../source/query/search.js';
import {pinyin, unitsIndex, vocabulary} from '../helpers/search-index.js';

/** Numbers from 0 to 1, the same in every run. */
const seeded = (seed: number) => () => {
	seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
	return seed / 2_147_483_648;
};

const agencies: ReadonlyArray<readonly [full: string, short: string]> = [
	['财政局', '财政局'],
	['医疗保障局', '医保局'],
	['医疗保障事务中心', '医保事务中心'],
	['发展和改革委员会', '发改委'],
	['卫生健康委员会', '卫健委'],
	['人力资源和社会保障局', '人社局'],
	['教育体育局', '教体局'],
	['住房和城乡建设局', '住建局'],
	['市场监督管理局', '市监局'],
	['自然资源和规划局', '自规局'],
	['退役军人事务局', '退役军人局'],
	['文化和旅游局', '文旅局'],
	['城市管理局', '城管局'],
	['农业农村委员会', '农委'],
	['应急管理局', '应急局'],
	['妇女联合会', '妇联'],
	['残疾人联合会', '残联'],
	['人民检察院', '检察院'],
	['审计局', '审计局'],
	['机关事务管理局', '机管局'],
];

type Divisions = Readonly<Record<string, Readonly<Record<string, string>>>>;
const places = Object.entries(vocabulary.file('divisions') as Divisions).flatMap(([province, cities]) =>
	Object.entries(cities).flatMap(([city, counties]) =>
		counties
			.split(' ')
			.filter(Boolean)
			.map(county => ({above: city === '' ? province : city, county})),
	),
);

const random = seeded(20_241_124);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const units = new Map<string, string>();
for (let tries = 0; units.size < 2500 && tries < 10_000; tries++) {
	const {above, county} = pick(places);
	const [full, short] = pick(agencies);
	const bare = county.length > 2 ? county.slice(0, -1) : county;
	const isPlain = /^\p{Script=Han}{2,3}[区县市]$/u.test(county) && !/族/u.test(above);
	if (isPlain) {
		units.set(`${above}${county}${full}`, `${above.slice(0, -1)}${bare}${short}`);
	}
}

const index = unitsIndex([...units.keys()]);
const accounts = vocabulary.accounts();
const onlyNamed = accounts.filter(
	({name, classification}) =>
		vocabulary.accountsNamed(classification, name).length === 1 &&
		accounts.filter(other => other.name === name).length === 1,
);

/** One letter wrong, missing, too much or swapped, never the first. */
const misspelt = (name: string, letters: string): string => {
	const at = 1 + Math.floor(random() * (name.length - 2));
	const kinds = [
		() => name.slice(0, at) + pick([...letters]) + name.slice(at + 1),
		() => name.slice(0, at) + name.slice(at + 1),
		() => name.slice(0, at) + pick([...letters]) + name.slice(at),
		() => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
	];
	return pick(kinds)();
};

type Style = (name: string, short: string) => string;
const han = '示例错字写别';
const latin = 'abcdefghijklmnopqrstuvwxyz';
const styles: Readonly<Record<string, Style>> = {
	'a shortening': (_, short) => short,
	'pinyin in full': name => pinyin.syllablesOf(name).join(''),
	'pinyin with spaces': name => pinyin.syllablesOf(name).join(' '),
	initials: name => pinyin.initialsOf(name),
	'one slip in Chinese': name => misspelt(name, han),
	'one slip in pinyin': name => misspelt(pinyin.syllablesOf(name).join(''), latin),
};

const rankOf = (typed: string, title: string): number =>
	searchRows(index, typed, {words: key => key, limit: 5}).rows.findIndex(({cells}) => cells.title === title) + 1;

const share = (t: ExecutionContext, targets: ReadonlyArray<readonly [name: string, typed: string]>): number => {
	const missed = targets.filter(([name, typed]) => rankOf(typed, name) === 0);
	t.log(missed.map(([name, typed]) => `${typed} does not find ${name}`).join('\n'));
	return 1 - missed.length / targets.length;
};

const chosen = Array.from({length: 60}, () => pick([...units]));

test('an exact name is always first', t => {
	for (const [name] of chosen) {
		t.is(rankOf(name, name), 1, name);
	}

	for (const {name} of onlyNamed.filter((_, at) => at % 20 === 0)) {
		t.is(rankOf(name, name), 1, name);
	}
});

test('an exact code is always first', t => {
	for (const {code, name} of accounts.filter((_, at) => at % 25 === 0)) {
		for (const typed of [
			code,
			code.replace(/^(\d{3})(\d\d)(\d\d)?$/, '$1 $2 $3'),
			code.replace(/^(\d{3})(?=\d)/, '$1.'),
		]) {
			t.is(searchRows(index, typed, {words: key => key, limit: 1}).rows[0]?.cells.title, name, typed);
		}
	}
});

for (const [style, typedAs] of Object.entries(styles)) {
	test(`units typed as ${style} are among the first five`, t => {
		t.true(
			share(
				t,
				chosen.map(([name, short]) => [name, typedAs(name, short)]),
			) >= 0.98,
		);
	});
}

for (const style of ['pinyin in full', 'initials', 'one slip in Chinese', 'one slip in pinyin']) {
	test(`accounts typed as ${style} are among the first five`, t => {
		const targets = onlyNamed.filter(({name}, at) => at % 16 === 0 && name.length >= 5);
		t.true(
			share(
				t,
				targets.map(({name}) => [name, (styles[style] as Style)(name, name)]),
			) >= 0.98,
		);
	});
}
