import type {Cell} from '../model/document.js';
import {withoutSpace} from '../model/label.js';

/** What a row prints in a column, without white space; nothing where there is no such column (-1). */
export const textAt = (row: readonly Cell[], column: number): string => withoutSpace(row[column]?.text ?? '');
