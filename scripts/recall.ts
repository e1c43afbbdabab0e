/**
 * Compares the money figures of the main tables with hand-made truth, by line and amount:
 * `kuanxiang facts --format ndjson | tsx scripts/recall.ts <folder of truth> wansheng jiangbei`.
 * A report `wansheng` has its truth in `wansheng.json` and was read from a file `wansheng-….txt`.
 */
import {readFileSync} from 'node:fs';
import path from 'node:path';

type FactRow = {readonly file: string; readonly line: number | null; readonly amount: number};
type TruthTable = {
	readonly canonical: string | null;
	readonly unit: keyof typeof fenPer;
	readonly first_line: number;
	readonly last_line: number;
	readonly rows: ReadonlyArray<{readonly line: number; readonly cells: Readonly<Record<string, unknown>>}>;
};

const fenPer = {元: 100, 万元: 1_000_000, 亿元: 10_000_000_000};
const goal = 0.995;

// Their cells are in part weights, targets and counts, which are no money
const hasOtherNumbers = (table: TruthTable): boolean =>
	/performance|agency_operations|procurement/.test(table.canonical ?? '');

const countKeys = (keys: readonly string[]): Map<string, number> => {
	const counts = new Map<string, number>();
	for (const key of keys) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}

	return counts;
};

const common = (left: readonly string[], right: readonly string[]): number => {
	const counts = countKeys(right);
	return [...countKeys(left)].reduce((sum, [key, count]) => sum + Math.min(count, counts.get(key) ?? 0), 0);
};

const [folder = '', ...reports] = process.argv.slice(2);
const facts = readFileSync(0, 'utf8')
	.trimEnd()
	.split('\n')
	.map(line => JSON.parse(line) as FactRow);

for (const report of reports) {
	const truth = JSON.parse(readFileSync(path.join(folder, `${report}.json`), 'utf8')) as {tables: TruthTable[]};
	const tables = truth.tables.filter(table => !hasOtherNumbers(table));
	const expected = tables.flatMap(table =>
		table.rows.flatMap(({line, cells}) =>
			Object.values(cells)
				.filter(value => typeof value === 'number')
				.map(value => `${line}: ${Math.round(value * fenPer[table.unit])}`),
		),
	);
	const found = facts
		.filter(({file, line}) =>
			file.startsWith(`${report}-`) && line !== null
				? tables.some(table => line >= table.first_line && line <= table.last_line)
				: false,
		)
		.map(({line, amount}) => `${line}: ${Math.round(amount * 100)}`);
	const agreed = common(expected, found);
	const recall = agreed / expected.length;
	const precision = agreed / Math.max(1, found.length);
	console.log(`${report}: ${expected.length} figures, recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}`);
	for (const key of expected.filter(key => !found.includes(key)).slice(0, 10)) {
		console.log(`  not found: line ${key} fen`);
	}

	for (const key of found.filter(key => !expected.includes(key)).slice(0, 10)) {
		console.log(`  not in the truth: line ${key} fen`);
	}

	if (recall < goal || precision < goal) {
		process.exitCode = 1;
	}
}
