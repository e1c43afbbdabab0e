import type {Certainty, ClaimBasis, ClaimType, Direction} from '../model/claim.js';
import type {FigureStage} from '../model/fact.js';
import type {Mention} from './claim-mentions.js';
import type {Subject} from './claim-subject.js';

/** What a claim says, before it has a place and an id. */
export type Saying = {
	readonly type: ClaimType;
	readonly subject: Subject | null;
	/** Absent where the words alone say it: 持平, 无. */
	readonly mention: Mention | null;
	readonly year: number | null;
	readonly stage: FigureStage | null;
	readonly basis: ClaimBasis | null;
	readonly direction: Direction | null;
	readonly certainty: Certainty;
	readonly of: string | null;
	readonly against: string | null;
	readonly start: number;
	readonly end: number;
};

/** Writes a claim down; a rate can be added to a change that was written before. */
export type Write = {
	readonly claim: (saying: Saying) => string;
	readonly rate: (claim: string, mention: Mention, direction: Direction | null) => void;
};
