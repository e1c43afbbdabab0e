import {classifications} from '../model/account.js';
import {
	type Claim,
	certainties,
	claimBases,
	claimTopics,
	claimTypes,
	claimVerdicts,
	directions,
} from '../model/claim.js';
import type {Decimal} from '../model/decimal.js';
import {figureStages, funds, measures} from '../model/fact.js';
import {isAmount, orderedAmount} from './amounts.js';
import {type Check, isAccountCode, isRecord, isText, isYear, oneOf, orNull} from './checks.js';
import {Columns, toColumns} from './columns.js';
import type {Parts} from './parts.js';
import {provenanceFields, provenancesOf} from './place-columns.js';

const isDecimal: Check<Decimal> = (value): value is Decimal =>
	isRecord(value) && Number.isSafeInteger(value.digits) && Number.isSafeInteger(value.decimals);

const orderedDecimal = ({digits, decimals}: Decimal): Decimal => ({digits, decimals});

/** Nothing where there are none: files of reports without prose are as they were before claims were read. */
export const claimParts = (claims: readonly Claim[]): Readonly<Record<string, unknown>> =>
	claims.length === 0
		? {}
		: {
				claims: toColumns(claims, {
					id: ({id}) => id,
					type: ({type}) => type,
					subject: ({subject}) => subject,
					topic: ({topic}) => topic,
					classification: ({classification}) => classification,
					code: ({code}) => code,
					measure: ({measure}) => measure,
					fund: ({fund}) => fund,
					fiscal_year: ({fiscalYear}) => fiscalYear,
					stage: ({stage}) => stage,
					basis: ({basis}) => basis,
					value: ({value}) => value && orderedDecimal(value),
					value_unit: ({valueUnit}) => valueUnit,
					amount: ({amount}) => amount && orderedAmount(amount),
					pct: ({pct}) => pct && orderedDecimal(pct),
					direction: ({direction}) => direction,
					certainty: ({certainty}) => certainty,
					of: ({of}) => of,
					against: ({against}) => against,
					verdict: ({verdict}) => verdict,
					fact: ({fact}) => fact,
					...provenanceFields(({provenance}: Claim) => provenance),
				}),
			};

export const readClaims = (parts: Parts): readonly Claim[] => {
	if (!parts.has('claims')) {
		return [];
	}

	const columns = new Columns(parts, 'claims');
	const isTextOrNull = orNull(isText);
	const id = columns.get('id', isText);
	const type = columns.get('type', oneOf(claimTypes));
	const subject = columns.get('subject', isTextOrNull);
	const topic = columns.get('topic', orNull(oneOf(claimTopics)));
	const classification = columns.get('classification', orNull(oneOf(classifications)));
	const code = columns.get('code', orNull(isAccountCode));
	const measure = columns.get('measure', orNull(oneOf(measures)));
	const fund = columns.get('fund', orNull(oneOf(funds)));
	const fiscalYear = columns.get('fiscal_year', orNull(isYear));
	const stage = columns.get('stage', orNull(oneOf(figureStages)));
	const basis = columns.get('basis', orNull(oneOf(claimBases)));
	const value = columns.get('value', orNull(isDecimal));
	const valueUnit = columns.get('value_unit', isTextOrNull);
	const amount = columns.get('amount', orNull(isAmount));
	const pct = columns.get('pct', orNull(isDecimal));
	const direction = columns.get('direction', orNull(oneOf(directions)));
	const certainty = columns.get('certainty', oneOf(certainties));
	const of = columns.get('of', isTextOrNull);
	const against = columns.get('against', isTextOrNull);
	const verdict = columns.get('verdict', oneOf(claimVerdicts));
	const fact = columns.get('fact', isTextOrNull);
	const provenance = provenancesOf(columns);
	return columns.records(n => ({
		id: id(n),
		type: type(n),
		subject: subject(n),
		topic: topic(n),
		classification: classification(n),
		code: code(n),
		measure: measure(n),
		fund: fund(n),
		fiscalYear: fiscalYear(n),
		stage: stage(n),
		basis: basis(n),
		value: value(n),
		valueUnit: valueUnit(n),
		amount: amount(n),
		pct: pct(n),
		direction: direction(n),
		certainty: certainty(n),
		of: of(n),
		against: against(n),
		verdict: verdict(n),
		fact: fact(n),
		provenance: provenance(n),
	}));
};
