import test from 'ava';
import type {Region} from '../../source/model/report.js';
import {mark, openNames, skippedIn} from '../../source/query/search-names.js';
import {Readings} from '../../source/query/search-readings.js';
import {pinyin, vocabulary} from '../helpers/search-index.js';

const names = openNames(vocabulary);
const noRegion: Region = {province: null, city: null, county: null};
const shortNames = vocabulary.file('short-names') as {readonly short: Readonly<Record<string, readonly string[]>>};

/** Hidden places in [], what is left out every day in (). */
const marked = (name: string, region = noRegion): string => {
	const [form] = names.unit(name, region);
	const text = `${form?.hidden}${form?.name}`;
	const shown = [...text].map((character, at) => {
		const bits = form?.marks[at] ?? 0;
		return (bits & mark.hidden) === 0 ? ((bits & mark.skip) === 0 ? character : `(${character})`) : `[${character}]`;
	});
	return shown.join('').replaceAll(')(', '').replaceAll('][', '');
};

const marks = test.macro<[name: string, shown: string, region?: Region]>({
	exec: (t, name: string, shown: string, region = noRegion) => t.is(marked(name, region), shown),
	title: (_, name) => `what is left out of ${name}`,
});

test(marks, '重庆市江北区医疗保障局', '重庆(市)江北(区)医(疗)保(障)局');
test(marks, '上饶市医疗保障局', '[江西省]上饶(市)医(疗)保(障)局');
test(marks, '江北区财政局', '[浙江省宁波市]江北(区)财政局', {province: '浙江省', city: '宁波市', county: '江北区'});
test(marks, '鼓楼区财政局', '鼓楼(区)财政局');
test(marks, '恩施土家族苗族自治州人力资源和社会保障局', '[湖北省]恩施(土家族苗族自治州)人(力资源和)社(会保障)局');
test(marks, '示例经济技术开发区管理委员会（本级）', '示例(经济技术开发区)管(理)委(员)会(（)本级(）)');
test(marks, '城市管理局', '城(市)管(理)局');
test(marks, '北京市东城区', '北京(市)东城区');
test(marks, '西南大学', '[重庆市]西南大学', {province: '重庆市', city: null, county: null});

test('former names of agencies are other forms', t => {
	t.deepEqual(
		names.unit('示例市生态环境局', noRegion).map(({name}) => name),
		['示例市生态环境局', '示例市环保局'],
	);
	t.deepEqual(
		names.plain('生态环境支出').map(({name}) => name),
		['生态环境支出', '环保支出'],
	);
});

test('words begin at places, agencies and after brackets', t => {
	const [form] = names.unit('重庆市江北区医疗保障局（本级）', noRegion);
	const starts = [...(form?.name ?? '')].filter((_, at) => ((form?.marks[at] ?? 0) & mark.start) !== 0);
	t.deepEqual(starts, ['重', '江', '医', '局', '本']);
});

test('a label’s number is no part of its name', t => {
	const [form] = names.plain('（二）一、卫生健康支出');
	t.is([...(form?.marks ?? [])].slice(0, 3).filter(bits => (bits & mark.skip) !== 0).length, 3);
	t.is((form?.marks[5] ?? 0) & mark.skip, 0);
});

test('short names keep the order of their full names, and never leave all of it out', t => {
	for (const [full, shorts] of Object.entries(shortNames.short)) {
		t.true(skippedIn(full, shorts).length < full.length, full);
		for (const short of shorts) {
			t.is(skippedIn(full, [short]).length, full.length - short.length, `${short} is not in ${full}`);
		}
	}
});

test('readings survive their stored form', t => {
	const read = (readings: Readings, name: string): string =>
		[...name]
			.map(
				(character, at) =>
					readings.unusual(name).find(([position]) => position === at)?.[1] ?? readings.usual(character),
			)
			.join(' ');
	const all = ['行政运行', '银行业', '重庆', '灾后重建', '长寿区局长', '会计会议', '2024年ABC'];
	const readings = new Readings();
	for (const name of all) {
		readings.learn(name, pinyin);
	}

	const again = new Readings(JSON.parse(JSON.stringify(readings.stored())));
	for (const name of all) {
		t.is(
			read(again, name),
			pinyin
				.syllablesOf(name)
				.map(syllable => (/^[a-z]{2,}/.test(syllable) ? syllable : ''))
				.join(' '),
		);
	}
});
