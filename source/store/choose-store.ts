import {existsSync, readdirSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import {reportsFolder} from './file-name.js';

export type StoreQuestion = {
	/** Value of `--store`. */
	readonly flag?: string | undefined;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Folder of the bundled sample store. */
	readonly sampleFolder: string;
	/** The store is to be changed: then it is never the sample. */
	readonly write?: boolean;
	readonly platform?: NodeJS.Platform;
	readonly home?: string;
};

export type StoreChoice = {
	readonly folder: string;
	readonly sample: boolean;
	/** Where settings and bookmarks go; beside the sample there is no place for them. */
	readonly settingsFolder: string;
};

/** The user's data folder by the convention of the platform. */
const dataFolder = ({environment, platform = process.platform, home = homedir()}: StoreQuestion): string => {
	switch (platform) {
		case 'win32': {
			return path.join(environment.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'kuanxiang');
		}

		case 'darwin': {
			return path.join(home, 'Library', 'Application Support', 'kuanxiang');
		}

		default: {
			const {XDG_DATA_HOME: named = ''} = environment;
			// The convention says that a relative path there is to be ignored.
			return path.join(path.isAbsolute(named) ? named : path.join(home, '.local', 'share'), 'kuanxiang');
		}
	}
};

const holdsReports = (folder: string): boolean => {
	const reports = path.join(folder, reportsFolder);
	if (!existsSync(reports)) {
		return false;
	}

	try {
		return readdirSync(reports).some(name => name.endsWith('.json'));
	} catch {
		// It is there and cannot be read: opening it will say why.
		return true;
	}
};

/** `--store`, else `KUANXIANG_STORE`, else the user's data folder; and the sample where none is named and that one is empty. */
export const chooseStore = (question: StoreQuestion): StoreChoice => {
	const named = question.flag ?? (question.environment.KUANXIANG_STORE || undefined);
	const folder = named === undefined ? dataFolder(question) : path.resolve(named);
	return named === undefined && !question.write && !holdsReports(folder)
		? {folder: question.sampleFolder, sample: true, settingsFolder: folder}
		: {folder, sample: false, settingsFolder: folder};
};
