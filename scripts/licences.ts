import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

type Package = {readonly name: string; readonly version: string; readonly license?: unknown};

/** The folder of the package that a bundled file belongs to; undefined for a file of ours. */
export const packageFolder = (input: string): string | undefined =>
	/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];

const isLicence = (name: string): boolean => /^(?:licen[cs]es?|notice|copying)(?:[.-].*)?$/i.test(name);

/** Some packages carry the licences of what they have bundled themselves beside it. */
const licenceFiles = (folder: string): string[] =>
	['.', 'build', 'dist', 'cmaps'].flatMap(inside => {
		try {
			return readdirSync(path.join(folder, inside), {withFileTypes: true})
				.filter(entry => entry.isFile() && isLicence(entry.name))
				.map(entry => path.join(folder, inside, entry.name));
		} catch {
			return [];
		}
	});

const sectionOf = (folder: string): string => {
	const {name, version, license} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package;
	const texts = licenceFiles(folder).map(file => readFileSync(file, 'utf8').trim());
	return [`${name} ${version} (${String(license ?? 'licence not stated')})`, ...texts].join('\n\n');
};

/** A bundle must carry the licences of what is in it: one section a package. */
export const licencesOf = (inputs: readonly string[]): string => {
	const folders = new Set(inputs.map(packageFolder).filter(folder => folder !== undefined));
	const rule = `\n\n${'-'.repeat(72)}\n\n`;
	return `${['This program contains the following packages.', ...[...folders].sort().map(sectionOf)].join(rule)}\n`;
};
