import {type Fact, funds, measures} from '../model/fact.js';
import {labelKey} from '../model/label.js';
import type {ReportContents, StatementKind} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {stepsTo} from './outline-coded.js';
import {type CutId, cutIds, cuts} from './outline-cut.js';

const ownWords: ReadonlySet<string> = new Set([...measures, ...funds, ...cutIds]);

const kindsOf = (id: CutId): readonly StatementKind[] => [
	...cuts[id].sources.map(({kind}) => kind),
	...(cuts[id].outOf ?? []).flatMap(kindsOf),
];

/** Among names, each looked at once. */
const isAmong = (names: Iterable<string | null>, key: string): boolean =>
	[...new Set(names)].some(name => name !== null && labelKey(name) === key);

/** The codes a figure may have in a classification: its own, or the one that stands beside it in the row. */
const codesIn = ({classification: own, code, otherCodes}: Fact, classification: string): readonly string[] => [
	...(own === classification && code !== null ? [code] : []),
	...otherCodes
		.filter(other => other.startsWith(`${classification}:`))
		.map(other => other.slice(classification.length + 1)),
];

/**
 * False where the outline of a cut cannot have a node of that code or name, as none of the figures it is made of has it.
 * This takes a tenth of the time of making the outline, of which a report has a dozen.
 */
export const mayHaveNode = (contents: ReportContents, id: CutId, text: string, vocabulary: Vocabulary): boolean => {
	const kinds = new Set(kindsOf(id));
	const tables = new Set(contents.statements.filter(({kind}) => kinds.has(kind)).map(({n}) => n));
	if (tables.size === 0) {
		return false;
	}

	const {classification, by} = cuts[id];
	const digits = text.replace(/[.\s|-]/g, '');
	const isNumber = /^\d+$/.test(digits);
	// Steps that are named by the program, the second of one name, and projects without a name, which are numbered
	if (ownWords.has(text) || /[#／]/.test(text) || (by === 'project' && isNumber)) {
		return true;
	}

	const facts = contents.facts.filter(({table}) => tables.has(table));
	const codes = [...new Set(facts.flatMap(fact => codesIn(fact, classification)))];
	if (codes.some(code => code.startsWith(text) || (isNumber && code.startsWith(digits)))) {
		return true;
	}

	// The name of an account that stands beside another is in the printed cells alone
	const hasPairs = facts.some(({otherCodes}) => otherCodes.some(other => other.startsWith(`${classification}:`)));
	const key = labelKey(text);
	return (
		hasPairs ||
		facts.some(({unitCode}) => unitCode === text) ||
		isAmong(
			facts.flatMap(({label, unitName}) => [label, unitName]),
			key,
		) ||
		isAmong(
			codes.flatMap(code => stepsTo(code, classification, vocabulary).map(({label}) => label)),
			key,
		)
	);
};
