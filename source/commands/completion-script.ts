import type {Words} from '../model/words.js';
import {bashCompletion} from './completion-bash.js';
import {fishCompletion} from './completion-fish.js';
import {zshCompletion} from './completion-zsh.js';

const scripts = {bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion} as const;

export type Shell = keyof typeof scripts;

/** A script that a shell sources to complete verbs, flags and their values. */
export const completionScript = (shell: Shell, words: Words): string => scripts[shell](words);
