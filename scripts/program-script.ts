import type {Script} from 'node:vm';

// Importing a built-in module asks it for all its names, getters included; this is quicker
const fs = process.getBuiltinModule('node:fs');
const {createRequire} = process.getBuiltinModule('node:module');
const {pathToFileURL} = process.getBuiltinModule('node:url');
const vm = process.getBuiltinModule('node:vm');

export type Program = {readonly script: Script; readonly run: () => void};

export const programFile = (folder: string): string => `${folder}/program.cjs`;
export const cacheFile = (folder: string): string => `${folder}/program.cache`;

const readCache = (folder: string): Buffer | undefined => {
	try {
		return fs.readFileSync(cacheFile(folder));
	} catch {
		return undefined;
	}
};

/** The bundled program, with the code that V8 made of it before; another V8 than that refuses it and makes its own.
 * Such a script cannot use `import()`: it imports its parts by `importPart`. */
export const openProgram = (folder: string, cachedData = readCache(folder)): Program => {
	const filename = programFile(folder);
	const source = fs.readFileSync(filename, 'utf8');
	const script = new vm.Script(
		`(function (require, module, exports, __filename, __dirname, importPart) {${source}\n})`,
		{
			filename,
			...(cachedData === undefined ? {} : {cachedData}),
		},
	);
	return {
		script,
		run() {
			const module = {exports: {}};
			const importPart = async (part: string): Promise<unknown> => import(`${pathToFileURL(folder)}/${part}`);
			script.runInThisContext()(createRequire(filename), module, module.exports, filename, folder, importPart);
		},
	};
};
