import type {CatalogEntry} from '../model/catalog.js';
import type {Glyphs} from './theme.js';

type Counts = CatalogEntry['counts'];

/** ● all tables and numbers of a report were understood, ◐ some numbers were not, ○ no figure was found. */
export const completenessMark = ({facts, unclassified}: Counts, {whole, partly, unchecked}: Glyphs): string =>
	facts === 0 ? unchecked : unclassified > 0 ? partly : whole;
