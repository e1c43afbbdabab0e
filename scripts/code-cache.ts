/** Runs the program in a folder once, and keeps what V8 made of it: `node code-cache.js <folder> <arguments>`. */
import {writeFileSync} from 'node:fs';
import {cacheFile, openProgram, programFile} from './program-script.js';

const [folder = ''] = process.argv.splice(2, 1);
const {script, run} = openProgram(folder);
process.on('exit', () => {
	writeFileSync(cacheFile(folder), script.createCachedData());
});
process.argv[1] = programFile(folder);
run();
