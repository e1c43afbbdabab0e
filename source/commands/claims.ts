import {claimRows} from '../query/claims.js';
import {answerEach} from './answer-each.js';
import type {Run} from './command.js';

export const runClaims: Run = async context => ({answer: await answerEach(context, claimRows)});
