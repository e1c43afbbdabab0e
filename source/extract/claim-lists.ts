const joined = /[和与及]/gu;
const whole = /^(?:收入|支出|货物|工程|服务)/u;
const distributing = /(?:预算|决算)?(?:数|额)?(?:分别|各)(?:为|是|达|安排|占|约)*$/u;

/** 收入、支出总计: the first is 收入总计 as well; 货物、工程、服务类采购支出. */
const completed = (names: readonly string[]): readonly string[] => {
	const end = names.at(-1)?.replace(whole, '') ?? '';
	return names.map(name => (/^(?:收入|支出|货物|工程|服务)$/u.test(name) ? `${name}${end}` : name));
};

/**
 * The names of a list whose amounts follow one after the other: 人员经费、公用经费和项目支出分别为… The words 和, 与, 及 part
 * names, or stand within one (商品和服务支出): they part where the names are too few, and where each part means something.
 */
export const namesOf = (
	phrase: string,
	count: number,
	isKnown: (name: string) => boolean,
): readonly string[] | undefined => {
	const parts = phrase.replace(distributing, '').split('、');
	if (count < 2 || parts.length > count || parts.length < count - 1 || parts.some(part => part.length < 2)) {
		return undefined;
	}

	if (parts.length === count) {
		return completed(parts);
	}

	const last = parts.at(-1) ?? '';
	const splits = [...last.matchAll(joined)]
		.map(({index}) => [last.slice(0, index), last.slice(index + 1)])
		.filter(pair => pair.every(name => name.length > 1));
	const best = splits.find(pair => pair.every(isKnown)) ?? (splits.length === 1 ? splits[0] : undefined);
	return best && completed([...parts.slice(0, -1), ...best]);
};
