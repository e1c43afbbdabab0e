import type {Report} from '../model/report.js';
import type {AccountNames} from './claim-accounts.js';
import {inherited, isCarried, isKnown, isRoot, type Meaning, meaningOf, noMeaning} from './claim-meaning.js';
import {withoutUnit} from './claim-unit.js';
import type {ClaimWords} from './claim-words.js';

/** What a figure is about, with what it is a part of. */
export type Subject = {
	readonly path: readonly string[];
	readonly meaning: Meaning;
	/** The claim that states its amount, once there is one. */
	claim: string | null;
	/** What it is of is only likely: whose money, or of which year. */
	readonly isGuess?: boolean;
};

const years =
	/(?:截至)?(?:20\d\d(?=年末|年初|年底)|20\d\d年度?(?:\d{1,2}月(?:底|末)?(?:\d{1,2}日)?)?|当年|上年末?(?!度?末?(?:财政拨款|一般公共预算|政府性基金)?(?:财政拨款)?(?:结转|结余)))/gu;
const reasons = /^.*原因(?:是|为|系|:)?(?:本部门|本单位)?/u;
const edges = /^[”、,:-]+|^(?:为|由)|[“、,:-]+$/gu;
const wrapped = /^“([^“”]*)”$/u;
const verbs = /(?:共计|共有|分别|合计(?=为)|为|是|达|约|有|安排|(?<![总合共小统累])计|涉及|的|各|均|由|(?<!公)共)+$/u;
const amountWords = /(?<!公共|基金|经营|总)(?:年初|全年|当年|调整)?(?:预算|决算|执行)(?:数|金额|安排)?$/u;

/** Brackets as they are printed in Chinese text. */
const printed = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');

/** What a heading says of all that stands under it: its fund, its account, 基本支出 or 项目支出. */
const underHeading = (own: Meaning, {topic, fund, code, classification, measure}: Meaning): Meaning => ({
	...noMeaning,
	topic: own.topic ?? topic,
	fund,
	code: own.fund === null ? code : null,
	classification,
	measure: own.code === null && (measure === 'basic' || measure === 'project') ? measure : null,
});

const ofPart = /本级|(?:局|委|办|厅|部|院|本)机关/u;

/** 卫生健康支出100万元，其中：其他资金20万元: a source of that money, no revenue. */
const isSourceAlone = ({topic, fund, measure}: Meaning, label: string, above: Subject | null): boolean =>
	topic === 'revenue' &&
	fund !== null &&
	measure === null &&
	!label.includes('收入') &&
	above !== null &&
	above.meaning.topic !== 'revenue' &&
	above.meaning.topic !== 'balance';

/** 机关运行经费122万元，其中公务用车运行维护费10万元; 项目支出675万元，其中上年结转7万元: as much as stands in there, not all of it. */
const isWithinAnother = (own: Meaning, above: Subject | null): boolean => {
	if (above === null || !isKnown(above.meaning)) {
		return false;
	}

	const {topic, measure, code} = above.meaning;
	return isCarried(own)
		? code !== null || (measure !== null && !isCarried(above.meaning))
		: (own.topic === 'three_public' || own.measure === 'meeting' || own.measure === 'training') &&
				topic !== 'three_public';
};

/** Reads phrases of one report as subjects. */
export class Subjects {
	readonly #words: ClaimWords;
	readonly #accounts: AccountNames;
	/** The report is of one unit alone. */
	readonly #isUnit: boolean;
	readonly #withoutUnit: (phrase: string) => string;
	readonly #labels = new Map<string, string>();
	readonly #meanings = new Map<string, Meaning>();

	constructor(
		report: Pick<Report, 'unit'> & {readonly scope?: Report['scope']},
		words: ClaimWords,
		accounts: AccountNames,
	) {
		this.#words = words;
		this.#accounts = accounts;
		this.#withoutUnit = withoutUnit(report.unit);
		this.#isUnit = report.scope === 'unit' || (report.unit?.includes('本级') ?? false);
	}

	/** The words that name something: without the unit, years and verbs. */
	label(phrase: string): string {
		const known = this.#labels.get(phrase);
		if (known !== undefined) {
			return known;
		}

		let text = this.#withoutUnit(phrase.replace(reasons, '').replace(/^20\d\d年(?![末初底])度?,?/u, ''));
		text = text.replace(years, '').replace(edges, '').replace(verbs, '');
		text = this.#withoutUnit(text);
		const bare = text.replace(amountWords, '').replace(verbs, '');
		const label = (/^(?:收入|支出|收支|收[、,]?支)$/u.test(bare) ? text : bare)
			.replace(edges, '')
			.replace(wrapped, '$1');
		this.#labels.set(phrase, label);
		return label;
	}

	/** Words that name nothing by themselves, where the context names nothing either: 示例市财政局预算5万元 is all its money. */
	ofUnit(phrase: string): Subject {
		const named = phrase.replace(years, '');
		const text = this.#withoutUnit(named).replace(edges, '');
		const isAll = text !== named && /^(?:年初)?预算$/u.test(text);
		const meaning: Meaning = isAll ? {...noMeaning, topic: 'balance'} : {...noMeaning, isWhole: false};
		return {path: [printed(text)], meaning, claim: null};
	}

	/** 示例市财政局2024年…: a paragraph that begins with the unit begins anew. */
	beginsWithUnit(text: string): boolean {
		return this.#withoutUnit(text) !== text;
	}

	isEmpty(label: string): boolean {
		return this.#words.empty.test(label);
	}

	read(phrase: string, above: Subject | null): Meaning {
		const {topic, code} = above?.meaning ?? noMeaning;
		const key = `${topic}.${code}.${phrase}`;
		const known = this.#meanings.get(key);
		if (known !== undefined) {
			return known;
		}

		const named = this.#withoutUnit(phrase.replace(reasons, '').replace(years, '').replace(edges, ''));
		const meaning = meaningOf(named, {topic, code}, this.#words, this.#accounts);
		this.#meanings.set(key, meaning);
		return meaning;
	}

	/** 局本级, 局机关: not the whole of a department. */
	#isOfPart(phrase: string): boolean {
		return !this.#isUnit && ofPart.test(phrase);
	}

	/** A subject of its own, or a part of what stands above it. */
	of(phrase: string, above: Subject | null, heading: Subject | null): Subject {
		const label = this.label(phrase);
		const read = this.read(phrase, above ?? heading);
		const own = isSourceAlone(read, label, above) ? {...read, topic: null} : read;
		const isGuess = above?.isGuess === true || this.#isOfPart(phrase) || isWithinAnother(own, above);
		if (above === null || isRoot(own, label, above.meaning)) {
			const meaning = heading === null || !isKnown(own) ? own : inherited(own, underHeading(own, heading.meaning));
			return {path: [printed(label)], meaning, claim: null, isGuess: this.#isOfPart(phrase)};
		}

		const meaning = inherited(own, above.meaning);
		return {
			path: [...above.path, printed(label)],
			meaning: isKnown(above.meaning) ? meaning : {...meaning, isWhole: false},
			claim: null,
			isGuess,
		};
	}
}
