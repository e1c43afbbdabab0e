import path from 'node:path';
import * as v from 'valibot';
import type {Change} from './change.js';
import {type Format, openData, readData} from './json-file.js';
import {migrated, schemaVersion} from './migrations.js';
import {Parts, partsText} from './parts.js';

/** A figure, table or report that somebody wants to find again; `fact` and `table` say which part of the report. */
export type Bookmark = {
	readonly report: string;
	readonly fact: string | null;
	readonly table: number | null;
	readonly note: string;
};

/** A finding that somebody has looked into. It counts again when one of its figures is printed otherwise. */
export type Dismissal = {
	readonly report: string;
	readonly rule: string;
	readonly facts: ReadonlyArray<{readonly fact: string; readonly printed: string}>;
	readonly reason: string;
};

/** What people write down themselves: one small file each, by name. */
export type PersonalFiles = {
	readonly settings: Readonly<Record<string, unknown>>;
	readonly bookmarks: readonly Bookmark[];
	readonly dismissals: readonly Dismissal[];
	/** What a word of one's own stands for: `ybj` for the id or the name of a unit. */
	readonly aliases: Readonly<Record<string, string>>;
	/** Identities of one's own by name: 基本支出表[公用经费] = 机构运行信息表[机关运行经费]. */
	readonly identities: Readonly<Record<string, string>>;
};
export type PersonalName = keyof PersonalFiles;

type Kind<T> = {readonly empty: T; readonly schema: v.GenericSchema<T>};

const kinds: {readonly [Name in PersonalName]: Kind<PersonalFiles[Name]>} = {
	settings: {empty: {}, schema: v.record(v.string(), v.unknown())},
	bookmarks: {
		empty: [],
		schema: v.array(
			v.object({report: v.string(), fact: v.nullable(v.string()), table: v.nullable(v.number()), note: v.string()}),
		),
	},
	dismissals: {
		empty: [],
		schema: v.array(
			v.object({
				report: v.string(),
				rule: v.string(),
				facts: v.array(v.object({fact: v.string(), printed: v.string()})),
				reason: v.string(),
			}),
		),
	},
	aliases: {empty: {}, schema: v.record(v.string(), v.string())},
	identities: {empty: {}, schema: v.record(v.string(), v.string())},
};

export const personalNames = Object.keys(kinds) as readonly PersonalName[];

const formatOf = <T>(name: PersonalName, schema: v.GenericSchema<T>): Format<T> => ({
	read(bytes, file) {
		const parts = migrated(new Parts(bytes, file, 'Put it right by hand, or delete it to begin anew'));
		const result = v.safeParse(schema, parts.get(name));
		if (!result.success) {
			throw parts.broken(`its “${v.getDotPath(result.issues[0]) ?? name}” is not as it should be`);
		}

		return result.output;
	},
	write: data => partsText({version: schemaVersion, [name]: v.parse(schema, data)}),
});

const pathOf = (folder: string, name: PersonalName): string => path.join(folder, `${name}.json`);

export const readPersonal = async <Name extends PersonalName>(
	folder: string,
	name: Name,
): Promise<PersonalFiles[Name]> => {
	const {empty, schema}: Kind<PersonalFiles[Name]> = kinds[name];
	return readData(pathOf(folder, name), formatOf(name, schema).read, empty);
};

export const updatePersonal = async <Name extends PersonalName>(
	folder: string,
	change: Change,
	name: Name,
	update: (data: PersonalFiles[Name]) => PersonalFiles[Name],
): Promise<void> => {
	const {empty, schema}: Kind<PersonalFiles[Name]> = kinds[name];
	const low = await openData(pathOf(folder, name), formatOf(name, schema), empty, change);
	low.data = update(low.data);
	await low.write();
};
