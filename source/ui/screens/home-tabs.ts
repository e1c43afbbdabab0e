import {type HomeTab, homeTabs} from '../screen.js';
import type {Sheet} from '../sheet.js';
import type {World} from '../world.js';

export const homeTabsOf = (open: HomeTab, {words}: World): NonNullable<Sheet['tabs']> => ({
	names: homeTabs.map(tab => words(`tab.${tab}`)),
	short: homeTabs.map(tab => words(`tab.${tab}.short`)),
	open: homeTabs.indexOf(open),
});

export const sampleNotice = ({isSample, words}: World): string => (isSample ? words('home.sample') : '');
