import {bracketsAround} from './claim-brackets.js';
import {ClaimContext} from './claim-context.js';
import {isNextInList, ListReader} from './claim-list-reader.js';
import {isKnown} from './claim-meaning.js';
import {ClaimMemory} from './claim-memory.js';
import type {Mention} from './claim-mentions.js';
import {besides, comparedIn, isCompared, listMark, type Phrase, phraseOf} from './claim-phrase.js';
import {evaluated, projectIn, scored} from './claim-project.js';
import {sayAmount, sayNone} from './claim-say-amount.js';
import {sayBracketedRate, sayCarriedOut, sayChange, sayLevel} from './claim-say-change.js';
import {sayCount} from './claim-say-count.js';
import {sayCompletion, sayShare} from './claim-say-share.js';
import type {Subject} from './claim-subject.js';
import {endOfSentence, type ReaderTools, Telling} from './claim-telling.js';

const side = /分别|各/u;
const enumerated = /^[一二三四五六]是/u;
const announcing = /^(?:其中|包括|其中包括|具体(?:是|为|包括))$/u;
const listing = /(?:以下|如下|下列)[^,]*$/u;
const none = /(?:无|没有|未发生|未安排|未使用|不存在)(?:使用|发生|安排)?(?<what>[^无,;。]{4,40})$/u;
const whatFollows = /(?:的?(?:主要|具体|有关)?(?:内容|情况|构成|结构|用途|明细|安排)*)如下$/u;
const account = /\(\d{3}(?:\d{2}){0,2}\)|\((?:类|款|项)\)/u;
const noteOfTable = /[本此该]表|空表|无数据/u;

/** What stands further before a number, without a mark in between, says nothing of it; patterns would only take long. */
const longestPhrase = 400;

/** Reads one paragraph from its first number to its last, with what was said before in mind. */
export class ParagraphReader {
	readonly #text: string;
	readonly #tools: ReaderTools;
	readonly #context: ClaimContext;
	readonly #memory = new ClaimMemory();
	readonly #telling: Telling;
	readonly #brackets: ReadonlySet<number>;
	#previous: {readonly phrase: Phrase; readonly mention: Mention; readonly isList: boolean} | null = null;
	#skippedTo = 0;
	readonly #lists: ListReader;
	/** Nothing of the sentence has been read yet. */
	#isStart = true;

	constructor(
		text: string,
		mentions: readonly Mention[],
		heading: Subject | null,
		parent: Subject | null,
		tools: ReaderTools,
	) {
		this.#text = text;
		this.#tools = tools;
		this.#context = new ClaimContext(tools.subjects, heading, parent);
		this.#telling = new Telling(text, mentions, this.#context, this.#memory, tools);
		this.#lists = new ListReader(this.#telling);
		this.#brackets = bracketsAround(text, mentions);
		let position = 0;
		for (const mention of mentions) {
			const start = this.#pass(position, mention.start);
			this.#read(start, mention);
			position = mention.end;
			this.#isStart = false;
		}

		this.#pass(position, text.length);
	}

	/** What the paragraph announces parts of, by its end. */
	get announced(): Subject | null {
		return this.#context.announced(/[如以]下.{0,6}$/u.test(this.#text));
	}

	/** Reads the clauses between two numbers, and returns where the words of the next number begin. */
	#pass(from: number, to: number): number {
		let start = from;
		this.#memory.pass(this.#text.slice(from, to));
		for (let position = from; position < to; position++) {
			const character = this.#text[position] ?? '';
			const isBracket = '()'.includes(character) && this.#brackets.has(position);
			if (isBracket || ',;。!?:'.includes(character)) {
				this.#clause(start, position, character);
				this.#context.delimit(character);
				this.#memory.delimit(character, position === from);
				this.#isStart ||= '。!?'.includes(character);
				start = position + 1;
			}
		}

		if (to === this.#text.length && start < to) {
			this.#clause(start, to, '');
		}

		return start;
	}

	/** 机关运行经费指…: what a word means; numbers in it are no claims. */
	#isDefinition(start: number): boolean {
		if (this.#isStart && this.#tools.words.definition.test(this.#text.slice(start, start + 80))) {
			this.#skippedTo = endOfSentence(this.#text, start);
		}

		return start < this.#skippedTo;
	}

	/** A clause without a number sets the context, or says that nothing has changed, or that there is none. */
	#clause(start: number, end: number, delimiter: string): void {
		const {words, report} = this.#tools;
		const context = this.#context;
		const clause = this.#text.slice(Math.max(start, end - longestPhrase), end);
		const isStart = this.#isStart;
		if (clause === '' || this.#isDefinition(start)) {
			return;
		}

		this.#isStart = false;
		const project = delimiter === ':' ? projectIn(clause, evaluated) : undefined;
		if (project !== undefined) {
			context.base = project;
		} else if (announcing.test(clause.replace(/^.*(?=其中$)/u, ''))) {
			context.open(isStart);
		} else if (sayCarriedOut(this.#telling, clause, start)) {
			context.set({mode: words.reason.test(clause) ? 'reason' : 'main'});
		} else if (words.reason.test(clause) || enumerated.test(clause)) {
			context.set({mode: 'reason'});
		} else if (words.use.test(clause) && !account.test(clause)) {
			this.#name(clause.slice(0, clause.search(words.use)), start, end, false);
			if (listing.test(clause)) {
				context.open(isStart);
			} else {
				context.set({mode: 'use'});
			}
		} else if (context.mode !== 'reason') {
			const found = comparedIn(clause, report);
			if (context.mode === 'use' && found?.before !== '') {
				return;
			}

			context.set({mode: 'main'});
			const comparison = found?.comparison ?? context.comparison;
			if (words.level.test(clause) && comparison !== null) {
				sayLevel(this.#telling, found?.before ?? '', comparison, start, end);
			} else if (found !== undefined) {
				const {subject, isOwn} = context.resolve(found.before || found.after);
				context.set({comparison: found.comparison, compared: isOwn ? subject : null});
			} else {
				this.#name(clause, start, end, isStart && (delimiter === '。' || delimiter === ':'));
			}
		}
	}

	#name(clause: string, start: number, end: number, isHeading: boolean): void {
		const context = this.#context;
		const what = clause.includes('(') && !/\([境类款项含)]/u.test(clause) ? undefined : none.exec(clause)?.groups?.what;
		if (what !== undefined) {
			const sentence = this.#text.slice(this.#text.lastIndexOf('。', start) + 1, endOfSentence(this.#text, start));
			if (!noteOfTable.test(sentence)) {
				sayNone(this.#telling, what, start, end);
			}

			return;
		}

		const {subject, isOwn} = context.resolve(clause.replace(listMark, '').replace(whatFollows, ''));
		if (clause === '' || subject === null || !isOwn) {
			return;
		}

		const isAccount = subject.meaning.classification !== null;
		if (!isKnown(subject.meaning) && !isAccount) {
			return;
		}

		if (isHeading && context.root === null && (subject.meaning.isWhole || isAccount)) {
			context.base = subject;
		} else if (subject.meaning.isWhole) {
			context.set({clause: subject});
		}
	}

	#read(start: number, mention: Mention): void {
		const {words, report} = this.#tools;
		const context = this.#context;
		if (this.#isDefinition(start) || mention.start < this.#skippedTo) {
			return;
		}

		const text = this.#text.slice(Math.max(start, mention.start - longestPhrase), mention.start);
		if (enumerated.test(text) || words.reason.test(text)) {
			context.set({mode: 'reason'});
		} else if (words.use.test(text)) {
			context.set({mode: 'use'});
		}

		const project = mention.valueUnit === '分' ? projectIn(text, scored) : undefined;
		context.base = project ?? context.base;
		const said = phraseOf(text, mention.kind, report, words);
		const isListed = this.#isListed(text, mention);
		const phrase = isListed && isNextInList(text) ? besides(said, this.#previous?.phrase) : said;
		this.#previous = {phrase, mention, isList: isListed || side.test(text)};
		if (context.mode === 'use' && phrase.comparison !== null && phrase.subject === '') {
			context.set({mode: 'main'});
		}

		if (phrase.lead === 'among') {
			context.open(this.#isStart);
		} else if (phrase.lead === 'beside') {
			context.leave();
		}

		if (!this.#lists.sayRate(text, mention)) {
			this.#say(this.#lists.named(phrase, text, mention, isListed), text, start, mention, isListed);
		}
	}

	/** The second of 分别增加10万元、12万元, or of 分别增加10万元、减少2万元. */
	#isListed(text: string, mention: Mention): boolean {
		const previous = this.#previous;
		return (
			previous !== null &&
			((previous.isList && previous.phrase.direction !== null) || previous.phrase.shareOf !== null) &&
			previous.mention.kind === mention.kind &&
			mention.start - text.length - previous.mention.end <= 1 &&
			(isNextInList(text) || (text.startsWith('、') && previous.phrase.direction !== null))
		);
	}

	#say(phrase: Phrase, text: string, start: number, mention: Mention, isListed: boolean): void {
		const telling = this.#telling;
		const isOfBudget = mention.kind === 'percent' && this.#memory.budget !== null && text === '的';
		if (sayBracketedRate(telling, start, mention)) {
			return;
		}

		if (phrase.shareOf !== null) {
			sayShare(telling, phrase, start, mention, isListed);
		} else if (phrase.completes !== null || isOfBudget) {
			sayCompletion(telling, phrase, start, mention);
		} else if (
			phrase.direction !== null ||
			phrase.isUnsettled ||
			(phrase.comparison !== null && !isCompared(this.#text, mention.end))
		) {
			sayChange(telling, phrase, start, mention, isListed);
		} else if (mention.kind === 'money') {
			sayAmount(telling, phrase, text, start, mention);
		} else {
			sayCount(telling, phrase, text, start, mention);
		}
	}
}
