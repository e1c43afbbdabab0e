import type {Unit} from '../model/amount.js';
import type {Report} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import type {StatementWords} from './meaning.js';

/** What every step of reading a table is handed. */
export type Context = {
	readonly file: string;
	readonly report: Pick<Report, 'id' | 'unit' | 'unitCode' | 'fiscalYear' | 'stage'>;
	readonly vocabulary: Vocabulary;
	readonly words: StatementWords;
	/** The unit of money that every table with one prints; null where they differ. */
	readonly commonUnit: Unit | null;
};
