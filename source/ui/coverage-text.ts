import type {Coverage} from '../model/check.js';
import type {Words} from '../model/words.js';

/** `勾稽 98% 已核对`: how many of a report's figures stand in an identity that was checked. Never rounded up to all. */
export const coverageText = ({checked, unchecked}: Coverage, words: Words): string => {
	const all = checked + Object.values(unchecked).reduce((sum, count) => sum + count, 0);
	return all === 0 ? '' : words('coverage.share', {percent: Math.floor((checked / all) * 100)});
};
