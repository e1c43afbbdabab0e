import {copyFile, type FileHandle, link, mkdir, open, realpath, rename, rmdir, stat, unlink} from 'node:fs/promises';
import path from 'node:path';
import {cannotWrite, codeOf} from './failures.js';
import {temporaryPath} from './file-name.js';

/** A file to be replaced by a temporary one, or to be taken away. */
type Step = {readonly target: string; readonly temporary: string | undefined};

const nothingIfMissing = (error: unknown): undefined => {
	if (codeOf(error) !== 'ENOENT') {
		throw error;
	}
};

const writeDurably = async (file: string, text: string, mode: number | undefined): Promise<void> => {
	let handle: FileHandle | undefined;
	try {
		handle = await open(file, 'wx', mode ?? 0o666);
		if (mode !== undefined) {
			await handle.chmod(mode);
		}

		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle?.close();
	}
};

/** A rename outlives a power cut only if its folder is on the disk too. Some systems cannot open folders: then it has to do. */
const syncFolder = async (folder: string): Promise<void> => {
	const handle = await open(folder, 'r').catch(() => undefined);
	await handle?.sync().catch(() => undefined);
	await handle?.close();
};

/**
 * The folder and those above it, as far as they are to be made. Node's own way of making them all hides why it failed,
 * and never ends where the system denies a folder that is there.
 */
const missingFolders = async (folder: string): Promise<readonly string[]> => {
	const known = await stat(folder).catch(nothingIfMissing);
	return known?.isDirectory() === true
		? []
		: [...(known === undefined ? await missingFolders(path.dirname(folder)) : []), folder];
};

/** False where another process has made the folder meanwhile. */
const isMade = async (folder: string): Promise<boolean> => {
	try {
		await mkdir(folder);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) {
			return false;
		}

		throw error;
	}
};

/** A second name for a file (a copy, where the disk has no links); false where there is no file. */
const keep = async (target: string, kept: string): Promise<boolean> => {
	try {
		await link(target, kept).catch(async (error: unknown) => {
			if (codeOf(error) === 'ENOENT') {
				throw error;
			}

			await copyFile(target, kept);
		});
		return true;
	} catch (error) {
		nothingIfMissing(error);
		return false;
	}
};

/**
 * A set of files that are replaced together. All are written beside their targets first, durably, and only then renamed
 * into place, so that a full disk leaves every target as it was; a rename that fails takes back those before it.
 */
export class Change {
	readonly #steps: Step[] = [];
	readonly #temporaries: string[] = [];
	readonly #folders: string[] = [];

	/** Makes a folder that the change needs; discarding the change takes it away again. */
	async makeFolder(folder: string): Promise<void> {
		try {
			for (const missing of await missingFolders(folder)) {
				if (await isMade(missing)) {
					this.#folders.unshift(missing);
				}
			}
		} catch (error) {
			throw cannotWrite(folder, error);
		}
	}

	/** The new text of a file. A symbolic link stays one, and the file keeps its mode. */
	async stage(file: string, text: string): Promise<void> {
		try {
			const target = (await realpath(file).catch(nothingIfMissing)) ?? file;
			const known = await stat(target).catch(nothingIfMissing);
			const temporary = this.#temporary(target);
			await writeDurably(temporary, text, known && known.mode & 0o7777);
			this.#steps.push({target, temporary});
		} catch (error) {
			throw cannotWrite(file, error);
		}
	}

	/** Takes a file away when the change is committed. */
	remove(file: string): void {
		this.#steps.push({target: file, temporary: undefined});
	}

	async commit(): Promise<void> {
		const undo: Array<() => Promise<void>> = [];
		for (const {target, temporary} of this.#steps) {
			try {
				const kept = this.#temporary(target);
				const isKept = await keep(target, kept);
				await (temporary === undefined ? unlink(target).catch(nothingIfMissing) : rename(temporary, target));
				undo.unshift(() => (isKept ? rename(kept, target) : unlink(target)));
			} catch (error) {
				for (const step of undo) {
					await step().catch(() => undefined);
				}

				throw cannotWrite(target, error);
			}
		}

		const changed = [...this.#steps.map(({target}) => target), ...this.#folders];
		for (const folder of new Set(changed.map(file => path.dirname(file)))) {
			await syncFolder(folder);
		}

		await this.#sweep();
	}

	/** Leaves no trace of a change that was not committed. */
	async discard(): Promise<void> {
		await this.#sweep();
		for (const folder of this.#folders) {
			await rmdir(folder).catch(() => undefined);
		}
	}

	#temporary(target: string): string {
		const temporary = temporaryPath(target);
		this.#temporaries.push(temporary);
		return temporary;
	}

	async #sweep(): Promise<void> {
		for (const temporary of this.#temporaries) {
			await unlink(temporary).catch(() => undefined);
		}
	}
}
