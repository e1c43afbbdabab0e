#!/usr/bin/env node
import {openProgram} from './program-script.js';

// This is dist/cli.js
openProgram(import.meta.dirname).run();
