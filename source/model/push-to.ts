/** Adds an item to the list of its key. The list grows in place, as a copy for each item would cost the square of its length. */
export const pushTo = <Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void => {
	const list = lists.get(key);
	if (list === undefined) {
		lists.set(key, [item]);
	} else {
		list.push(item);
	}
};
