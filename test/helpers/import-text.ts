import {fileURLToPath} from 'node:url';
import {importReport, type Overrides} from '../../source/import-report.js';
import {yuanText} from '../../source/model/amount.js';
import type {Fact, Quantity} from '../../source/model/fact.js';
import type {ReportContents} from '../../source/model/report.js';
import {openPinyin} from '../../source/query/pinyin.js';
import {openVocabulary} from '../../source/vocabulary.js';

export const vocabulary = openVocabulary(fileURLToPath(new URL('../../data/vocabulary', import.meta.url)));
export const {initialsOf} = openPinyin(vocabulary);

export const importBytes = (bytes: Uint8Array, file: string, overrides: Overrides = {}): Promise<ReportContents> =>
	importReport(bytes, file, {vocabulary, initialsOf, overrides});

/** Imports made-up lines; `|` stands for a tab, so that tables can be read in a test. */
export const importLines = (lines: readonly string[], file = 'made-up.txt'): Promise<ReportContents> =>
	importBytes(new TextEncoder().encode(lines.map(line => line.replaceAll('|', '\t')).join('\n')), file);

export const cover = ['示例市医疗保障局2024年部门预算', '', '部门：示例市医疗保障局'];

type Told = Partial<
	Record<
		| 'code'
		| 'printed'
		| 'others'
		| 'label'
		| 'level'
		| 'side'
		| 'measure'
		| 'fund'
		| 'period'
		| 'unit'
		| 'line'
		| 'column',
		boolean
	>
>;

/** A fact in a few words, for tests that state whole tables of them. */
export const told = (fact: Fact, what: Told = {code: true, label: true}): string =>
	[
		what.line === true && fact.provenance.place.kind === 'line' ? `L${fact.provenance.place.line}` : undefined,
		what.side === true ? fact.side : undefined,
		what.code === true ? fact.code : undefined,
		what.printed === true ? fact.printedCode : undefined,
		what.others === true ? fact.otherCodes.join(',') : undefined,
		what.label === true ? fact.label : undefined,
		what.level === true ? fact.level : undefined,
		what.column === true ? fact.columnPath : undefined,
		what.measure === true ? fact.measure : undefined,
		what.fund === true ? fact.fund : undefined,
		what.period === true ? `${fact.fiscalYear} ${fact.stage}` : undefined,
		what.unit === true ? `${fact.unitCode} ${fact.unitName}` : undefined,
		yuanText(fact.amount.fen),
	]
		.filter(part => part !== undefined && part !== null && part !== '')
		.join(' ');

export const counted = ({label, value, valueUnit, columnPath}: Quantity): string =>
	[label, columnPath, value, valueUnit].filter(part => part !== null && part !== '').join(' ');
