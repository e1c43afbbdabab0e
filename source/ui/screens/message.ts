import type {Sheet} from '../sheet.js';

/** A screen that has only something to say: that it is still reading, or why it cannot. */
export const messageSheet = (path: readonly string[], message: string, rest: Partial<Sheet> = {}): Sheet => ({
	path,
	caption: [],
	columns: [],
	rows: [],
	pinned: [],
	detail: () => '',
	empty: message,
	answer: {columns: [], rows: []},
	...rest,
});
