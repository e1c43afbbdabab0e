import type {Cell} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {ColumnGroup} from './columns.js';
import type {Context} from './context.js';
import {type UnitNames, unitNames} from './unit-names.js';

type RowUnit = {readonly unitCode: string | null; readonly unitName: string | null};

const unitCodePattern = /^(?:\d{3}|\d{6}|\d{9})$/;

/** Which unit a row belongs to, in tables that list several; elsewhere the report's. */
export class UnitReader {
	readonly #group: ColumnGroup;
	readonly #own: RowUnit;
	readonly #names = new Map<string, string>();
	#current: RowUnit;
	readonly #words: UnitNames;

	constructor(group: ColumnGroup, {report, vocabulary}: Context) {
		this.#group = group;
		this.#words = unitNames(vocabulary);
		this.#own = {unitCode: report.unitCode, unitName: report.unit};
		this.#current = this.#own;
	}

	/** A row with a unit's code and no account is the unit's own; accounts below it are that unit's too. */
	read(row: readonly Cell[], label: string | null, hasAccount: boolean, isSum: boolean): RowUnit {
		if (isSum) {
			return this.#own;
		}

		const code = this.#textIn(row, 'unit_code');
		const printedName = this.#textIn(row, 'unit_name');
		if (code === undefined && printedName === undefined) {
			return this.#current;
		}

		const known =
			code === undefined ? undefined : (this.#names.get(code) ?? this.#ownNameOf(code) ?? this.#named(label));
		const name = printedName ?? known;
		if (code !== undefined && name !== undefined && !this.#names.has(code)) {
			this.#names.set(code, name);
		}

		const unit = {unitCode: code ?? (this.#isOwn(name) ? this.#own.unitCode : null), unitName: name ?? null};
		if (!hasAccount) {
			this.#current = unit;
		}

		return unit;
	}

	/** What stands beside a unit's code is its name, or one of its projects. */
	#named(label: string | null): string | undefined {
		return label !== null && (this.#isOwn(label) || this.#words.endsAsName(label)) ? label : undefined;
	}

	#ownNameOf(code: string): string | undefined {
		return code === this.#own.unitCode ? (this.#own.unitName ?? undefined) : undefined;
	}

	#isOwn(name: string | undefined): boolean {
		return name !== undefined && this.#own.unitName !== null && labelKey(name) === labelKey(this.#own.unitName);
	}

	#textIn(row: readonly Cell[], role: 'unit_code' | 'unit_name'): string | undefined {
		for (const {index, role: found} of this.#group.keys) {
			const text = withoutSpace(row[index]?.text ?? '');
			if (found === role && text !== '' && (role === 'unit_name' || unitCodePattern.test(text.normalize('NFKC')))) {
				return text;
			}
		}

		return undefined;
	}
}
