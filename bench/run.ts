/** `npm run bench` measures all, `npm run bench -- start explorer` only these. */
import {existsSync} from 'node:fs';
import {explorer} from './explorer.js';
import {importOfReports} from './import.js';
import {levels} from './levels.js';
import type {Bench, Measurement} from './measurement.js';
import {search} from './search.js';
import {start} from './start.js';

const benches: Readonly<Record<string, Bench>> = {start, import: importOfReports, explorer, search, levels};

const line = ({name, value, ratio = '', goal}: Measurement): string =>
	[name.padEnd(42), value.padEnd(32), ratio.padEnd(20), goal === undefined ? '' : `goal: ${goal}`].join(' ').trimEnd();

const wanted = process.argv.slice(2);
const unknown = wanted.find(name => benches[name] === undefined);
if (unknown !== undefined || !existsSync('dist/cli.js')) {
	console.error(
		unknown === undefined
			? 'There is no dist/cli.js: npm run build makes it'
			: `There is no bench ${unknown}, only ${Object.keys(benches).join(', ')}`,
	);
	process.exit(1);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
for (const [name, bench] of Object.entries(benches)) {
	if (wanted.length > 0 && !wanted.includes(name)) {
		continue;
	}

	for (const measurement of await bench()) {
		console.log(line(measurement));
	}
}
