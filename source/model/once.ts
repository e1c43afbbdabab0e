/** Makes a value when it is first asked for, and keeps it. */
export const once = <T>(make: () => T): (() => T) => {
	let made: {readonly value: T} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
};

/** Makes what is worked out from an object when it is first asked for, and keeps it as long as the object lives. */
export const oncePer = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
	const made = new WeakMap<Key, {readonly value: Value}>();
	return key => {
		let found = made.get(key);
		if (found === undefined) {
			found = {value: make(key)};
			made.set(key, found);
		}

		return found.value;
	};
};

/** Makes what is worked out from a text once, for as many texts as a few reports print: they repeat their names in every table. */
export const oncePerText = <Value>(make: (text: string) => Value): ((text: string) => Value) => {
	const made = new Map<string, {readonly value: Value}>();
	return text => {
		const known = made.get(text);
		if (known !== undefined) {
			return known.value;
		}

		if (made.size >= textLimit) {
			made.clear();
		}

		const value = make(text);
		made.set(text, {value});
		return value;
	};
};
const textLimit = 10_000;
