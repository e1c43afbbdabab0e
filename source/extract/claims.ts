import type {Claim} from '../model/claim.js';
import type {Report} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {AccountNames} from './claim-accounts.js';
import {mentionsOf} from './claim-mentions.js';
import {announces, ClaimOutline, levelOf, longestHeading, marks, runningText} from './claim-outline.js';
import {ParagraphReader} from './claim-reader.js';
import {Subjects} from './claim-subject.js';
import {type FiledParagraph, flowsOf} from './claim-text.js';
import {claimWords} from './claim-words.js';
import {ClaimWriter} from './claim-writer.js';

/** The figures that the prose states, each with what it is about. They are compared with the tables afterwards. */
export const claimsOf = (
	report: Pick<Report, 'id' | 'unit' | 'fiscalYear' | 'stage'> & {readonly scope?: Report['scope']},
	paragraphs: readonly FiledParagraph[],
	vocabulary: Vocabulary,
): readonly Claim[] => {
	const words = claimWords(vocabulary);
	const subjects = new Subjects(report, words, new AccountNames(vocabulary, report.fiscalYear));
	const writer = new ClaimWriter(report);
	const outline = new ClaimOutline();
	for (const flow of flowsOf(paragraphs)) {
		const {text} = flow;
		const level = levelOf(text);
		outline.leave(level, text, subjects.beginsWithUnit(text));
		if (outline.explains(text, level, words)) {
			continue;
		}

		const mentions = mentionsOf(text, words);
		const isHeading = level < runningText && mentions.length === 0 && text.length <= longestHeading;
		if (isHeading && !/[,;]/.test(text) && !words.definition.test(text)) {
			outline.enter(
				level,
				subjects.of(text.replace(marks[level - 1] ?? '', '').replace(/。$/u, ''), null, null),
				words.duties.test(text),
			);
		}

		writer.begin(flow);
		const reader = new ParagraphReader(text, mentions, outline.heading, outline.parent, {
			report,
			words,
			subjects,
			isAside: outline.isAside,
			write: writer,
			stating: subject => writer.stating(subject),
		});
		if (announces.test(text)) {
			outline.announce(level, reader.announced);
		}
	}

	return writer.claims();
};
