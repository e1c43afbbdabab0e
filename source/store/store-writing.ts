import {ExpectedError} from '../model/expected-error.js';
import {stageDerived} from './derived-file.js';
import {type PersonalFiles, type PersonalName, updatePersonal} from './personal-file.js';
import {rebuildCatalog} from './rebuild.js';
import {restoreBackup} from './restore.js';
import {changeStore, type Target} from './writing.js';

export {putReport, removeReports} from './put.js';

export const rebuildStore = async (target: Target): Promise<number> => {
	const {count, failures} = await changeStore(target, 'all', async change => rebuildCatalog(target.folder, change));
	const [first] = failures;
	if (first !== undefined) {
		throw new ExpectedError(
			`${count} reports are listed again, ${failures.length} cannot be read: ${first.message}`,
			1,
			{cause: first},
		);
	}

	return count;
};

export const restoreStore = async (target: Target, file: string): Promise<void> =>
	changeStore(target, 'all', async change => restoreBackup(target.folder, change, file));

/** What is made from the reports can be made again, so that a folder that cannot be written is no failure. */
export const writeDerived = async (
	target: Target,
	name: string,
	made: {readonly revision: string; readonly text: string},
): Promise<boolean> => {
	try {
		await changeStore(target, [], async change => stageDerived(target.folder, change, name, made));
		return true;
	} catch (error) {
		if (error instanceof ExpectedError) {
			return false;
		}

		throw error;
	}
};

export const writePersonal = async <Name extends PersonalName>(
	target: Target,
	name: Name,
	update: (data: PersonalFiles[Name]) => PersonalFiles[Name],
): Promise<void> => changeStore(target, [], async change => updatePersonal(target.folder, change, name, update));
