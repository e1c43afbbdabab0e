import fc from 'fast-check';
import {classifications, levels, toAccountCode} from '../../source/model/account.js';
import {toFen, units} from '../../source/model/amount.js';
import {reasons, verdicts} from '../../source/model/check.js';
import {certainties, claimBases, claimTopics, claimTypes, claimVerdicts, directions} from '../../source/model/claim.js';
import {formats, type Place} from '../../source/model/document.js';
import {type Figure, figureStages, funds, measures, sides} from '../../source/model/fact.js';
import {severities} from '../../source/model/finding.js';
import {
	columnRoles,
	type ReportContents,
	rowKinds,
	scopes,
	stages,
	statementKinds,
	witnessFields,
	witnessOrigins,
} from '../../source/model/report.js';

const text = fc.string({unit: 'binary', maxLength: 6});
const textOrNull = fc.option(text);
const position = fc.integer({min: 1, max: 9999});
const year = fc.option(fc.integer({min: 2000, max: 2030}));
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, {maxLength: 4});

const pagePlace = fc.record({kind: fc.constant('page' as const), page: position, row: position, column: position});
const place: fc.Arbitrary<Place> = fc.oneof(
	fc.record({kind: fc.constant('line' as const), line: position, column: position}),
	pagePlace,
	fc.record({kind: fc.constant('sheet' as const), sheet: text, cell: text}),
);
const provenance = fc.record({file: text, place, text});
const code = fc.constantFrom('210', '21015', '2101506', '30101').map(digits => toAccountCode(digits) ?? null);
const amount = fc.record({
	fen: fc.maxSafeInteger().map(value => toFen(value)),
	unit: fc.constantFrom(...units),
	decimals: fc.nat(6),
});

const outcome = fc.record({
	verdict: fc.constantFrom(...verdicts),
	expected: fc.option(amount),
	actual: fc.option(amount),
	difference: fc.option(amount),
	bound: fc.option(amount),
	reason: fc.option(fc.constantFrom(...reasons)),
	repair: textOrNull,
});

const figure: fc.Arbitrary<Figure> = fc
	.record({
		id: text,
		hasPosition: fc.boolean(),
		table: position,
		row: position,
		column: position,
		unitCode: textOrNull,
		unitName: textOrNull,
		fiscalYear: year,
		stage: fc.option(fc.constantFrom(...figureStages)),
		side: fc.option(fc.constantFrom(...sides)),
		classification: fc.option(fc.constantFrom(...classifications)),
		code: fc.oneof(code, fc.constant(null)),
		printedCode: textOrNull,
		otherCodes: list(text),
		level: fc.constantFrom(...levels),
		label: textOrNull,
		columnPath: text,
		measure: fc.option(fc.constantFrom(...measures)),
		fund: fc.option(fc.constantFrom(...funds)),
		provenance,
		sameAs: textOrNull,
	})
	.map(({hasPosition, ...made}) => (hasPosition ? {...made, id: `${made.id}.${made.row}.${made.column}`} : made));

const decimal = fc.record({
	digits: fc.maxSafeInteger().map(digits => digits + 0),
	decimals: fc.integer({min: -2, max: 6}),
});
const value = fc.double({noNaN: true, noDefaultInfinity: true}).map(number => number + 0);

const statement = fc.record({
	n: position,
	kind: fc.constantFrom(...statementKinds),
	title: textOrNull,
	subtitle: textOrNull,
	number: textOrNull,
	unit: fc.option(fc.constantFrom(...units)),
	file: text,
	first: place,
	last: place,
	blank: fc.boolean(),
	reasons: list(text),
	notes: list(text),
	columns: list(
		fc.record({
			path: text,
			role: fc.constantFrom(...columnRoles),
			side: fc.option(fc.constantFrom(...sides)),
			measure: fc.option(fc.constantFrom(...measures)),
			fund: fc.option(fc.constantFrom(...funds)),
			fiscalYear: year,
			stage: fc.option(fc.constantFrom(...figureStages)),
		}),
	),
	rows: list(fc.record({kind: fc.constantFrom(...rowKinds), place, cells: list(text)})),
});

const report = fc.record({
	id: fc.string({unit: 'binary', minLength: 1, maxLength: 30}),
	unit: textOrNull,
	unitCode: textOrNull,
	region: fc.record({province: textOrNull, city: textOrNull, county: textOrNull}),
	fiscalYear: year,
	stage: fc.option(fc.constantFrom(...stages)),
	scope: fc.option(fc.constantFrom(...scopes)),
	title: textOrNull,
	printedUnit: fc.option(fc.constantFrom(...units)),
	sources: list(fc.record({file: text, sha256: text, format: fc.constantFrom(...formats)})),
	witnesses: list(
		fc.record({
			field: fc.constantFrom(...witnessFields),
			value: text,
			from: fc.constantFrom(...witnessOrigins),
			text,
			place: fc.option(place),
		}),
	),
});

/** Any contents at all: nothing in them needs to make sense, only to have the right shape. */
export const anyContents: fc.Arbitrary<ReportContents> = fc.record({
	report,
	statements: list(statement),
	facts: list(
		fc.tuple(figure, amount, fc.boolean()).map(([made, money, derived]) => ({...made, amount: money, derived})),
	),
	quantities: list(
		fc.tuple(figure, value, textOrNull).map(([made, number, valueUnit]) => ({...made, value: number, valueUnit})),
	),
	indicators: list(
		fc.record({
			table: position,
			row: position,
			project: textOrNull,
			projectCode: textOrNull,
			amount: fc.option(amount),
			indicator: text,
			indicatorPath: list(text),
			relation: textOrNull,
			target: textOrNull,
			valueUnit: textOrNull,
			weight: fc.option(value),
			core: fc.option(fc.boolean()),
			actual: textOrNull,
			score: fc.option(value),
			provenance,
		}),
	),
	unclassified: list(fc.record({table: position, row: position, column: position, provenance, reason: text})),
	findings: list(
		fc.record(
			{rule: text, severity: fc.constantFrom(...severities), message: text, evidence: list(provenance), check: outcome},
			{requiredKeys: ['rule', 'severity', 'message', 'evidence']},
		),
	),
	claims: list(
		fc.record({
			id: text,
			type: fc.constantFrom(...claimTypes),
			subject: textOrNull,
			topic: fc.option(fc.constantFrom(...claimTopics)),
			classification: fc.option(fc.constantFrom(...classifications)),
			code: fc.oneof(code, fc.constant(null)),
			measure: fc.option(fc.constantFrom(...measures)),
			fund: fc.option(fc.constantFrom(...funds)),
			fiscalYear: year,
			stage: fc.option(fc.constantFrom(...figureStages)),
			basis: fc.option(fc.constantFrom(...claimBases)),
			value: fc.option(decimal),
			valueUnit: textOrNull,
			amount: fc.option(amount),
			pct: fc.option(decimal),
			direction: fc.option(fc.constantFrom(...directions)),
			certainty: fc.constantFrom(...certainties),
			of: textOrNull,
			against: textOrNull,
			verdict: fc.constantFrom(...claimVerdicts),
			fact: textOrNull,
			provenance,
		}),
	),
	paragraphs: list(
		fc.record(
			{
				kind: fc.constant('paragraph' as const),
				text,
				place,
				file: text,
				breaks: fc.array(fc.record({offset: position, place: pagePlace}), {minLength: 1, maxLength: 2}),
			},
			{requiredKeys: ['kind', 'text', 'place', 'file']},
		),
	),
});
