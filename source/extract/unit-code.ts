import {labelKey, withoutSpace} from '../model/label.js';
import type {PrintedTable} from './printed-tables.js';

/** The shortest code printed with the report's own unit: beside its name in a table, or `736-…局` in a caption. */
export const unitCodeOf = (unit: string | null, tables: readonly PrintedTable[]): string | null => {
	if (unit === null) {
		return null;
	}

	const own = labelKey(unit);
	const codes = new Set<string>();
	const ownCode = (text: string): string | undefined => {
		const match = /^(\d{3,9})[-—]?(.+)$/u.exec(labelKey(text));
		return match?.[2] === own ? match[1] : undefined;
	};
	for (const {caption, rows} of tables) {
		const owned = caption.owner === null ? undefined : ownCode(caption.owner);
		if (owned !== undefined) {
			codes.add(owned);
		}

		for (const row of rows) {
			const texts = row.map(cell => withoutSpace(cell.text));
			const named = texts.some(text => labelKey(text) === own);
			for (const text of texts) {
				const code = ownCode(text) ?? (named && /^(?:\d{3}|\d{6}|\d{9})$/.test(text) ? text : undefined);
				if (code !== undefined) {
					codes.add(code);
				}
			}
		}
	}

	return [...codes].sort((a, b) => a.length - b.length || a.localeCompare(b))[0] ?? null;
};
