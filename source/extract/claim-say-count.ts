import type {Mention} from './claim-mentions.js';
import type {Phrase} from './claim-phrase.js';
import type {Telling} from './claim-telling.js';

const noun = /^[^\d,;。:、()]{0,14}?(?=$|[\d,;。:、()]|纳入|实行|开展|分别|进行|涉及|的)/u;
const beforeNoun = /(?:内设|下设|下属|另设|设置?|共计|共有|共|有|对|和|与|的|年度)$/u;
const verb = /(?:共计|共有|共|有|对|和|与)$/u;

/** 共有车辆0辆; 内设9个职能科室; 国内公务接待1批次16人 */
export const sayCount = (telling: Telling, phrase: Phrase, text: string, start: number, mention: Mention): void => {
	const {context, memory} = telling;
	const counted = noun.exec(telling.text.slice(mention.end))?.[0] ?? '';
	const isBeforeNoun = phrase.subject === '' || beforeNoun.test(phrase.subject);
	const name = isBeforeNoun ? `${phrase.subject.replace(verb, '')}${counted}` : phrase.subject;
	const isOfSame = /^(?:累计|共计|合计|共)?$/u.test(phrase.subject) && memory.count !== null;
	const subject = isOfSame ? (memory.count?.subject ?? null) : context.resolve(name || text).subject;
	if (subject?.meaning.topic === 'assets' && /车辆$/u.test(subject.path.at(-1) ?? '')) {
		context.stated(subject, true);
	}

	memory.count = {subject};
	telling.write({type: mention.kind === 'percent' ? 'rate' : 'count', subject, mention, start, end: mention.end});
	memory.countEnd = mention.end;
};
