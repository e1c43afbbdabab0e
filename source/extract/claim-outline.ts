import type {Subject} from './claim-subject.js';
import type {ClaimWords} from './claim-words.js';

/** Levels of headings and lists: 第一部分, 一、, （一）, 1., （1）, ①; 7 is running text. */
export const marks: readonly RegExp[] = [
	/^第[一二三四五六七八九十]+(?:部分|章)/u,
	/^[一二三四五六七八九十]{1,3}[、.]/u,
	/^\([一二三四五六七八九十]{1,3}\)/u,
	/^\d{1,2}[.、](?:(?!\d)|(?=20\d\d年))/u,
	/^\(\d{1,2}\)/u,
	/^[①-⑳]/u,
];
export const runningText = 7;
export const levelOf = (text: string): number => {
	const level = marks.findIndex(mark => mark.test(text));
	return level < 0 ? runningText : level + 1;
};

export const announces = /(?:其中|包括|如下|分别是)[:,]?$|:$/u;
const beginsAnew = /^(?:20\d\d年|本部门|本单位|我部门|我单位|我局)|总计|合计|总预算/u;
export const longestHeading = 60;

type Frame = {
	readonly level: number;
	readonly subject: Subject;
	readonly isHeading: boolean;
	/** Duties, work plans: figures there are not the report's own. */
	readonly isAside: boolean;
	/** Level of the first paragraph under it, where the one that announces it is running text. */
	parts: number | null;
};

/** The headings and lists a paragraph stands under. */
export class ClaimOutline {
	#frames: Frame[] = [];
	#glossary = 0;

	/** Whether the paragraph explains words (名词解释). */
	explains(text: string, level: number, words: ClaimWords): boolean {
		if (level < runningText && text.length <= longestHeading && words.glossary.test(text)) {
			this.#glossary = level;
		} else if (level <= this.#glossary && !words.definition.test(text)) {
			this.#glossary = 0;
		}

		return this.#glossary > 0;
	}

	/** Closes what a paragraph of this level does not stand under. */
	leave(level: number, text: string, beginsWithUnit: boolean): void {
		const isNew = level === runningText && (beginsWithUnit || beginsAnew.test(text.slice(0, 40)));
		const closed = this.#frames.findIndex(frame => {
			if (frame.level < runningText) {
				return frame.level >= level;
			}

			frame.parts ??= level;
			return isNew || level < frame.parts;
		});
		this.#frames = closed < 0 ? this.#frames : this.#frames.slice(0, closed);
	}

	/** A heading, under which what follows stands. */
	enter(level: number, subject: Subject, isAside: boolean): void {
		this.#frames.push({level, subject, isHeading: true, isAside, parts: null});
	}

	/** A paragraph that ends by announcing parts. */
	announce(level: number, subject: Subject | null): void {
		if (subject !== null) {
			this.#frames.push({level, subject, isHeading: false, isAside: false, parts: null});
		}
	}

	get isAside(): boolean {
		return this.#frames.some(({isAside}) => isAside);
	}

	get heading(): Subject | null {
		return this.#frames.filter(({isHeading, subject}) => isHeading && subject.path[0] !== '').at(-1)?.subject ?? null;
	}

	get parent(): Subject | null {
		return this.#frames.filter(({isHeading}) => !isHeading).at(-1)?.subject ?? null;
	}
}
