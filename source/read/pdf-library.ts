import type {PDFPageProxy} from 'pdfjs-dist/legacy/build/pdf.mjs';
import {characterMaps} from './pdf-character-maps.js';
import {undisturbed} from './pdf-loading.js';
import {Port} from './pdf-port.js';

export type {PDFPageProxy};
export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Takes the fonts and shows none, so that pdfjs does not compile the outline of every character. */
const fontlessDocument = {
	createElement: () => ({sheet: {insertRule() {}, cssRules: []}, remove() {}}),
	documentElement: {getElementsByTagName: () => [{append() {}}]},
};

type Worker = {readonly WorkerMessageHandler: {initializeFromPort(port: Port): void}};

let loading: Promise<Library & Worker> | undefined;

/** The only place that loads pdfjs. */
export const loadLibrary = (): Promise<Library & Worker> => {
	loading ??= undisturbed(async () => {
		const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
		// @ts-expect-error The package declares no types for its worker.
		const worker: Worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
		return {...library, WorkerMessageHandler: worker.WorkerMessageHandler};
	});
	return loading;
};

/** A file that pdfjs reads as long as it may. */
export const openDocument = (library: Library & Worker, bytes: Uint8Array, mayPass: (operators: number) => boolean) => {
	const port = new Port(mayPass);
	library.WorkerMessageHandler.initializeFromPort(port);
	const worker = new library.PDFWorker({port: port as unknown as null, verbosity: library.VerbosityLevel.ERRORS});
	const task = library.getDocument({
		// A copy, as pdfjs writes into the bytes it is given.
		data: new Uint8Array(bytes),
		worker,
		cMapUrl: characterMaps(),
		cMapPacked: true,
		verbosity: library.VerbosityLevel.ERRORS,
		isEvalSupported: false,
		useSystemFonts: false,
		useWasm: false,
		disableFontFace: false,
		// In pixels: pictures are not decoded, but for strips that are meant as lines.
		maxImageSize: 4096,
		ownerDocument: fontlessDocument as unknown as HTMLDocument,
	});
	return {
		task: task.promise,
		close: async (): Promise<void> => {
			// Where nothing passes any more, the end of the file is never confirmed either.
			if (mayPass(0)) {
				await task.destroy();
			}

			worker.destroy();
		},
	};
};
