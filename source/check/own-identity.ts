/** One or several figures: those of a table's row, in a column where several would be meant. */
export type Selector = {
	readonly sign: 1 | -1;
	readonly table: string;
	readonly row: string;
	readonly column: string | null;
};

/** An identity that somebody adds: 基本支出表[公用经费] = 机构运行信息表[机关运行经费|决算数]. */
export type OwnIdentity = {
	readonly name: string;
	readonly left: readonly Selector[];
	readonly right: readonly Selector[];
};

const selector = /^\s*(?<sign>[+＋\-−]?)\s*(?<table>[^[\]+＋=＝]+?)\s*\[(?<row>[^[\]|]+)(?:\|(?<column>[^[\]|]+))?\]/u;

/** A side is 表[行|栏] + 表[行|栏] − …; nothing where it is anything else. */
const sideOf = (text: string): readonly Selector[] | undefined => {
	const found: Selector[] = [];
	let rest = text.trim();
	while (rest !== '' || found.length === 0) {
		const match = selector.exec(rest);
		const {sign = '', table, row, column} = match?.groups ?? {};
		if (match === null || table === undefined || row === undefined || (sign === '' && found.length > 0)) {
			return undefined;
		}

		found.push({sign: /[-−]/u.test(sign) ? -1 : 1, table, row: row.trim(), column: column?.trim() ?? null});
		rest = rest.slice(match[0].length).trim();
	}

	return found;
};

/** Reads both sides of an equation as people write it down; nothing where it is none. */
export const parseOwnIdentity = (name: string, text: string): OwnIdentity | undefined => {
	const [left, right, ...more] = text.split(/[=＝]/u).map(sideOf);
	return left === undefined || right === undefined || more.length > 0 ? undefined : {name, left, right};
};
