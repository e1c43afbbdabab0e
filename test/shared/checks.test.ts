import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {checkAcross} from '../../source/check/across.js';
import type {Finding} from '../../source/model/finding.js';
import {importBytes, vocabulary} from '../helpers/import-text.js';
import {sharedFolder, sharedTest} from '../helpers/shared.js';

type Anomaly = {readonly id: string; readonly lines?: readonly number[]; readonly pages?: readonly number[]};
type Truth = {readonly anomalies: readonly Anomaly[]};

/** Reports, their truth, what in it sums and weights can tell, and what they tell truly that was overlooked by hand. */
const reports: ReadonlyArray<
	readonly [file: string, truth: string, told: readonly string[], more?: readonly RegExp[]]
> = [
	['seeds/wansheng-2024-budget.txt', 'wansheng.json', ['wansheng-A1', 'wansheng-A4']],
	['seeds/jiangbei-2023-final.txt', 'jiangbei.json', ['jiangbei-A1', 'jiangbei-A2', 'jiangbei-A4', 'jiangbei-A9']],
	['reports/上海市普陀区人民政府万里街道办事处25年预算.pdf', 'wanli25.json', []],
	[
		'reports/上海市普陀区财政局2024年度部门决算.pdf',
		'caizheng-final-2024.json',
		['caizheng-final-2024-01', 'caizheng-final-2024-03'],
	],
	['reports/国家信访局_2024决算.pdf', 'reports/gjxf24-final.json', ['gjxf24-final-03'], [/增长35\.74%/u]],
	['reports/28_swu_2024_final_accounts__download.jsp.pdf', 'reports/swu24-final.json', ['swu24-final-02']],
	['reports/烟台市审计局_2026预算.pdf', 'reports/ytsj26-budget.json', []],
	['reports/重庆市经济和信息化委员会_2026预算.pdf', 'reports/cqjx26-budget.json', []],
];

const placesOf = ({evidence}: Finding): readonly number[] =>
	evidence.flatMap(({place}) => (place.kind === 'line' ? [place.line] : place.kind === 'page' ? [place.page] : []));

const meets = (finding: Finding, {lines, pages}: Anomaly): boolean =>
	placesOf(finding).some(place => (lines ?? pages ?? []).includes(place));

for (const [file, truthFile, told, more = []] of reports) {
	sharedTest(
		`the checks of ${path.basename(file)} tell what was found by hand, and accuse nothing else`,
		'truth',
		async t => {
			const contents = await importBytes(await readFile(path.join(sharedFolder, file)), path.basename(file));
			const truth = JSON.parse(readFileSync(path.join(sharedFolder, 'truth', truthFile), 'utf8')) as Truth;
			const findings = contents.findings.filter(({check}) => check !== undefined);
			const accused = findings.filter(
				finding => finding.severity === 'error' && !truth.anomalies.some(anomaly => meets(finding, anomaly)),
			);
			t.deepEqual(
				accused.map(({message}) => message).filter(message => !more.some(words => words.test(message))),
				[],
			);
			const missed = truth.anomalies.filter(
				anomaly =>
					told.includes(anomaly.id) &&
					!findings.some(finding => finding.severity !== 'note' && meets(finding, anomaly)),
			);
			t.deepEqual(
				missed.map(({id}) => id),
				[],
			);
		},
	);
}

/** What the later of two reports says of the earlier: 0.02 and 0.30 万元 are slips of its text, all else agrees. */
sharedTest('two years of one unit are held against each other', 'reports', async t => {
	const files = ['2017年省检察院部门预算.pdf', '2018年省检察院部门预算公开.pdf'];
	const reports = await Promise.all(
		files.map(async file => importBytes(await readFile(path.join(sharedFolder, 'reports', file)), file)),
	);
	const results = [...checkAcross(reports, vocabulary, {all: true}).values()].flat();
	t.deepEqual(
		results.filter(({check}) => check.verdict === 'fail').map(({check}) => check.difference?.fen),
		[-20_000, 300_000],
	);
	t.true(results.filter(({check}) => check.verdict === 'exact').length >= 10);
});
