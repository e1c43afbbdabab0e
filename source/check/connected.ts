/** Items that have a key in common, directly or through others, in one group each. */
export const connected = <Item>(
	items: readonly Item[],
	keysOf: (item: Item) => readonly string[],
): ReadonlyArray<readonly Item[]> => {
	const parents = items.map((_, index) => index);
	const rootOf = (index: number): number => {
		let root = index;
		for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) {
			parents[root] = parents[parent] ?? parent;
			root = parent;
		}

		return root;
	};

	const firstOf = new Map<string, number>();
	for (const [index, item] of items.entries()) {
		for (const key of keysOf(item)) {
			const first = firstOf.get(key);
			if (first === undefined) {
				firstOf.set(key, index);
			} else {
				parents[rootOf(index)] = rootOf(first);
			}
		}
	}

	const groups = new Map<number, Item[]>();
	for (const [index, item] of items.entries()) {
		const root = rootOf(index);
		const group = groups.get(root);
		if (group === undefined) {
			groups.set(root, [item]);
		} else {
			group.push(item);
		}
	}

	return [...groups.values()];
};
