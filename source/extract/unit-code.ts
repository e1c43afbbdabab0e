import {labelKey, withoutSpace} from '../model/label.js';
import type {PrintedTable} from './printed-tables.js';

/** Left of the name; right of it only where it is too long for the code of an account or a small amount. */
const codeBeside = (texts: readonly string[], name: number): string | undefined => {
	const left =
		texts
			.slice(0, name)
			.filter(text => text !== '')
			.at(-1) ?? '';
	const right = texts.slice(name + 1).find(text => text !== '') ?? '';
	return /^(?:\d{3}|\d{6}|\d{9})$/.test(left) ? left : /^(?:\d{6}|\d{9})$/.test(right) ? right : undefined;
};

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
			for (const [index, text] of texts.entries()) {
				const code = ownCode(text) ?? (labelKey(text) === own ? codeBeside(texts, index) : undefined);
				if (code !== undefined) {
					codes.add(code);
				}
			}
		}
	}

	return [...codes].sort((a, b) => a.length - b.length || a.localeCompare(b))[0] ?? null;
};
