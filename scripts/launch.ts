#!/usr/bin/env node
import {openProgram} from './program-script.js';

// This is dist/cli.js, and no ES module: loading it as one costs a twelfth of a start
openProgram(__dirname).run();
