import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Claim} from '../../source/model/claim.js';
import {decimalValue} from '../../source/model/decimal.js';
import {importBytes} from '../helpers/import-text.js';
import {sharedFolder, sharedTest} from '../helpers/shared.js';

type Stated = {
	readonly line: number;
	readonly quote: string;
	readonly measure: string;
	readonly value: number | null;
	readonly unit: string | null;
	readonly direction: string | null;
	readonly pct: number | null;
};
type Truth = {
	readonly narrative_facts: readonly Stated[];
	readonly anomalies: ReadonlyArray<{readonly lines: readonly number[]}>;
};

const directions: Readonly<Record<string, Claim['direction']>> = {
	增加: 'increase',
	增长: 'increase',
	减少: 'decrease',
	下降: 'decrease',
	持平: 'level',
};

const plain = (decimal: Claim['value']): number | null => (decimal === null ? null : decimalValue(decimal));
const lineOf = ({provenance: {place}}: Claim): number => (place.kind === 'line' ? place.line : 0);

/** Whether a claim says what was read by hand: its kind, value, unit, direction and rate. */
const isStated = (claim: Claim, stated: Stated): boolean => {
	const direction = stated.direction === null ? null : directions[stated.direction];
	if (lineOf(claim) !== stated.line || direction === 'level') {
		return lineOf(claim) === stated.line && claim.direction === 'level';
	}

	const isShare = stated.measure === 'share';
	const wanted = isShare ? stated.pct : stated.value;
	const isRated = stated.measure !== 'change' || stated.pct === null || plain(claim.pct) === stated.pct;
	const isDirected = stated.measure !== 'change' || direction === null || claim.direction === direction;
	const isUnit = isShare || stated.unit === null || claim.valueUnit === stated.unit;
	return claim.type === stated.measure && plain(claim.value) === wanted && isUnit && isRated && isDirected;
};

for (const [report, truthFile, least] of [
	['wansheng-2024-budget.txt', 'wansheng.json', 74],
	['jiangbei-2023-final.txt', 'jiangbei.json', 125],
] as const) {
	sharedTest(`the figures that ${report} states in its text are as read by hand`, 'truth', async t => {
		const contents = await importBytes(await readFile(path.join(sharedFolder, 'seeds', report)), report);
		const truth = JSON.parse(readFileSync(path.join(sharedFolder, 'truth', truthFile), 'utf8')) as Truth;
		const left = [...contents.claims];
		const missed = truth.narrative_facts.filter(stated => {
			const at = left.findIndex(claim => isStated(claim, stated));
			return at === -1 || left.splice(at, 1).length === 0;
		});
		t.true(truth.narrative_facts.length - missed.length >= least, missed.map(({quote}) => quote).join('\n'));

		const odd = new Set(truth.anomalies.flatMap(({lines}) => lines));
		const contradicted = contents.claims.filter(({verdict}) => verdict === 'contradicts');
		t.deepEqual(
			contradicted.filter(claim => !odd.has(lineOf(claim))).map(({provenance}) => provenance.text),
			[],
		);
	});
}
