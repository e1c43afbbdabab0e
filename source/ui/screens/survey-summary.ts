import type {Survey} from '../survey.js';
import type {World} from '../world.js';

/** How far a survey has come, and what it could not read; nothing once all is well and done. */
export const surveySummary = ({done, all, failed}: Survey, {words, glyphs}: World): string =>
	[
		done < all ? words('survey.progress', {done, all}) : '',
		failed === 0 ? '' : `${glyphs.warning} ${words('survey.failed', {count: failed})}`,
	]
		.filter(Boolean)
		.join(` ${glyphs.dot} `);
