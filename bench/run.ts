import {existsSync} from 'node:fs';
import {explorer} from './explorer.js';
import {importOfReports} from './import.js';
import type {Measurement} from './measurement.js';
import {start} from './start.js';

if (!existsSync('dist/cli.js')) {
	console.error('There is no dist/cli.js: npm run build makes it');
	process.exit(1);
}

const line = ({name, value, ratio = '', goal}: Measurement): string =>
	[name.padEnd(42), value.padEnd(32), ratio.padEnd(20), goal === undefined ? '' : `goal: ${goal}`].join(' ').trimEnd();

console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
for (const bench of [start, importOfReports, explorer]) {
	for (const measurement of await bench()) {
		console.log(line(measurement));
	}
}
