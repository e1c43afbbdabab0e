import {unitKey} from '../model/unit-key.js';

/** Older names of units, each with the name it goes by now: 示例市卫生局 → 示例市卫生健康委员会. */
export type UnitAliases = Readonly<Record<string, string>>;

/** What two names of one unit have in common: the key of the newest name that the aliases lead to. */
export const unitIdentity = (aliases: UnitAliases = {}): ((name: string) => string) => {
	const newer = new Map(Object.entries(aliases).map(([older, name]) => [unitKey(older), unitKey(name)]));
	return name => {
		const seen = new Set<string>();
		let key = unitKey(name);
		while (newer.has(key) && !seen.has(key)) {
			seen.add(key);
			key = newer.get(key) ?? key;
		}

		return key;
	};
};
