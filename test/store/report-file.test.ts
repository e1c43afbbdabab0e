import test from 'ava';
import fc from 'fast-check';
import {readWholeContents, reportText} from '../../source/store/report-file.js';
import {anyContents} from './made-up-contents.js';

test('any contents come back as they were', t => {
	fc.assert(
		fc.property(anyContents, contents => {
			t.deepEqual(readWholeContents(Buffer.from(reportText(contents)), 'report.json'), contents);
		}),
		{numRuns: 60},
	);
});
