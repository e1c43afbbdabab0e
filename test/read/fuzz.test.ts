import test from 'ava';
import {shiliBudget} from '../fixtures/shili-2024-budget.js';
import {fuzzCase} from '../helpers/fuzz-case.js';
import {inAllFormats} from '../helpers/report-in-formats.js';

// A sample of what `scripts/fuzz-readers.ts` does thousands of times.
const cases = 25;

for (const [file, bytes] of Object.entries(inAllFormats(shiliBudget, 'report'))) {
	test(`${file}: damage is an expected error or does no harm`, async t => {
		for (let seed = 0; seed < cases; seed++) {
			t.is(await fuzzCase(file, bytes, seed), undefined, `seed ${seed}`);
		}
	});
}
