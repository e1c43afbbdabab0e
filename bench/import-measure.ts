import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {withChecks} from '../source/check/check.js';
import {importReport} from '../source/import-report.js';
import {readPdfPages} from '../source/read/pdf.js';
import {loadLibrary, openDocument} from '../source/read/pdf-library.js';
import {openVocabulary} from '../source/vocabulary.js';
import {inTurn} from './timing.js';

export type ImportFigures = {
	readonly reports: number;
	/** Processor time a round: all reports imported, and their checks alone once more. */
	readonly importMs: readonly number[];
	readonly checkMs: readonly number[];
	/** A report of about 30 pages, and its bare text; absent where there is none. */
	readonly pdf?: {readonly pages: number; readonly importMs: readonly number[]; readonly bareMs: readonly number[]};
};

const seeds = '../shared/seeds';
const others = '../shared/reports';
const rounds = 30;
/** Rounds until what runs often is compiled; they do not count. */
const warming = 10;

const vocabulary = openVocabulary('data/vocabulary');
const imported = (bytes: Uint8Array, file: string) =>
	importReport(bytes, file, {vocabulary, initialsOf: text => String(text.length)});

/** Time of the processor, garbage collection included: that of the clock tells of the machine's other work too. */
const taken = async (work: () => unknown): Promise<number> => {
	const before = process.cpuUsage();
	await work();
	const {user, system} = process.cpuUsage(before);
	return (user + system) / 1000;
};

const pdfOfThirtyPages = async () => {
	const files = existsSync(others) ? readdirSync(others).filter(name => name.endsWith('.pdf')) : [];
	for (const file of files) {
		const bytes = readFileSync(path.join(others, file));
		const pages = await readPdfPages(bytes, file).then(
			({pageCount}) => pageCount,
			() => 0,
		);
		if (pages >= 28 && pages <= 32) {
			return {file, bytes, pages};
		}
	}

	return undefined;
};

const bareText = async (bytes: Uint8Array): Promise<void> => {
	const {task, close} = openDocument(await loadLibrary(), bytes, () => true);
	const document = await task;
	for (let number = 1; number <= document.numPages; number++) {
		await (await document.getPage(number)).getTextContent();
	}

	await close();
};

const files = readdirSync(seeds).map(name => ({name, bytes: readFileSync(path.join(seeds, name))}));
const contents = await Promise.all(files.map(({bytes, name}) => imported(bytes, name)));
const warm = await inTurn(
	{
		importMs: () =>
			taken(async () => {
				for (const {bytes, name} of files) {
					await imported(bytes, name);
				}
			}),
		checkMs: () => taken(() => contents.map(one => withChecks(one, vocabulary))),
	},
	rounds,
);
const pdf = await pdfOfThirtyPages();
const ofPdf =
	pdf &&
	(await inTurn(
		{
			importMs: () => taken(() => imported(pdf.bytes, pdf.file)),
			bareMs: () => taken(() => bareText(pdf.bytes)),
		},
		rounds,
	));
const figures: ImportFigures = {
	reports: files.length,
	importMs: warm.importMs.slice(warming),
	checkMs: warm.checkMs.slice(warming),
	...(pdf &&
		ofPdf && {
			pdf: {pages: pdf.pages, importMs: ofPdf.importMs.slice(warming), bareMs: ofPdf.bareMs.slice(warming)},
		}),
};
process.stdout.write(JSON.stringify(figures));
