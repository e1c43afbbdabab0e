import {createRequire} from 'node:module';
import path from 'node:path';
import type {PDFDocumentProxy, PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';

export type {PDFDocumentProxy, PDFPageProxy};
export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Takes the fonts and shows none, so that pdfjs does not compile the outline of every character. */
const fontlessDocument = {
	createElement: () => ({sheet: {insertRule() {}, cssRules: []}, remove() {}}),
	documentElement: {getElementsByTagName: () => [{append() {}}]},
};

let loading: Promise<Library> | undefined;

/** The only place that loads pdfjs. While it loads it warns about the canvas that reading needs none of. */
export const loadLibrary = (): Promise<Library> => {
	loading ??= (async () => {
		const {warn} = console;
		console.warn = () => {};
		try {
			const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
			// Registers itself as the worker that runs in this thread.
			// @ts-expect-error The package declares no types for its worker.
			await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
			return library;
		} finally {
			console.warn = warn;
		}
	})();
	return loading;
};

/** Where the package keeps the tables for fonts that are not embedded. */
const characterMaps = (): string => {
	const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
	return `${path.join(path.dirname(manifest), 'cmaps')}/`;
};

export const openDocument = async (library: Library, bytes: Uint8Array) => {
	const task = library.getDocument({
		// A copy, as pdfjs takes the bytes away from their owner.
		data: new Uint8Array(bytes),
		cMapUrl: characterMaps(),
		cMapPacked: true,
		verbosity: library.VerbosityLevel.ERRORS,
		isEvalSupported: false,
		useSystemFonts: false,
		useWasm: false,
		disableFontFace: false,
		// Pictures are not decoded, however large.
		maxImageSize: 1,
		ownerDocument: fontlessDocument as unknown as HTMLDocument,
	});
	return {task, document: await task.promise};
};
