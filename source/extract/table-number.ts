// 表5 一般公共预算… and 表一 一般公共预算… lose their space: the 一 before 般 is no number.
const digits = '(?:\\d+|(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?!般))';
const series = '(?:20\\d\\d年度?)?(?:国卫财|卫财|财决|财预|预财|部预|批复|公开|部门|单位|预算|决算|附)*';
const patterns = [
	new RegExp(`^${series}Z?\\d+(?:[-_]\\d+)*表`, 'u'),
	new RegExp(`^${series}表[(（]?${digits}[)）]?(?:[-—_]\\d+)*`, 'u'),
	new RegExp(`^[(（]${series}表${digits}(?:[-—]\\d+)*[)）]`, 'u'),
	new RegExp(`^(?:附件${digits}(?:[-—]\\d+)*|第${digits}表)`, 'u'),
];
const trailing = new RegExp(`[(（]?(${series}(?:Z?\\d+(?:[-_]\\d+)*表|表${digits}(?:[-—]\\d+)*))[)）]?$`, 'u');

export type Numbered = {readonly number: string; readonly rest: string};

/** The number of a table before or after its title: 公开01表, 表1-1, 附表3, （预算表 1）. */
export const takeTableNumber = (text: string): Numbered | undefined => {
	for (const pattern of patterns) {
		const printed = pattern.exec(text)?.[0];
		if (printed !== undefined) {
			const rest = text.slice(printed.length).replace(/^[:：.、．—-]/u, '');
			return {number: printed.replace(/^[(（](.*)[)）]$/u, '$1'), rest};
		}
	}

	const after = trailing.exec(text);
	return after === null ? undefined : {number: after[1] ?? '', rest: text.slice(0, after.index)};
};
