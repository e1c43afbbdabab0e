import type {CatalogEntry} from '../model/catalog.js';
import {ExpectedError} from '../model/expected-error.js';
import type {ReportContents} from '../model/report.js';
import {readDerived} from './derived-file.js';
import {type Imported, readImportLog} from './import-log.js';
import {checkFolder, loadCatalog, revisionOf} from './open-catalog.js';
import {type PersonalFiles, type PersonalName, readPersonal} from './personal-file.js';
import type {PutStatus, Seen} from './put.js';
import {loadContents} from './report-folder.js';
import type {Problem} from './verify.js';

export {chooseStore, type StoreChoice, type StoreQuestion} from './choose-store.js';
export type {Imported, PersonalFiles, PersonalName, Problem, PutStatus};

export type StoreOptions = {
	/** Make the folder when the first report is put. @default false */
	readonly create?: boolean;
	/** It is the bundled sample: read-only. @default false */
	readonly sample?: boolean;
	/** Where settings, bookmarks, dismissals and aliases are. @default the folder */
	readonly settingsFolder?: string;
	/** How long a writer waits for another one, in milliseconds. @default 30000 */
	readonly patienceMs?: number;
	/** The clock of the import log. */
	readonly now?: () => Date;
};

/** The only place that knows how reports are kept. Opening and reading never create anything. */
export type Store = {
	readonly folder: string;
	readonly readOnly: boolean;
	readonly sample: boolean;
	/** Sorted by report id. */
	readonly catalog: () => Promise<readonly CatalogEntry[]>;
	readonly load: (report: string) => Promise<ReportContents>;
	/**
	 * Keeps a report; `replaces` is the id it had before, if that has changed. With `seen`, the report that these contents
	 * were made from (or `none`), nothing is written if another writer has put something else there since.
	 */
	readonly put: (contents: ReportContents, replaces?: string, seen?: Seen) => Promise<PutStatus>;
	readonly remove: (reports: readonly string[]) => Promise<void>;
	/** Makes the catalog anew from the reports, and says how many there are. Throws, afterwards, if some cannot be read. */
	readonly rebuild: () => Promise<number>;
	readonly verify: () => Promise<readonly Problem[]>;
	readonly backup: (file: string) => Promise<void>;
	readonly restore: (file: string) => Promise<void>;
	/** When which report was put or removed, the oldest first. */
	readonly imports: () => Promise<readonly Imported[]>;
	/** A text made from the reports, if it was written since they last changed; with `outdated`, an older one too. */
	readonly readExtra: (name: string, options?: {readonly outdated?: boolean}) => Promise<string | undefined>;
	/** Keeps a text made from the reports as the last `catalog()` listed them; false where nothing can be written. */
	readonly writeExtra: (name: string, text: string) => Promise<boolean>;
	readonly readSettings: <Name extends PersonalName>(name: Name) => Promise<PersonalFiles[Name]>;
	readonly writeSettings: <Name extends PersonalName>(
		name: Name,
		update: (data: PersonalFiles[Name]) => PersonalFiles[Name],
	) => Promise<void>;
};

/** Work on one store, one after the other: a process does not have to wait for its own lock. */
const inTurn = (): (<T>(work: () => Promise<T>) => Promise<T>) => {
	let last: Promise<unknown> = Promise.resolve();
	return async work => {
		const next = last.then(work);
		last = next.catch(() => undefined);
		return next;
	};
};

export const openStore = (
	folder: string,
	{
		create = false,
		sample = false,
		settingsFolder = folder,
		patienceMs = 30_000,
		now = () => new Date(),
	}: StoreOptions = {},
): Store => {
	const target = {folder, create, patienceMs};
	const existing = {...target, create: false};
	const turn = inTurn();
	let revision: string | undefined;
	// Writing is loaded when it is needed: most commands only read, and have to start fast.
	const writing = async () => {
		if (sample) {
			throw new ExpectedError(
				`${folder} is the bundled sample store and cannot be changed. Choose a folder of your own with --store or KUANXIANG_STORE`,
			);
		}

		return import('./store-writing.js');
	};

	return {
		folder,
		sample,
		readOnly: sample,
		async catalog() {
			const catalog = await loadCatalog(folder);
			if (catalog.records.length === 0 && !create) {
				await checkFolder(folder);
			}

			revision = catalog.revision;
			return catalog.records.map(({entry}) => entry);
		},
		load: async report => loadContents(folder, report),
		put: async (contents, replaces, seen) =>
			turn(async () => (await writing()).putReport(target, contents, {replaces, seen, at: now()})),
		remove: async reports => turn(async () => (await writing()).removeReports(existing, reports, now())),
		rebuild: async () => turn(async () => (await writing()).rebuildStore(existing)),
		verify: async () => (await import('./verify.js')).verifyStore(folder),
		backup: async file => (await import('./backup.js')).backUp(folder, file),
		restore: async file => turn(async () => (await writing()).restoreStore(target, file)),
		imports: async () => readImportLog(folder),
		readExtra: async (name, {outdated = false} = {}) =>
			readDerived(folder, name, outdated ? undefined : await revisionOf(folder)),
		async writeExtra(name, text) {
			const madeFrom = revision ?? (await revisionOf(folder));
			return !sample && turn(async () => (await writing()).writeDerived(existing, name, {revision: madeFrom, text}));
		},
		readSettings: async name => readPersonal(settingsFolder, name),
		writeSettings: async (name, update) =>
			turn(async () => {
				const {writePersonal} = await (settingsFolder === folder ? writing() : import('./store-writing.js'));
				await writePersonal({folder: settingsFolder, create: true, patienceMs}, name, update);
			}),
	};
};
