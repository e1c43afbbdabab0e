import type {Operators} from './pdf-drawing.js';
import type {Library, PDFPageProxy} from './pdf-library.js';
import type {Font} from './pdf-state.js';

type LoadedFont = {fontMatrix?: ArrayLike<number>; vertical?: boolean; defaultVMetrics?: ArrayLike<number>};

/** The fonts that the operations of a page name. */
export const fontsOf = async (
	page: PDFPageProxy,
	operators: Operators,
	library: Library,
): Promise<ReadonlyMap<string, Font>> => {
	const fonts = new Map<string, Font>();
	for (const [index, operator] of operators.fnArray.entries()) {
		if (operator !== library.OPS.setFont) {
			continue;
		}

		const name = String(operators.argsArray[index]?.[0]);
		if (fonts.has(name)) {
			continue;
		}

		const font = await new Promise<LoadedFont>(resolve => {
			page.commonObjs.get(name, resolve);
		});
		fonts.set(name, {
			matrix: font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0],
			isVertical: font.vertical ?? false,
			verticalMetrics: font.defaultVMetrics,
		});
	}

	return fonts;
};
