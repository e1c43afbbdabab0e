import {ExpectedError} from '../model/expected-error.js';

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'permission is denied',
	EPERM: 'permission is denied',
	EROFS: 'its disk is read-only',
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	ENOTDIR: 'a part of its path is a file, not a folder',
	EEXIST: 'a file stands where a folder is needed',
	EISDIR: 'it is a folder, not a file',
	ENOENT: 'it does not exist',
	ELOOP: 'its symbolic links go round in a circle',
	ENAMETOOLONG: 'its name is too long',
	EIO: 'the disk reports a fault',
};

/** `ENOENT`, `EACCES` … of an error of the file system. */
export const codeOf = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const reasonOf = (error: unknown): string => {
	const code = codeOf(error);
	return (code === undefined ? undefined : reasons[code]) ?? (error instanceof Error ? error.message : String(error));
};

/** An error of the file system in one line; anything else passes as it is, being a bug or worded already. */
export const cannotRead = (path: string, cause: unknown): unknown =>
	codeOf(cause) === undefined
		? cause
		: new ExpectedError(
				`${path} cannot be read: ${reasonOf(cause)}. Put that right, or choose another store with --store`,
				1,
				{cause},
			);

export const cannotWrite = (path: string, cause: unknown): unknown =>
	codeOf(cause) === undefined
		? cause
		: new ExpectedError(
				`${path} cannot be written: ${reasonOf(cause)}. Nothing was changed; put that right, or choose another store with --store`,
				1,
				{cause},
			);

/** A file whose content is not what the store writes; `remedy` says how to get it back. */
export const damaged = (path: string, what: string, remedy: string, cause?: unknown): ExpectedError =>
	new ExpectedError(`${path} is damaged: ${what}. ${remedy}`, 1, {cause});
