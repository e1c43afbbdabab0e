import {ExpectedError} from '../model/expected-error.js';
import {decodeText} from './encoding.js';
import type {SheetView} from './sheet-view.js';
import {xlsxSheet, xlsxStrings, xlsxStyles} from './xlsx-sheet.js';
import {childNamed, childrenNamed, parseXml, type XmlElement} from './xml.js';
import {documentLimits, type ZipEntry, zipEntries} from './zip.js';

/** The sheets of an .xlsx that are not hidden, in their order. */
export const openXlsx = (bytes: Uint8Array, file: string): readonly SheetView[] => {
	const entries = new Map(zipEntries(bytes, file, documentLimits).map(entry => [entry.name.toLowerCase(), entry]));
	const part = (name: string): XmlElement | undefined => partNamed(entries, name, file);
	const workbook = childNamed(part('xl/workbook.xml'), 'workbook');
	if (workbook === undefined) {
		throw new ExpectedError(`${file} is damaged: it has no workbook; open it in Excel and save it anew as .xlsx`);
	}

	const relations = childrenNamed(childNamed(part('xl/_rels/workbook.xml.rels'), 'Relationships'), 'Relationship');
	const targetOf = (type: string, id?: string): string | undefined => {
		const found = relations.find(
			({attributes}) => attributes.Type?.endsWith(`/${type}`) && (id === undefined || attributes.Id === id),
		);
		return found?.attributes.Target;
	};

	const related = (target: string | undefined): XmlElement | undefined =>
		target === undefined ? undefined : part(pathOf(target));
	const date1904 = childNamed(workbook, 'workbookPr')?.attributes.date1904 ?? '0';
	const context = {
		file,
		strings: xlsxStrings(related(targetOf('sharedStrings'))),
		formats: xlsxStyles(related(targetOf('styles'))),
		countsFrom1904: date1904 === '1' || date1904 === 'true',
	};
	return childrenNamed(childNamed(workbook, 'sheets'), 'sheet')
		.filter(({attributes}) => (attributes.state ?? 'visible') === 'visible')
		.flatMap(({attributes: {name = '', id}}) => {
			const target = targetOf('worksheet', id);
			if (target === undefined) {
				return isOtherSheet(relations, id) ? [] : [missing(file, name)];
			}

			const sheet = childNamed(related(target), 'worksheet');
			return [sheet === undefined ? missing(file, name) : xlsxSheet(name, sheet, context)];
		});
};

/** Charts and macros have sheets of their own. */
const isOtherSheet = (relations: readonly XmlElement[], id: string | undefined): boolean =>
	relations.some(({attributes}) => attributes.Id === id && !attributes.Type?.endsWith('/worksheet'));

const missing = (file: string, name: string): never => {
	throw new ExpectedError(`${file} is damaged: its sheet ${name} is missing; open it in Excel and save it anew`);
};

/** Targets count from the folder of the workbook, or from the top. */
const pathOf = (target: string): string =>
	target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

const partNamed = (entries: ReadonlyMap<string, ZipEntry>, name: string, file: string): XmlElement | undefined => {
	const entry = entries.get(name.toLowerCase());
	return entry && parseXml(decodeText(entry.read()).text, file);
};
