import {readFileSync, writeFileSync} from 'node:fs';
import test from 'ava';
import {withChecks} from '../../source/check/check.js';
import {claimsOf} from '../../source/extract/claims.js';
import type {ReportContents} from '../../source/model/report.js';
import {updatesGolden} from '../helpers/golden.js';
import {importLines, vocabulary} from '../helpers/import-text.js';
import {told} from '../helpers/told-claims.js';

/**
 * `sayings.txt`: sentences in the styles of many places, each after `| `, with what is read of it and the figure of the
 * made-up tables beside it (`@ budget`: budget.txt) that it states; `! ` would be an error, and none of them holds one.
 * What is read was compared with readings written by hand beforehand; UPDATE_GOLDEN=1 writes it anew.
 */
const folder = new URL('../fixtures/claims/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

type Saying = {readonly report: string; readonly lines: readonly string[]; readonly wanted: readonly string[]};

const sayings = (): readonly Saying[] => {
	let report = '';
	return textOf('sayings.txt')
		.trimEnd()
		.split('\n\n')
		.map(block => {
			const lines = block.split('\n');
			report = lines[0]?.startsWith('@ ') ? lines[0].slice(2) : report;
			return {
				report,
				lines: lines.filter(line => line.startsWith('| ')).map(line => line.slice(2)),
				wanted: lines.filter(line => !/^[@|] /.test(line)),
			};
		});
};

const reports = new Map<string, Promise<ReportContents>>();
const reportOf = (name: string): Promise<ReportContents> => {
	const report = reports.get(name) ?? importLines(textOf(`${name}.txt`).trimEnd().split('\n'));
	reports.set(name, report);
	return report;
};

const readingsOf = async ({report, lines}: Saying): Promise<readonly string[]> => {
	const contents = await reportOf(report);
	const paragraphs = lines.map(
		(text, index) =>
			({kind: 'paragraph', text, file: 'prose.txt', place: {kind: 'line', line: 2 * index + 1, column: 1}}) as const,
	);
	const claims = claimsOf(contents.report, paragraphs, vocabulary);
	const checked = withChecks({...contents, paragraphs, claims}, vocabulary);
	const figures = new Map([...checked.facts, ...checked.quantities].map(figure => [figure.id, figure]));
	const rows = checked.claims.map(claim => {
		const figure = claim.fact === null ? undefined : figures.get(claim.fact);
		const where =
			figure && `${figure.id.split('.').at(-3)} ${[figure.label, figure.columnPath].filter(Boolean).join(' | ')}`;
		return [
			told(claim),
			claim.basis === 'this_year' ? '' : `(${claim.basis})`,
			claim.verdict === 'no_table' || claim.verdict === 'not_understood'
				? ''
				: `→ ${claim.verdict === 'matches' ? '' : `${claim.verdict} `}${where ?? ''} ${figure?.provenance.text ?? ''}`,
		]
			.filter(part => part !== '')
			.join(' ');
	});
	const errors = checked.findings.filter(({rule}) => rule === 'claims').map(({message}) => `! ${message}`);
	return [...rows, ...errors];
};

if (!updatesGolden()) {
	for (const saying of sayings()) {
		test(saying.lines.join(' ').slice(0, 70), async t => {
			t.deepEqual(await readingsOf(saying), saying.wanted);
		});
	}
} else {
	test('golden', async t => {
		let report = '';
		const blocks: string[] = [];
		for (const saying of sayings()) {
			const head = saying.report === report ? [] : [`@ ${saying.report}`];
			report = saying.report;
			blocks.push([...head, ...saying.lines.map(line => `| ${line}`), ...(await readingsOf(saying))].join('\n'));
		}

		writeFileSync(new URL('sayings.txt', folder), `${blocks.join('\n\n')}\n`);
		t.pass();
	});
}
