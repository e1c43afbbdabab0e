import type {Region} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

type Places = {readonly provinces: readonly string[]; readonly cities: Readonly<Record<string, readonly string[]>>};

const municipalities = ['北京市', '上海市', '天津市', '重庆市'];
const countyPattern = /^([^()（）]{1,12}?(?:自治县|自治旗|林区|特区|新区|矿区|开发区|示范区|管理区|县|区|旗|市))/u;

const short = (name: string): string =>
	name.replace(/(?:省|市|自治区|特别行政区|地区|盟|自治州)$/u, '').replace(/(?:壮族|回族|维吾尔)$/u, '');

const takes = (rest: string, name: string): string | undefined => {
	if (rest.startsWith(name)) {
		return rest.slice(name.length);
	}

	return undefined;
};

/** Province, city and county as the unit's name begins with them; the parents of a known city or province are added. */
export const regionOf = (unit: string | null, vocabulary: Vocabulary): Region => {
	const none: Region = {province: null, city: null, county: null};
	if (unit === null) {
		return none;
	}

	const places = vocabulary.file('places') as Places;
	// 示例市公安局示例区分局 lies in the district it is the branch of
	let rest = unit
		.replace(/^(?:中国共产党|中共)/u, '')
		.replace(/^(.*市)[^市区县]{2,10}局(?=[^市区县局]{1,6}[区县]分局)/u, '$1');
	let province: string | null = null;
	for (const name of places.provinces) {
		const after =
			takes(rest, name) ?? (rest.startsWith(`${short(name)}省`) ? rest.slice(short(name).length + 1) : undefined);
		if (after !== undefined) {
			province = name;
			rest = after;
			break;
		}
	}

	if (province !== null && municipalities.includes(province)) {
		return {province, city: province, county: countyIn(rest)};
	}

	for (const [parent, cities] of Object.entries(places.cities)) {
		for (const name of cities) {
			const after = takes(rest, name);
			if (after !== undefined && (province === null || province === parent)) {
				return {province: parent, city: name, county: countyIn(after)};
			}
		}
	}

	const county = countyIn(rest);
	const home = county === null ? undefined : countyHome(county, places);
	return {province: province ?? home?.province ?? null, city: home?.city ?? null, county};
};

const countyIn = (rest: string): string | null => {
	const found = countyPattern.exec(rest)?.[1] ?? null;
	// 市 in a word such as 市场 or 城市 or 区 in 社区 is no place.
	if (
		found === null ||
		/^(?:.?市|区|县)$/u.test(found) ||
		/(?:社区|园区|市场|主城区|中心城区|小区|景区|库区|灌区|校区)/u.test(rest.slice(0, found.length + 1))
	) {
		return null;
	}

	return found;
};

/** A county-level place that bears the name of a known city's seat or zone: 济源产城融合示范区 lies in 济源市. */
const countyHome = (county: string, {cities}: Places): {province: string; city: string} | undefined => {
	for (const [province, names] of Object.entries(cities)) {
		const city = names.find(name => county.startsWith(short(name)) && short(name).length >= 2);
		if (city !== undefined) {
			return {province, city};
		}
	}

	return undefined;
};

/** A place the user names: `重庆市江北区`, `江西 上饶`. */
export const regionNamed = (text: string, vocabulary: Vocabulary): Region => {
	const [first = '', ...rest] = text.split(/[\s/]+/u);
	const whole = regionOf(text.replace(/[\s/]+/gu, ''), vocabulary);
	return whole.province !== null || whole.city !== null || whole.county !== null
		? whole
		: {province: first, city: rest[0] ?? null, county: rest[1] ?? null};
};
