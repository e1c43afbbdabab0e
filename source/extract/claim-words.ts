import type {ClaimTopic, Direction} from '../model/claim.js';
import type {FigureStage, Fund, Measure} from '../model/fact.js';
import type {Vocabulary} from '../vocabulary.js';

type Patterned<Key extends string, Value> = ReadonlyArray<{readonly [K in Key]: Value} & {readonly pattern: string}>;

/** `data/vocabulary/claims.json`: how figures are said in the prose. */
type ClaimTexts = {
	readonly countUnits: readonly string[];
	readonly notCounts: string;
	readonly threshold: string;
	readonly bound: string;
	readonly perUnit: string;
	readonly measures: Patterned<'measure', Measure>;
	readonly procurement: Patterned<'measure', Measure>;
	readonly funds: Patterned<'fund', Fund>;
	readonly topics: Patterned<'topic', ClaimTopic>;
	readonly topicOfMeasure: Readonly<Partial<Record<Measure, ClaimTopic>>>;
	readonly topicOfFund: Readonly<Partial<Record<Fund, ClaimTopic>>>;
	readonly things: Readonly<Partial<Record<ClaimTopic, string>>>;
	readonly stages: Patterned<'stage', FigureStage>;
	readonly filler: string;
	readonly empty: string;
	readonly directions: Readonly<Record<Direction, readonly string[]>>;
	readonly comparisons: Readonly<Record<'increase' | 'decrease', readonly string[]>>;
	readonly level: string;
	readonly duties: string;
	readonly glossary: string;
	readonly definition: string;
	readonly reason: string;
	readonly use: string;
};

export type Pattern<Value> = {readonly value: Value; readonly pattern: RegExp};

const patterns = <Key extends string, Value>(key: Key, list: Patterned<Key, Value>): ReadonlyArray<Pattern<Value>> =>
	list.map(entry => ({value: entry[key], pattern: new RegExp(entry.pattern, 'u')}));

const escaped = (word: string): string => word.replace(/[()[\]]/g, String.raw`\$&`);

/** The words of claims, compiled. */
export type ClaimWords = ReturnType<typeof claimWords>;

export const claimWords = (vocabulary: Vocabulary) => {
	const texts = vocabulary.file('claims') as ClaimTexts;
	const directions = Object.entries(texts.directions) as ReadonlyArray<readonly [Direction, readonly string[]]>;
	const comparisons = Object.entries(texts.comparisons) as ReadonlyArray<readonly [Direction, readonly string[]]>;
	const directionOf = new Map(
		[...directions, ...comparisons].flatMap(([value, list]) => list.map(word => [word, value])),
	);
	const words = (lists: ReadonlyArray<readonly [Direction, readonly string[]]>): string =>
		lists
			.flatMap(([, list]) => list)
			.sort((a, b) => b.length - a.length)
			.join('|');
	const counts = texts.countUnits.map(escaped).join('|');
	return {
		number: new RegExp(
			String.raw`(?<sign>[-+]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?(?:为|多|余)?(?<unit>亿元|万元|元|亿(?=$|[,;。、()])|万(?=$|[,;。、()])|%|倍|${counts})`,
			'gu',
		),
		notCounts: new RegExp(texts.notCounts, 'u'),
		threshold: new RegExp(texts.threshold, 'u'),
		bound: new RegExp(texts.bound, 'u'),
		perUnit: new RegExp(texts.perUnit, 'u'),
		measures: patterns('measure', texts.measures),
		procurement: patterns('measure', texts.procurement),
		funds: patterns('fund', texts.funds),
		topics: patterns('topic', texts.topics),
		topicOfMeasure: texts.topicOfMeasure,
		topicOfFund: texts.topicOfFund,
		things: Object.entries(texts.things).map(([topic, pattern]) => ({
			value: topic as ClaimTopic,
			pattern: new RegExp(pattern, 'u'),
		})),
		stages: patterns('stage', texts.stages),
		filler: new RegExp(texts.filler, 'gu'),
		empty: new RegExp(texts.empty, 'u'),
		directionOf,
		/** The whole before the word, the word, the other word of a form that was not filled in, and at most a noun after it. */
		direction: new RegExp(
			String.raw`^(?<before>.*?)(?:各|分别|同比|均|共|合计|将|又)?(?<word>${words(directions)})(?:(?:\(或?|/|或)(?<other>${words(directions)})\)?)?(?:了|为|约|数|额|的比例为)?$`,
			'u',
		),
		comparison: new RegExp(`^(?<before>.*?)(?<word>${words(comparisons)})(?<after>.*)$`, 'u'),
		level: new RegExp(`${texts.level}$`, 'u'),
		duties: new RegExp(texts.duties, 'u'),
		glossary: new RegExp(texts.glossary, 'u'),
		definition: new RegExp(texts.definition, 'u'),
		reason: new RegExp(texts.reason, 'u'),
		use: new RegExp(texts.use, 'u'),
	};
};
