import {namesOf} from './claim-lists.js';
import {isKnown} from './claim-meaning.js';
import type {Change} from './claim-memory.js';
import type {Mention} from './claim-mentions.js';
import type {Phrase} from './claim-phrase.js';
import type {Telling} from './claim-telling.js';

const distributes = /分别/u;
const verbsAlone = /^[,、]*(?:占比?|比例|比重|分别|为|是|达|约)*$/u;
const ratesOfChanges = /(?:增幅|降幅|增减幅|幅度|增长率|增速)分别(?:为|是|达)*$/u;

/** Between a number and the next of the same list. */
export const isNextInList = (text: string): boolean => /^(?:[、和及与]|以及)?$/u.test(text);

/** Numbers that are told side by side, each of which goes with another name, amount or change. */
export class ListReader {
	readonly #telling: Telling;
	/** Names and changes that the next numbers go with. */
	#names: string[] = [];
	#rated: Change[] = [];

	constructor(telling: Telling) {
		this.#telling = telling;
	}

	/** 基本支出、项目支出分别为80万元、20万元，分别占80%、20%: the words of a number with the name that is its own. */
	named(phrase: Phrase, text: string, mention: Mention, isListed: boolean): Phrase {
		const {memory, tools} = this.#telling;
		if (distributes.test(text)) {
			const count = this.#telling.sideBySide(mention);
			const isOpen = phrase.subject.replace(verbsAlone, '') === '';
			this.#names = [...(namesOf(phrase.subject, count, name => isKnown(tools.subjects.read(name, null))) ?? [])];
			memory.side = isOpen && count > 1 && memory.amounts.length >= count ? memory.amounts.slice(-count) : [];
		} else if (!isListed && !isNextInList(text)) {
			this.#names = [];
			memory.side = [];
		}

		const name = this.#names.shift();
		return name === undefined ? phrase : {...phrase, subject: name};
	}

	/** 增幅分别为3.74%和20.54%: the rates of as many changes told before. */
	sayRate(text: string, mention: Mention): boolean {
		const {memory, tools} = this.#telling;
		if (mention.kind === 'percent' && ratesOfChanges.test(text)) {
			this.#rated = memory.changesTold.slice(-this.#telling.sideBySide(mention)).filter(({hasRate}) => !hasRate);
		} else if (!isNextInList(text)) {
			this.#rated = [];
		}

		const change = this.#rated.shift();
		if (change === undefined) {
			return false;
		}

		tools.write.rate(change.id, mention, null);
		change.hasRate = true;
		return true;
	}
}
