import {Change} from './change.js';
import {type Lock, type Touched, takeLock} from './lock.js';
import {checkFolder} from './open-catalog.js';
import {repairCatalog} from './rebuild.js';

export type Target = {
	readonly folder: string;
	/** Make the folder if it is not there. */
	readonly create: boolean;
	/** How long to wait for another writer. */
	readonly patienceMs: number;
};

const committed = async <T>(lock: Lock, work: (change: Change) => Promise<T>): Promise<T> => {
	const change = new Change();
	try {
		const result = await work(change);
		await lock.verify();
		await change.commit();
		return result;
	} catch (error) {
		await change.discard();
		throw error;
	}
};

/**
 * One change of a store: alone in its folder, all or nothing. If a writer before us was killed, what it was at is put
 * right first.
 */
export const changeStore = async <T>(
	{folder, create, patienceMs}: Target,
	touched: Touched,
	work: (change: Change) => Promise<T>,
): Promise<T> => {
	const made = new Change();
	try {
		if (create) {
			await made.makeFolder(folder);
		}

		await checkFolder(folder);
		const lock = await takeLock(folder, touched, patienceMs);
		try {
			const {interrupted} = lock;
			// Who touches everything makes everything right.
			if (interrupted.length > 0 && touched !== 'all') {
				await committed(lock, async change => repairCatalog(folder, change, interrupted));
			}

			const result = await committed(lock, work);
			await made.commit();
			return result;
		} finally {
			await lock.release();
		}
	} catch (error) {
		await made.discard();
		throw error;
	}
};
