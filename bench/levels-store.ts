import {existsSync} from 'node:fs';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {openStore, type Store} from '../source/store/store.js';

const sample = 'data/sample/reports';
/** Of these every unit has one a year. */
const years = [2021, 2022, 2023, 2024];
export const reportCount = 10_000;

const letters = (n: number): string =>
	n
		.toString(26)
		.padStart(4, '0')
		.replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 26)));

const characters = [...'东南西北春夏秋冬山川江河湖海松竹梅兰金银铜铁安宁平和'];

/** A name of its own for every unit, as no other holds its characters in their order. */
const nameOf = (unit: number): string =>
	`${[...letters(unit)].map(letter => characters[letter.charCodeAt(0) - 97] ?? '').join('')}市财政局`;

export type Made = {readonly report: string; readonly unit: string; readonly year: number};

const madeReport = (index: number): Made => {
	const unit = Math.floor(index / years.length);
	const year = years[index % years.length] ?? 0;
	return {report: `sl${letters(unit)}-${year}-budget-department`, unit: nameOf(unit), year};
};

export const madeReports: readonly Made[] = Array.from({length: reportCount}, (_, index) => madeReport(index));

/** The reports of the sample under other names and years: as large, and with as many accounts, as real ones. */
const writeReports = async (folder: string): Promise<void> => {
	const names = (await readdir(sample)).filter(name => !name.includes('cqsqj'));
	const originals = await Promise.all(names.map(async name => readFile(path.join(sample, name), 'utf8')));
	const reports = path.join(folder, 'reports');
	await mkdir(reports, {recursive: true});
	for (const [index, {report, unit, year}] of madeReports.entries()) {
		// All years of a unit from one original, so that they have accounts in common
		const original = originals[Math.floor(index / years.length) % originals.length] ?? '';
		const id = /"id":"([^"]+)"/.exec(original)?.[1] ?? '';
		const name = /"unit":"([^"]+)"/.exec(original)?.[1] ?? '';
		const own = /"fiscalYear":(\d+)/.exec(original)?.[1] ?? '';
		const text = original
			.replaceAll(id, report)
			.replaceAll(name, unit)
			.replace(new RegExp(`\\b${own}\\b`, 'g'), String(year))
			.replace('"stage":"final"', '"stage":"budget"');
		await writeFile(path.join(reports, `${report}.json`), text);
	}
};

/** A store of 10,000 reports in the temporary folder; made once, as that takes a minute. */
export const levelsStore = async (): Promise<Store> => {
	const folder = path.join(tmpdir(), 'kuanxiang-levels-2');
	if (!existsSync(path.join(folder, 'catalog.json'))) {
		await writeReports(folder);
		await openStore(folder).rebuild();
	}

	return openStore(folder);
};
