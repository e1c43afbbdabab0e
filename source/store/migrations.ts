import {ExpectedError} from '../model/expected-error.js';
import {isCount} from './checks.js';
import {Parts, partsText} from './parts.js';

/** Version of the files of a store. A change that an older program would misread raises it and adds a migration. */
export const schemaVersion = 1;

/** Brings the parts of a file from one version to the next. */
export type Migration = (parts: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By the version they start from: `migrations[1]` makes version 2 of version 1. */
const migrations: Readonly<Record<number, Migration>> = {};

/** The parts in today's version; a file that is newer, or older than we can bring up, is refused. */
export const migrated = (
	parts: Parts,
	{to, steps}: {readonly to: number; readonly steps: Readonly<Record<number, Migration>>} = {
		to: schemaVersion,
		steps: migrations,
	},
): Parts => {
	const version = parts.get('version');
	if (version === to) {
		return parts;
	}

	if (!isCount(version)) {
		throw parts.broken('it has no version');
	}

	if (version > to) {
		throw new ExpectedError(
			`${parts.file} is of version ${version}, and this kuanxiang reads versions up to ${to}. Update kuanxiang, or choose another store with --store`,
		);
	}

	const step = steps[version];
	if (step === undefined) {
		throw parts.broken(`version ${version} of it is no longer read`);
	}

	const next = {...step(parts.all()), version: version + 1};
	return migrated(new Parts(Buffer.from(partsText(next)), parts.file, parts.remedy), {to, steps});
};
