import type {Claim} from '../model/claim.js';
import type {ReportContents} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

type ToldTexts = {readonly told_lines: Readonly<Record<string, string>>};

/** The sentence that states a line which no table prints, of the report's own year; nothing where two say otherwise. */
export const toldLine = (
	{report, claims}: ReportContents,
	line: string,
	vocabulary: Vocabulary,
): (Claim & {readonly amount: NonNullable<Claim['amount']>}) | undefined => {
	const {told_lines: told} = vocabulary.file('ratios') as ToldTexts;
	const pattern = told[line];
	if (pattern === undefined) {
		return undefined;
	}

	const isNamed = new RegExp(pattern, 'u');
	const own = claims.flatMap(claim => {
		const {type, topic, subject, basis, certainty, direction, fiscalYear, stage, amount} = claim;
		return type === 'amount' &&
			topic === line &&
			basis === 'this_year' &&
			certainty === 'certain' &&
			direction === null &&
			fiscalYear === report.fiscalYear &&
			(stage ?? report.stage) === report.stage &&
			isNamed.test(subject?.split(' / ').at(-1) ?? '') &&
			amount !== null
			? [{...claim, amount}]
			: [];
	});
	const [first, ...others] = own;
	return others.every(({amount}) => amount.fen === first?.amount.fen) ? first : undefined;
};
