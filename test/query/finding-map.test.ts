import test from 'ava';
import type {Finding, Severity} from '../../source/model/finding.js';
import type {ReportContents} from '../../source/model/report.js';
import {findingMap} from '../../source/query/finding-map.js';
import {madeUpReport} from '../helpers/facts.js';
import {vocabulary} from '../helpers/import-text.js';

const finding = (rule: string, severity: Severity): Finding => ({rule, severity, message: '', evidence: []});

const withFindings = (id: string, findings: readonly Finding[]): ReportContents => ({
	...madeUpReport({id}).contents(),
	findings,
});

test('the most doubtful report comes first, and the rule with the most findings', t => {
	const {columns, rows} = findingMap(
		[
			withFindings('calm', [finding('weights', 'note')]),
			withFindings('warned', [finding('weights', 'warning'), finding('changes', 'warning')]),
			withFindings('wrong', [finding('weights', 'error')]),
		],
		vocabulary,
	);
	t.deepEqual(
		columns.map(({key}) => key),
		['report', 'errors', 'warnings', 'weights', 'changes'],
	);
	t.deepEqual(
		rows.map(({cells}) => Object.values(cells)),
		[
			['wrong', 1, 0, 1, null],
			['warned', 0, 2, 1, 1],
			['calm', 0, 0, null, null],
		],
	);
});
