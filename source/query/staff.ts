import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

/** How many people work at a unit, as it says itself. */
export type Staff = {readonly persons: number; readonly printed: string};

type StaffTexts = {
	readonly staff: {
		/** Words for those who are there, the most telling first; then words for the posts there are. */
		readonly labels: readonly string[];
		readonly establishment: readonly string[];
		readonly units: readonly string[];
	};
};

// 年末实有工作人员8名; 实有人数 30 人: between the label and the number nothing but a colon, a verb or spaces
const pattern = (label: string, units: readonly string[]): RegExp =>
	new RegExp(`${label}(?:小计|合计|共|为|有)?[\\s:：]*(\\d{1,6})\\s*(?:${units.join('|')})(?!次)`);

/** Staff printed in the report's prose: those who are there before the posts there are. */
export const staffOf = ({paragraphs}: ReportContents, vocabulary: Vocabulary): Staff | undefined => {
	const {labels, establishment, units} = (vocabulary.file('ratios') as StaffTexts).staff;
	for (const label of [...labels, ...establishment]) {
		const reading = pattern(label, units);
		for (const {text} of paragraphs) {
			const [printed, number] = reading.exec(text) ?? [];
			if (printed !== undefined && Number(number) > 0) {
				return {persons: Number(number), printed};
			}
		}
	}

	return undefined;
};
