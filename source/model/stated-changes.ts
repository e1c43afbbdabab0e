import type {Claim, ClaimTopic} from './claim.js';
import type {Fact} from './fact.js';
import type {ReportContents} from './report.js';

/** A change from last year that the prose states, with the amount it led to and the figure of the table that this is. */
export type StatedChange = {readonly change: Claim; readonly amount: Claim; readonly figure: Fact};

const otherTopics: ReadonlySet<ClaimTopic | null> = new Set([
	'agency_operations',
	'procurement',
	'performance',
	'assets',
	'staff',
]);

const isFromLastReport = ({type, topic, basis, certainty, direction, provenance}: Claim): boolean =>
	type === 'change' &&
	basis === 'last_year' &&
	certainty === 'certain' &&
	(direction === 'increase' || direction === 'decrease') &&
	!otherTopics.has(topic) &&
	!/执行|调整/u.test(provenance.text);

/** 比上年增加…万元, of figures whose table and whose last year's report are the same kind of money. */
export const statedChanges = function* ({claims, facts}: ReportContents): Generator<StatedChange> {
	const changes = claims.filter(isFromLastReport);
	const claimOf = new Map(changes.length === 0 ? [] : claims.map(claim => [claim.id, claim]));
	const factOf = new Map(changes.length === 0 ? [] : facts.map(fact => [fact.id, fact]));
	for (const change of changes) {
		const amount = claimOf.get(change.of ?? '');
		const figure = factOf.get(amount?.fact ?? '');
		if (amount !== undefined && figure !== undefined && change.amount !== null) {
			yield {change, amount, figure};
		}
	}
};
