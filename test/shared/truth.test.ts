import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {labelKey} from '../../source/model/label.js';
import {importBytes} from '../helpers/import-text.js';
import {sharedFolder, sharedTest} from '../helpers/shared.js';
import {compareWithTruth, type Truth} from '../helpers/truth.js';

/** Texts print their truth by line, and all of their tables are in it: a figure beyond it is one too many. */
const texts = [
	['wansheng-2024-budget.txt', 'wansheng.json'],
	['jiangbei-2023-final.txt', 'jiangbei.json'],
] as const;

const readTruth = (file: string): Truth =>
	JSON.parse(readFileSync(path.join(sharedFolder, 'truth', file), 'utf8')) as Truth;

for (const [report, truthFile] of texts) {
	sharedTest(`every figure of ${report} is as checked by hand`, 'truth', async t => {
		const contents = await importBytes(await readFile(path.join(sharedFolder, 'seeds', report)), report);
		const {wanted, found, matched, wrongCodes, wrongKinds} = compareWithTruth(readTruth(truthFile), contents);
		t.true(wanted > 200);
		t.deepEqual(
			{found, matched, wrongCodes, wrongKinds},
			{found: wanted, matched: wanted, wrongCodes: [], wrongKinds: []},
		);
	});
}

const truthFolder = path.join(sharedFolder, 'truth');
const pdfTruths = existsSync(truthFolder)
	? [
			'wanli25.json',
			'caizheng-final-2024.json',
			...readdirSync(path.join(truthFolder, 'reports'))
				.filter(name => name.endsWith('.json'))
				.map(name => `reports/${name}`),
		]
	: ['reports'];

for (const truthFile of pdfTruths) {
	sharedTest(`every graded figure and the identity of ${truthFile} are as checked by hand`, 'truth', async t => {
		const truth = readTruth(truthFile);
		const file = truth.meta.file ?? '';
		const contents = await importBytes(await readFile(path.join(sharedFolder, 'reports', file)), file);
		const {wanted, matched, wrongCodes, wrongKinds} = compareWithTruth(truth, contents);
		t.true(wanted > 50);
		t.deepEqual({matched, wrongCodes, wrongKinds}, {matched: wanted, wrongCodes: [], wrongKinds: []});
		const {unit, fiscalYear, stage} = contents.report;
		t.deepEqual(
			[labelKey(unit ?? ''), fiscalYear, stage],
			[labelKey(truth.meta.unit), truth.meta.year, truth.meta.kind as typeof stage],
		);
	});
}

sharedTest('openings of real pages are identified, and none is taken for another', 'openings.jsonl', async t => {
	const lines = (await readFile(path.join(sharedFolder, 'openings.jsonl'), 'utf8'))
		.split('\n')
		.filter(line => line !== '');
	let right = 0;
	for (const line of lines) {
		const {text, label} = JSON.parse(line) as {text: string; label: {unit: string; year: number; kind: string}};
		const {report} = await importBytes(new TextEncoder().encode(text), 'opening.txt');
		const isRight =
			labelKey(report.unit ?? '') === labelKey(label.unit) &&
			report.fiscalYear === label.year &&
			report.stage === label.kind;
		right += isRight ? 1 : 0;
	}

	t.true(right / lines.length >= 0.99, `${right} of ${lines.length}`);
});
