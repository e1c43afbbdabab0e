import process from 'node:process';

/** What pdfjs draws with. It makes one of these while it loads, and we never draw. */
const drawingClasses = ['DOMMatrix', 'ImageData', 'Path2D'];

/**
 * Loads pdfjs without what it does to the program on the way: it looks for a canvas, a compiled library of 30 MB, and
 * warns on the screen when there is none; and for an edge case that concerns nobody it replaces `push` by one that is
 * ten times slower.
 */
export const undisturbed = async <Loaded>(load: () => Promise<Loaded>): Promise<Loaded> => {
	const {warn} = console;
	const {push} = Array.prototype;
	const {getBuiltinModule} = process;
	const missing = drawingClasses.filter(name => !(name in globalThis));
	for (const name of missing) {
		Object.defineProperty(globalThis, name, {value: class {}, configurable: true});
	}

	console.warn = () => {};
	process.getBuiltinModule = () => {
		throw new Error('not while pdfjs loads');
	};
	try {
		return await load();
	} finally {
		console.warn = warn;
		process.getBuiltinModule = getBuiltinModule;
		Array.prototype.push = push;
		for (const name of missing) {
			Reflect.deleteProperty(globalThis, name);
		}
	}
};
