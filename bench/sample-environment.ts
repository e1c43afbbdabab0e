import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const home = mkdtempSync(path.join(tmpdir(), 'kuanxiang-bench-home-'));
process.on('exit', () => rmSync(home, {recursive: true, force: true}));

/** A user without a store of their own sees the bundled sample; settings go to a folder that is removed at the end. */
export const sampleEnvironment: NodeJS.ProcessEnv = {
	...process.env,
	KUANXIANG_STORE: '',
	HOME: home,
	USERPROFILE: home,
	LOCALAPPDATA: home,
	XDG_DATA_HOME: home,
};
