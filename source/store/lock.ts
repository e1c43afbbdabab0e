import {open, readFile, rename, stat, unlink, utimes} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import * as v from 'valibot';
import {ExpectedError} from '../model/expected-error.js';
import {cannotWrite, codeOf} from './failures.js';
import {lockFile, temporaryPath} from './file-name.js';

const heartbeatMs = 5000;
/** A holder that has not touched its lock for so long is gone, or stopped; a stopped one notices when it goes on. */
const abandonedMs = 60_000;
/** A holder writes its name at once; one that has not was killed in between, or notices when it goes on. */
const namelessMs = 5000;

/** The reports a writer is about to change; `all` where it does not know beforehand. */
export type Touched = readonly string[] | 'all';

type Holder = {readonly pid: number; readonly host: string; readonly token: string; readonly touched: Touched};

const holderSchema: v.GenericSchema<Holder> = v.object({
	pid: v.number(),
	host: v.string(),
	token: v.string(),
	touched: v.union([v.array(v.string()), v.literal('all')]),
});

export type Lock = {
	/** What writers before us were changing when they died: the catalog may be wrong about these. */
	readonly interrupted: Touched;
	/** Throws if another process has taken the lock from us meanwhile. */
	readonly verify: () => Promise<void>;
	readonly release: () => Promise<void>;
};

// Process ids are used again, so that a lock with our id need not be ours.
const ownTokens = new Set<string>();

const readHolder = async (file: string): Promise<Holder | undefined> => {
	const text = await readFile(file, 'utf8').catch(() => '');
	try {
		return v.parse(holderSchema, JSON.parse(text));
	} catch {
		return undefined;
	}
};

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) !== 'ESRCH';
	}
};

const isStale = async (file: string, holder: Holder | undefined): Promise<boolean> => {
	if (holder?.host === hostname()) {
		const isGone = holder.pid === process.pid ? !ownTokens.has(holder.token) : !isAlive(holder.pid);
		if (isGone) {
			return true;
		}
	}

	const known = await stat(file).catch(() => undefined);
	return known !== undefined && Date.now() - known.mtimeMs > (holder === undefined ? namelessMs : abandonedMs);
};

const create = async (file: string, holder: Holder): Promise<boolean> => {
	try {
		const handle = await open(file, 'wx');
		await handle.writeFile(JSON.stringify(holder)).finally(() => handle.close());
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			return false;
		}

		throw cannotWrite(path.dirname(file), error);
	}
};

const both = (a: Touched, b: Touched): Touched => (a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])]);

/** Puts our lock in the place of a stale one. Only who holds the second lock may, so that no two take it at once. */
const takeOver = async (file: string, ours: Holder): Promise<Touched | undefined> => {
	const breaking = `${file}.breaking`;
	if (!(await create(breaking, ours))) {
		if (await isStale(breaking, await readHolder(breaking))) {
			await unlink(breaking).catch(() => undefined);
		}

		return undefined;
	}

	try {
		const theirs = await readHolder(file);
		if (!(await isStale(file, theirs))) {
			return undefined;
		}

		const interrupted = theirs?.touched ?? 'all';
		const temporary = temporaryPath(file);
		await create(temporary, {...ours, touched: both(ours.touched, interrupted)});
		await rename(temporary, file);
		return interrupted;
	} finally {
		await unlink(breaking).catch(() => undefined);
	}
};

const waitForLock = async (file: string, ours: Holder, patienceMs: number): Promise<Touched> => {
	const deadline = Date.now() + patienceMs;
	for (let pause = 4; ; pause = Math.min(2 * pause, 100)) {
		if (await create(file, ours)) {
			return [];
		}

		const holder = await readHolder(file);
		const interrupted = (await isStale(file, holder)) ? await takeOver(file, ours) : undefined;
		if (interrupted !== undefined) {
			return interrupted;
		}

		if (Date.now() > deadline) {
			const who = holder === undefined ? 'another program' : `process ${holder.pid} on ${holder.host}`;
			throw new ExpectedError(`${path.dirname(file)} is being written by ${who}. Try again when it is done`);
		}

		await wait(pause * (0.5 + Math.random()));
	}
};

/** Waits until no other process writes into the folder, and keeps them out until released. */
export const takeLock = async (folder: string, touched: Touched, patienceMs: number): Promise<Lock> => {
	const file = path.join(folder, lockFile);
	const token = `${process.pid}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
	const isOurs = async (): Promise<boolean> => (await readHolder(file))?.token === token;
	ownTokens.add(token);
	try {
		const ours: Holder = {pid: process.pid, host: hostname(), token, touched};
		const interrupted = await waitForLock(file, ours, patienceMs);
		const heartbeat = setInterval(() => {
			const now = new Date();
			utimes(file, now, now).catch(() => undefined);
		}, heartbeatMs).unref();
		return {
			interrupted,
			async verify() {
				if (!(await isOurs())) {
					throw new ExpectedError(
						`${folder} was taken over by another kuanxiang while this one stood still. Nothing was changed; try again`,
					);
				}
			},
			async release() {
				clearInterval(heartbeat);
				if (await isOurs()) {
					await unlink(file).catch(() => undefined);
				}

				ownTokens.delete(token);
			},
		};
	} catch (error) {
		ownTokens.delete(token);
		throw error;
	}
};
