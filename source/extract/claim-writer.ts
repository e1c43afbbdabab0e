import {createHash} from 'node:crypto';
import {type Amount, toFen} from '../model/amount.js';
import type {Claim, ClaimTopic, Direction} from '../model/claim.js';
import type {Place} from '../model/document.js';
import type {Fund, Measure} from '../model/fact.js';
import type {Report} from '../model/report.js';
import type {Meaning} from './claim-meaning.js';
import type {Mention} from './claim-mentions.js';
import type {Saying, Write} from './claim-saying.js';
import type {Subject} from './claim-subject.js';
import type {Flow} from './claim-text.js';

const fileKey = (file: string): string => createHash('sha256').update(file).digest('hex').slice(0, 4);

const placeKey = (place: Place): string => {
	switch (place.kind) {
		case 'line': {
			return `${place.line}`;
		}

		case 'page': {
			return `p${place.page}.${place.row}`;
		}

		case 'sheet': {
			return `${place.sheet}.${place.cell}`;
		}
	}
};

const nothing: Amount = {fen: toFen(0), unit: 'ten_thousand_yuan', decimals: 0};

/** Economic classes that are measures too. */
const measureOfCode: Readonly<Record<string, Measure>> = {
	'301': 'wages_and_benefits',
	'302': 'goods_and_services',
	'303': 'individuals_and_families',
	'307': 'debt_interest',
	'310': 'capital',
};

const measureOf = ({measure, code}: Pick<Meaning, 'measure' | 'code'>): Measure | null =>
	measure ?? measureOfCode[code ?? ''] ?? null;

const keyOf = (topic: ClaimTopic | null, code: string | null, measure: Measure | null, fund: Fund | null): string =>
	[topic, code, measure, fund].join();

/** Makes claims of what was said, with their places, in the order of the text. */
export class ClaimWriter implements Write {
	readonly #report: Pick<Report, 'id' | 'fiscalYear'>;
	readonly #claims = new Map<string, Claim>();
	readonly #files = new Map<string, string>();
	/** Where the words of a claim begin, for what is added to them. */
	readonly #starts = new Map<string, number>();
	/** The latest claim that states the amount of this year, by what it is about. */
	readonly #stated = new Map<string, string>();
	#flow: Flow | undefined;

	constructor(report: Pick<Report, 'id' | 'fiscalYear'>) {
		this.#report = report;
	}

	begin(flow: Flow): void {
		this.#flow = flow;
	}

	claims(): readonly Claim[] {
		return [...this.#claims.values()];
	}

	/** The latest claim that states the amount of a subject, of this year. */
	stating({meaning}: Subject): Claim | undefined {
		const id = this.#stated.get(keyOf(meaning.topic, meaning.code, measureOf(meaning), meaning.fund));
		return id === undefined ? undefined : this.#claims.get(id);
	}

	claim(saying: Saying): string {
		const flow = this.#flow as Flow;
		const {mention, subject} = saying;
		const at = flow.at(mention?.start ?? saying.start);
		const id = this.#idOf(at.file, at.place, at.offset);
		const meaning = subject?.meaning;
		const isImplied = mention === null && saying.type === 'amount';
		this.#starts.set(id, saying.start);
		const claim: Claim = {
			id,
			type: saying.type,
			subject: subject === null ? null : subject.path.filter(part => part !== '').join(' / ') || null,
			topic: meaning?.topic ?? null,
			classification: meaning?.classification ?? null,
			code: meaning?.code ?? null,
			measure: meaning === undefined ? null : measureOf(meaning),
			fund: meaning?.fund ?? null,
			fiscalYear: saying.year,
			stage: saying.stage,
			basis: saying.basis,
			value: isImplied ? {digits: 0, decimals: 0} : (mention?.value ?? null),
			valueUnit: isImplied ? '万元' : (mention?.valueUnit ?? null),
			amount: isImplied ? nothing : (mention?.amount ?? null),
			pct: null,
			direction: saying.direction,
			certainty: saying.certainty,
			of: saying.of,
			against: saying.against,
			verdict: 'not_understood',
			fact: null,
			provenance: {file: at.file, place: at.place, text: flow.printed(saying.start, saying.end).replace(/^、/u, '')},
		};
		this.#claims.set(id, claim);
		if (claim.type === 'amount' && claim.basis === 'this_year' && claim.certainty !== 'none') {
			this.#stated.set(keyOf(claim.topic, claim.code, claim.measure, claim.fund), id);
		}

		return id;
	}

	rate(id: string, mention: Mention, direction: Direction | null): void {
		const claim = this.#claims.get(id);
		if (claim !== undefined && this.#flow !== undefined) {
			const text = this.#flow.printed(this.#starts.get(id) ?? mention.start, mention.end);
			this.#claims.set(id, {
				...claim,
				pct: mention.value,
				direction:
					claim.direction === null || claim.direction === 'level' ? (direction ?? claim.direction) : claim.direction,
				provenance: {...claim.provenance, text},
			});
		}
	}

	#idOf(file: string, place: Place, offset: number): string {
		const key = this.#files.get(file) ?? fileKey(file);
		this.#files.set(file, key);
		const id = `${this.#report.id}:${key}.prose.${placeKey(place)}.${offset + 1}`;
		let unique = id;
		for (let copy = 2; this.#claims.has(unique); copy++) {
			unique = `${id}-${copy}`;
		}

		return unique;
	}
}
