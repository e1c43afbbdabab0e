import test from 'ava';
import type {ReportContents} from '../../source/model/report.js';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {importBytes} from '../helpers/import-text.js';
import {inAllFormats} from '../helpers/report-in-formats.js';

const files = inAllFormats(shiliBudget, '示例市医疗保障局2024年部门预算');

/** Everything that does not say in which file and place a figure was printed. */
const withoutPlaces = ({report, statements, facts, quantities}: ReportContents) => ({
	identity: [report.id, report.unit, report.fiscalYear, report.stage, report.scope, report.printedUnit],
	statements: statements.map(({kind, title, number, unit, blank, columns}) => ({
		kind,
		title,
		number,
		unit,
		blank,
		columns,
	})),
	facts: facts.map(({id, provenance, ...rest}) => ({
		...rest,
		text: provenance.text,
		id: id.replace(/:[0-9a-f]{4}\./, ':'),
	})),
	quantities: quantities.length,
});

const expected = importBytes(
	files['示例市医疗保障局2024年部门预算.txt'] as Uint8Array,
	'示例市医疗保障局2024年部门预算.txt',
);

for (const [file, bytes] of Object.entries(files)) {
	test(`${file} gives the figures of the text, each with its own place`, async t => {
		const contents = await importBytes(bytes, file);
		t.true(contents.facts.length > 60);
		t.deepEqual(withoutPlaces(contents), withoutPlaces(await expected));
		t.true(contents.facts.every(({provenance}) => provenance.file === file));
	});
}
