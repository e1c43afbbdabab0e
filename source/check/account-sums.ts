import type {AccountCode} from '../model/account.js';
import type {Fact} from '../model/fact.js';
import {pushTo} from '../model/push-to.js';
import type {JudgedIdentity} from './judged.js';

/** The figure that an identity says is a sum. */
export const wholeOf = ({equation: {left}}: JudgedIdentity): Fact | undefined =>
	left.length === 1 ? left[0]?.figure : undefined;

/** The sums of accounts of a report, found by where they stand. */
export class AccountSums {
	readonly #byCell = new Map<string, JudgedIdentity[]>();
	readonly #byCode = new Map<string, JudgedIdentity[]>();

	constructor(all: readonly JudgedIdentity[]) {
		for (const found of all) {
			const whole = found.identity.pattern === 'accounts' ? wholeOf(found) : undefined;
			if (whole !== undefined) {
				pushTo(this.#byCell, `${whole.table} ${whole.row} ${whole.column}`, found);
				pushTo(this.#byCode, `${whole.table} ${whole.column} ${whole.code ?? ''}`, found);
			}
		}
	}

	/** Those of one row, in the column of a figure. */
	of({table, row}: Fact, {column}: Fact): readonly JudgedIdentity[] {
		return this.#byCell.get(`${table} ${row} ${column}`) ?? [];
	}

	/** Those an account would count in with a figure in a column: of the nearest account above it, or of the total. */
	above(code: AccountCode | null, table: number, column: number): readonly JudgedIdentity[] {
		for (let length = (code?.length ?? 0) - 1; length >= 0; length--) {
			const found = this.#byCode.get(`${table} ${column} ${code?.slice(0, length)}`);
			if (found !== undefined) {
				return found;
			}
		}

		return [];
	}
}
