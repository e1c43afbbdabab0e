import type {Words} from '../model/words.js';
import type {Context} from './command.js';

/** Words of an answer: people read what an identifier means, programs the identifier itself. */
export const formatWords = ({format, words}: Pick<Context, 'format' | 'words'>): Words =>
	format === 'table' ? words : (key, values) => /^value\.\w+\.(.+)$/.exec(key)?.[1] ?? words(key, values);
