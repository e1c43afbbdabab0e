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

type Plan = {
	readonly cost: number;
	readonly isSole: boolean;
	readonly places: ReadonlyArray<readonly [number, number]>;
};

const better = (one: Plan | undefined, other: Plan | undefined): Plan | undefined => {
	if (one === undefined || other === undefined) {
		return one ?? other;
	}

	if (one.cost !== other.cost) {
		return one.cost < other.cost ? one : other;
	}

	return {...one, isSole: false};
};

/**
 * Which rows the lines of a column of labels belong to. Every line of a
 * broken label but the last is full. Nothing where that does not tell for certain.
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
	const plans = manners.map(manner => planWith(manner, labels, rows, rowAt, isFull));
	const [first, ...others] = plans.filter(plan => plan !== undefined).sort((one, other) => one.cost - other.cost);
	const rival = others.find(({cost}) => cost === first?.cost);
	if (first === undefined || !first.isSole || (rival && String(rival.places) !== String(first.places))) {
		return undefined;
	}

	const places = new Map(first.places);
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

const planWith = (
	manner: Manner,
	labels: readonly LabelLine[],
	rows: readonly RowLine[],
	rowAt: ReadonlyMap<number, RowLine>,
	isFull: (label: LabelLine) => boolean,
): Plan | undefined => {
	const end: Plan = {cost: 0, isSole: true, places: []};
	// Best plans for the labels from each on, by the last row that is taken.
	const known = new Map<string, Plan | undefined>();
	return from(0, -Infinity);

	function from(start: number, after: number): Plan | undefined {
		const first = labels[start];
		if (first === undefined) {
			return end;
		}

		const key = `${start} ${after}`;
		if (known.has(key)) {
			return known.get(key);
		}

		let best = rowAt.has(first.line)
			? undefined
			: added(first.isMarked ? 0 : loneCost, [first], first.line, start, after);
		for (let stop = start + 1; stop <= Math.min(labels.length, start + mostLines); stop++) {
			const part = labels.slice(start, stop);
			if (stop - start > 1 && (part.at(-1)?.isMarked || !isFull(part.at(-2) as LabelLine))) {
				break;
			}

			for (const row of rows.filter(row => row.line > after && mayBe(part, row))) {
				const cost = manner(first.line, part.at(-1)?.line ?? 0, row);
				best = cost > offMiddle ? best : better(best, added(cost, part, row.line, start, row.line));
			}
		}

		known.set(key, best);
		return best;
	}

	function added(
		cost: number,
		part: readonly LabelLine[],
		row: number,
		start: number,
		after: number,
	): Plan | undefined {
		const rest = from(start + part.length, after);
		return (
			rest && {
				cost: cost + rest.cost,
				isSole: rest.isSole,
				places: [...part.map(({line}) => [line, row] as const), ...rest.places],
			}
		);
	}

	/** Its lines follow each other, with no row between them but its own. */
	function mayBe(part: readonly LabelLine[], row: RowLine): boolean {
		const [first, last] = [part[0]?.line ?? 0, part.at(-1)?.line ?? 0];
		const lines = new Set(part.map(({line}) => line));
		return Array.from({length: last - first + 1}, (_, index) => first + index).every(line =>
			rowAt.has(line) ? rowAt.get(line) === row : lines.has(line),
		);
	}
};
