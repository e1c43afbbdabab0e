import type {Command} from './command.js';

/** What a verb's first argument may be. */
export const choicesOf = (command: Command): readonly string[] => command.arguments[0]?.choices ?? [];

export const takesFiles = ({name}: Command): boolean => name === 'import' || name === 'store';

/** Text in single quotes, as all three shells read it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
