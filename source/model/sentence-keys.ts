/** What a sentence says by one of the keys that are sentences themselves: the key, and what stands in its places. */
export type ReadSentence = {readonly key: string; readonly values: Readonly<Record<string, string>>};

type Pattern = {readonly key: string; readonly definite: number; readonly expression: RegExp};

const place = /\\\{(\w+)\\\}/g;

const patternOf = (key: string): Pattern => ({
	key,
	definite: key.replace(/\{\w+\}/g, '').length,
	expression: new RegExp(`^${key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(place, '(?<$1>.+)')}$`, 's'),
});

/** Finds the key of a sentence (`{file} is empty` of `a.txt is empty`); of several the most definite. */
export const sentenceReader = (keys: readonly string[]): ((sentence: string) => ReadSentence | undefined) => {
	const patterns = keys.map(patternOf).sort((a, b) => b.definite - a.definite);
	return sentence => {
		for (const {key, expression} of patterns) {
			const found = expression.exec(sentence);
			if (found !== null) {
				return {key, values: {...found.groups}};
			}
		}

		return undefined;
	};
};
