import {existsSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import test, {type ExecutionContext} from 'ava';

/** Real reports and their hand-checked contents lie beside the checkout where there are any; they are never part of it. */
export const sharedFolder = path.resolve(fileURLToPath(new URL('../../', import.meta.url)), '..', 'shared');

/** A test on the real reports; where they are not at hand it says plainly that it was skipped. */
export const sharedTest = (title: string, needs: string, run: (t: ExecutionContext) => Promise<void>): void => {
	if (existsSync(path.join(sharedFolder, needs))) {
		test(title, run);
	} else {
		test.skip(`${title} — skipped: ../shared/${needs} is not at hand`, run);
	}
};
