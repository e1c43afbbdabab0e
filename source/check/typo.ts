/**
 * How likely one printed number is a slip of another, 0 to 1: a sign, a unit of 10⁴, digits swapped, one digit lost,
 * doubled or mistaken. Both in fen.
 */
export const slipLikeness = (printed: number, meant: number): number => {
	if (printed === -meant && printed !== 0) {
		return 1;
	}

	const [a, b] = [String(Math.abs(printed)), String(Math.abs(meant))];
	if (printed !== 0 && (meant === printed * 10_000 || printed === meant * 10_000)) {
		return 1;
	}

	const [left, right] = [a.replace(/0+$/u, ''), b.replace(/0+$/u, '')];
	if (Math.sign(printed) !== Math.sign(meant)) {
		return 0;
	}

	if (left === right || isSwapped(a, b)) {
		return 1;
	}

	return isOneMore(a, b) || isOneMore(b, a) || isOneOther(a, b) ? 0.8 : 0;
};

const isSwapped = (a: string, b: string): boolean => {
	const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
	const [first, second] = different;
	return (
		a.length === b.length &&
		different.length === 2 &&
		first !== undefined &&
		second === first + 1 &&
		a[first] === b[second] &&
		a[second] === b[first]
	);
};

/** Whether `longer` is `shorter` with one digit more. */
const isOneMore = (longer: string, shorter: string): boolean =>
	longer.length === shorter.length + 1 &&
	[...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);

const isOneOther = (a: string, b: string): boolean =>
	a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;
