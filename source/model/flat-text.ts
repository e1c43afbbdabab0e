import {yuanText} from './amount.js';
import {isAmount, type Value} from './answer.js';

/** One value as one text, for formats whose cells are texts: money in yuan, lists joined by `;`, a region by `/`. */
export const flatText = (value: Value): string => {
	if (value === null) {
		return '';
	}

	if (typeof value !== 'object') {
		return String(value);
	}

	if (isAmount(value)) {
		return yuanText(value.fen);
	}

	if (Array.isArray(value)) {
		return value.join(';');
	}

	return Object.values(value)
		.map(part => part ?? '')
		.join('/')
		.replace(/\/+$/, '');
};
