/** A line of a label: where it stands, how long it is, and whether it can only begin one. */
export type LabelLine = {readonly line: number; readonly length: number; readonly isMarked: boolean};

/** A row by its figures and codes: the line its figures stand in, and the first and last line of both. */
export type RowLine = {readonly line: number; readonly first: number; readonly last: number};

/** The line whose figures a line of a label goes with; one that names a row without figures goes with its own. */
export type LabelPlaces = ReadonlyMap<number, number>;

/** Where the lines of labels stand to their figures: about the same height, or from there on downwards or upwards. */
type Manner = (first: number, last: number, row: RowLine) => number;

const manners: readonly Manner[] = [
	(first, last, row) => Math.abs(first + last - row.first - row.last),
	(first, _, row) => (first === row.first ? 0 : Infinity),
	(_, last, row) => (last === row.last ? 0 : Infinity),
];
/** In half lines: nothing stands further from the middle. */
const offMiddle = 1;
const mostLines = 8;
/** What it costs to take a line for a row without figures, though nothing marks it as one. */
const loneCost = 3;

/** The lines of one label with the row they go with, and what comes after. */
type Parts = {readonly lines: readonly LabelLine[]; readonly row: number; readonly next: Parts | undefined};

type Plan = {readonly cost: number; readonly isSole: boolean; readonly parts: Parts | undefined};

const better = (one: Plan | undefined, other: Plan | undefined): Plan | undefined => {
	if (one === undefined || other === undefined) {
		return one ?? other;
	}

	if (one.cost !== other.cost) {
		return one.cost < other.cost ? one : other;
	}

	return {...one, isSole: false};
};

const placesOf = (plan: Plan): LabelPlaces => {
	const places = new Map<number, number>();
	for (let {parts} = plan; parts !== undefined; parts = parts.next) {
		for (const {line} of parts.lines) {
			places.set(line, parts.row);
		}
	}

	return places;
};

/**
 * Which rows the lines of a column of labels belong to. Every line of a broken label but the last is full. Nothing where
 * that does not tell for certain.
 */
export const labelPlaces = (
	labels: readonly LabelLine[],
	rows: readonly RowLine[],
	slack: number,
	isCoded: boolean,
): LabelPlaces | undefined => {
	const longest = Math.max(0, ...labels.map(({length}) => length));
	const isFull = ({length}: LabelLine): boolean => length > longest - slack;
	const rowAt = rowsByLine(rows);
	const plans = manners.map(manner => planWith(manner, labels, rowAt, isFull));
	const [first, ...others] = plans.filter(plan => plan !== undefined).sort((one, other) => one.cost - other.cost);
	const rival = others.find(({cost}) => cost === first?.cost);
	if (first === undefined || !first.isSole) {
		return undefined;
	}

	const places = placesOf(first);
	if (rival && [...placesOf(rival)].some(([line, row]) => places.get(line) !== row)) {
		return undefined;
	}

	const isTorn = labels.some(
		(label, index) => index > 0 && isLoose(label) && goesOnFrom(labels[index - 1] as LabelLine, label),
	);
	const broken = labels.filter((label, index) => isJoined(labels[index - 1], label));
	return isTorn || (broken.length === 1 && !isCoded) ? undefined : places;

	function isLoose(label: LabelLine): boolean {
		return !label.isMarked && !rowAt.has(label.line) && places.get(label.line) === label.line;
	}

	function goesOnFrom(above: LabelLine, label: LabelLine): boolean {
		return label.line - above.line === 1 && isFull(above) && !isJoined(above, label);
	}

	function isJoined(above: LabelLine | undefined, label: LabelLine): boolean {
		return above !== undefined && places.get(above.line) === places.get(label.line);
	}
};

const rowsByLine = (rows: readonly RowLine[]): ReadonlyMap<number, RowLine> =>
	new Map(
		rows.flatMap(row =>
			Array.from({length: row.last - row.first + 1}, (_, index) => [row.first + index, row] as const),
		),
	);

/** The one row that stands beside these lines, which follow each other with nothing else between them. */
const rowBeside = (part: readonly LabelLine[], rowAt: ReadonlyMap<number, RowLine>): RowLine | undefined => {
	const [first, last] = [part[0]?.line ?? 0, part.at(-1)?.line ?? 0];
	const own = new Set(part.map(({line}) => line));
	let row: RowLine | undefined;
	for (let line = first; line <= last; line++) {
		const beside = rowAt.get(line);
		if (beside === undefined ? !own.has(line) : row !== undefined && row !== beside) {
			return undefined;
		}

		row ??= beside;
	}

	return row;
};

/** The best plan, made from the last label up. A row that two labels stand beside is taken by one of them. */
const planWith = (
	manner: Manner,
	labels: readonly LabelLine[],
	rowAt: ReadonlyMap<number, RowLine>,
	isFull: (label: LabelLine) => boolean,
): Plan | undefined => {
	type Ways = {readonly free: Plan | undefined; readonly taken: Plan | undefined};
	const end: Plan = {cost: 0, isSole: true, parts: undefined};
	const plans: Ways[] = Array.from({length: labels.length + 1}, () => ({free: end, taken: end}));
	const rowOf = (index: number): RowLine | undefined => rowAt.get(labels[index]?.line ?? -1);

	const withPart = (cost: number, start: number, stop: number, row: RowLine | undefined): Plan | undefined => {
		const rest = row !== undefined && row === rowOf(stop) ? plans[stop]?.taken : plans[stop]?.free;
		const lines = labels.slice(start, stop);
		return (
			rest && {
				cost: cost + rest.cost,
				isSole: rest.isSole,
				parts: {lines, row: row?.line ?? lines[0]?.line ?? 0, next: rest.parts},
			}
		);
	};

	const bestFrom = (start: number, isTaken: boolean): Plan | undefined => {
		const first = labels[start] as LabelLine;
		const own = rowOf(start);
		let best = own === undefined ? withPart(first.isMarked ? 0 : loneCost, start, start + 1, undefined) : undefined;
		for (let stop = start + 1; stop <= Math.min(labels.length, start + mostLines); stop++) {
			const part = labels.slice(start, stop);
			if (part.length > 1 && (part.at(-1)?.isMarked || !isFull(part.at(-2) as LabelLine))) {
				break;
			}

			const row = rowBeside(part, rowAt);
			const cost =
				row === undefined || (isTaken && row === own) ? Infinity : manner(first.line, part.at(-1)?.line ?? 0, row);
			best = cost > offMiddle ? best : better(best, withPart(cost, start, stop, row));
		}

		return best;
	};

	for (let start = labels.length - 1; start >= 0; start--) {
		plans[start] = {free: bestFrom(start, false), taken: bestFrom(start, true)};
	}

	return plans[0]?.free;
};
