import {type AccountCode, type Classification, classificationOf, parentOf, toAccountCode} from '../model/account.js';
import type {Cell} from '../model/document.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {Vocabulary} from '../vocabulary.js';
import {CodeNames} from './code-names.js';
import type {Column, ColumnGroup} from './columns.js';
import {embeddedCode} from './embedded-code.js';

/** Keys of one classification: its code columns and the name beside them. */
export type KeyCluster = {
	readonly codes: readonly Column[];
	readonly label: Column | null;
	readonly classification: Classification | null;
};

export type RowCode = {
	readonly code: AccountCode;
	readonly classification: Classification | null;
	/** As printed, parts joined by `|`; null where the name implied the code. */
	readonly printed: string | null;
};

type Row = readonly Cell[];

/**
 * Several classifications can stand in one row: a new cluster begins at a code after a name, at a second name, and where
 * 类 stands a second time.
 */
export const keyClusters = ({keys}: ColumnGroup): readonly KeyCluster[] => {
	const clusters: Array<{codes: Column[]; label: Column | null}> = [];
	for (const column of keys) {
		const isCode = column.role === 'code' || column.role === 'code_part';
		const isLabel = column.role === 'label';
		if (!isCode && !isLabel) {
			continue;
		}

		let current = clusters.at(-1);
		const isAnew = column.part === 0 && current?.codes.some(({part}) => part === 0);
		if (current === undefined || current.label !== null || isAnew) {
			current = {codes: [], label: null};
			clusters.push(current);
		}

		if (isCode) {
			current.codes.push(column);
		} else {
			current.label = column;
		}
	}

	return clusters.map(cluster => ({
		...cluster,
		classification:
			[...cluster.codes, ...(cluster.label === null ? [] : [cluster.label])].find(
				({classification}) => classification !== null,
			)?.classification ?? null,
	}));
};

const textOf = (row: Row, column: Column | null): string =>
	column === null ? '' : withoutSpace(row[column.index]?.text.normalize('NFKC') ?? '');

const twoDigits = (text: string): string => text.padStart(2, '0');

/** Reads the codes of one cluster row by row: parents that are printed once are carried on, also over a page break. */
export class CodeReader {
	#category = '';
	#section = '';
	readonly #cluster: KeyCluster;
	readonly #vocabulary: Vocabulary;
	readonly #names: CodeNames | undefined;

	/** @param isTree the table prints no codes at all: they are found by the names, where those tell. */
	constructor(cluster: KeyCluster, vocabulary: Vocabulary, isTree: boolean) {
		this.#cluster = cluster;
		this.#vocabulary = vocabulary;
		this.#names =
			isTree && cluster.classification !== null ? new CodeNames(cluster.classification, vocabulary) : undefined;
	}

	/** The name its columns print beside the code. */
	labelIn(row: Row): string | null {
		const column = this.#cluster.label;
		const label = column === null ? '' : withoutSpace(row[column.index]?.text ?? '');
		return column === null || label === '' ? null : (embeddedCode(label, column)?.label ?? label);
	}

	read(row: Row): RowCode | undefined {
		const printed = this.#cluster.codes
			.filter(({index}) => row[index]?.origin === undefined || row[index]?.origin?.column === index)
			.map(column => ({part: column.part, text: textOf(row, column)}))
			.filter(({text}) => /^\d+$/.test(text));
		const label = textOf(row, this.#cluster.label);
		const digits =
			printed.length === 0
				? this.#embedded(label)
				: this.#isSplit
					? this.#fromParts(printed)
					: this.#whole(printed.map(({text}) => text).join(''), label);
		if (digits === undefined && this.#names !== undefined) {
			const code = this.#names.codeOf(label);
			return code === undefined ? undefined : {code, classification: this.#classificationOf(code), printed: null};
		}

		const code = digits === undefined ? undefined : toAccountCode(digits);
		if (code === undefined || !this.#belongs(code) || (printed.length === 0 && !this.#isCatalogued(code))) {
			return undefined;
		}

		this.#category = code.slice(0, 3);
		this.#section = code.length >= 5 ? code.slice(0, 5) : '';
		return {
			code,
			classification: this.#classificationOf(code),
			printed: printed.length === 0 ? (digits ?? '') : printed.map(({text}) => text).join('|'),
		};
	}

	#embedded(label: string): string | undefined {
		return this.#cluster.label === null ? undefined : embeddedCode(label, this.#cluster.label)?.digits;
	}

	get #isSplit(): boolean {
		return this.#cluster.codes.some(({part}) => part !== null);
	}

	#classificationOf(code: AccountCode): Classification | null {
		const byDigit = classificationOf(code);
		const named = this.#cluster.classification;
		return byDigit === undefined || (named === 'functional' && byDigit === 'functional') ? named : byDigit;
	}

	/** Codes of units begin with 0 or with a digit no classification has. */
	#belongs(code: AccountCode): boolean {
		return classificationOf(code) !== undefined;
	}

	/** Digits that begin a name (500强企业…) are a code only if the catalogue has it, or its parent. */
	#isCatalogued(code: AccountCode): boolean {
		const classification = classificationOf(code);
		return [code, parentOf(code)].some(
			known =>
				known !== undefined &&
				classification !== undefined &&
				this.#vocabulary.account(classification, known) !== undefined,
		);
	}

	#fromParts(printed: ReadonlyArray<{part: number | null; text: string}>): string | undefined {
		const whole = printed.find(({text}) => text.length > 3);
		if (whole !== undefined) {
			return whole.text;
		}

		const [category, section, item] = [0, 1, 2].map(part => printed.find(entry => entry.part === part)?.text);
		if (category !== undefined && category.length !== 3) {
			return undefined;
		}

		const top = category ?? this.#category;
		const middle = section === undefined ? (category === undefined ? this.#section.slice(3) : '') : twoDigits(section);
		if (item !== undefined) {
			const kept = middle === '' ? this.#section.slice(3) : middle;
			return `${top}${kept}${twoDigits(item)}`;
		}

		return section === undefined ? top : `${top}${middle}`;
	}

	/** One column: full codes, or 款 and 项 printed with their last digits only. */
	#whole(text: string, label: string): string | undefined {
		if (text.length > 2) {
			return text;
		}

		const asSection = `${this.#category}${twoDigits(text)}`;
		const asItem = `${this.#section}${twoDigits(text)}`;
		if (this.#section !== '' && this.#isNamed(asItem, label) && !this.#isNamed(asSection, label)) {
			return asItem;
		}

		return this.#category === '' ? undefined : asSection;
	}

	#isNamed(code: string, label: string): boolean {
		const account = toAccountCode(code);
		const classification = account === undefined ? undefined : classificationOf(account);
		const found = classification === undefined ? undefined : this.#vocabulary.account(classification, code);
		return found !== undefined && [found.name, ...found.formerNames].some(name => labelKey(name) === labelKey(label));
	}
}
