/** Items that have a key in common, directly or through others, in one group each. */
export const connected = <Item>(
	items: readonly Item[],
	keysOf: (item: Item) => readonly string[],
): ReadonlyArray<readonly Item[]> => {
	const groupOf = new Map<string, Set<Item>>();
	for (const item of items) {
		const keys = keysOf(item);
		const own = new Set<Item>([item]);
		for (const group of new Set(keys.map(key => groupOf.get(key)))) {
			for (const member of group ?? []) {
				own.add(member);
			}
		}

		for (const member of own) {
			for (const key of keysOf(member)) {
				groupOf.set(key, own);
			}
		}
	}

	const groups = new Set(groupOf.values());
	return [...groups].map(group => items.filter(item => group.has(item)));
};
