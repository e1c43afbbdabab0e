/** Opens the built explorer on a pseudo-terminal, walks into a report and out again, and quits. */
import {sampleEnvironment} from '../bench/sample-environment.js';
import {TerminalRun} from '../bench/terminal-run.js';

const run = new TerminalRun(['dist/cli.js'], sampleEnvironment);
await run.shows('江北区医疗保障局');
const home = run.screen;
run.press('?');
await run.shows('帮助 ▸');
run.press('q');
const exitCode = await run.exitCode;
console.log(`${home}\n\nexit code ${exitCode}`);
process.exitCode = exitCode;
