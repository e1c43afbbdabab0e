import type {Column} from '../model/answer.js';

/** A column that is shown, and how wide. */
export type Laid = {
	readonly index: number;
	readonly column: Column;
	readonly columns: number;
	/** The widest of its cells, without the title. */
	readonly cells?: number;
};

const gap = 2;
/** Text is cut to this before a whole column is left out. */
const shortestText = 12;

const isText = ({kind}: Column): boolean => kind === 'text' || kind === 'list' || kind === 'record';

/** Numbers stay whole; the title over them may be cut. */
const leastOf = ({column, cells = shortestText}: Laid): number =>
	isText(column) ? shortestText : Math.max(shortestText, cells);

const totalOf = (laid: readonly Laid[]): number =>
	laid.reduce((total, {columns}) => total + columns, gap * Math.max(0, laid.length - 1));

/** The widest text is cut first, until all fits or every text is as short as may be. */
const cutTexts = (laid: readonly Laid[], width: number): readonly Laid[] => {
	let cut = laid;
	while (totalOf(cut) > width) {
		const cuttable = cut.filter(entry => entry.columns > leastOf(entry));
		if (cuttable.length === 0) {
			break;
		}

		const widest = Math.max(...cuttable.map(({columns}) => columns));
		const first = cuttable.find(({columns}) => columns === widest) as Laid;
		const target = Math.max(leastOf(first), widest - (totalOf(cut) - width));
		const next = Math.max(target, ...cuttable.map(({columns}) => columns).filter(columns => columns < widest));
		cut = cut.map(entry => (entry === first ? {...entry, columns: next} : entry));
	}

	return cut;
};

const withoutLeastImportant = (laid: readonly Laid[]): readonly Laid[] => {
	const least = laid.reduce((worst, entry) => (entry.column.importance >= worst.column.importance ? entry : worst));
	return laid.filter(entry => entry !== least);
};

/** What fits a width: texts are cut, then columns drop out, the least important first. */
export const layOut = (
	columns: readonly Column[],
	widths: readonly number[],
	width?: number,
	cells: readonly number[] = widths,
): readonly Laid[] => {
	let laid: readonly Laid[] = columns.map((column, index) => ({
		index,
		column,
		columns: widths[index] ?? 0,
		cells: cells[index] ?? 0,
	}));
	if (width === undefined) {
		return laid;
	}

	for (;;) {
		const cut = cutTexts(laid, width);
		if (totalOf(cut) <= width) {
			return cut;
		}

		if (laid.length <= 1) {
			return cut.map(entry => ({...entry, columns: Math.max(1, width)}));
		}

		laid = withoutLeastImportant(laid);
	}
};
