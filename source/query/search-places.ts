import type {Region} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';

/** A place at the head of a name: `length` characters, `bare` of them without its ending (江北 of 江北区). */
export type LeadingPlace = {readonly name: string; readonly length: number; readonly bare: number};

export type Places = {
	/** The places a unit's name begins with, from the largest. */
	readonly leading: (name: string) => readonly LeadingPlace[];
	/** Province and city that stand above the first place and are not printed: 江西省 for 上饶市医疗保障局. */
	readonly above: (found: readonly LeadingPlace[], region: Region) => string;
	/** Where places begin in such a text. */
	readonly starts: (hidden: string) => readonly number[];
};

type PlaceTree = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Endings = {
	readonly place_endings: readonly string[];
	readonly unlisted_endings: readonly string[];
	readonly peoples: readonly string[];
};

const fewestLetters = 2;
const deepest = 4;

/** Above each place what it lies in; null where two places of that name lie in different ones. */
const parentsOf = (tree: PlaceTree): ReadonlyMap<string, readonly string[] | null> => {
	const parents = new Map<string, readonly string[] | null>();
	const add = (name: string, above: readonly string[]): void => {
		parents.set(name, parents.has(name) ? null : above);
	};

	for (const [province, cities] of Object.entries(tree)) {
		add(province, []);
		for (const [city, counties] of Object.entries(cities)) {
			const above = city === '' ? [province] : [province, city];
			if (city !== '') {
				add(city, [province]);
			}

			for (const county of counties.split(' ').filter(Boolean)) {
				add(county, above);
			}
		}
	}

	return parents;
};

/** Names that begin with the same two characters, longest first. */
const byHead = (names: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
	const heads = new Map<string, string[]>();
	for (const name of names) {
		const head = name.slice(0, fewestLetters);
		heads.set(head, [...(heads.get(head) ?? []), name]);
	}

	for (const list of heads.values()) {
		list.sort((a, b) => b.length - a.length);
	}

	return heads;
};

export const openPlaces = (
	vocabulary: Vocabulary,
	{place_endings: endings, unlisted_endings: unlistedEndings, peoples}: Endings,
): Places => {
	const parents = parentsOf(vocabulary.file('divisions') as PlaceTree);
	const heads = byHead(parents.keys());
	const ending = new RegExp(
		`(?:${[...peoples].sort((a, b) => b.length - a.length).join('|')})*(?:${endings.join('|')})$`,
	);
	// A place the list does not have: a zone, or one of a made-up or outdated name.
	const unlisted = new RegExp(`^\\p{Script=Han}{2,4}?(?:${unlistedEndings.join('|')})`, 'u');
	const bareLengths = new Map<string, number>();

	const bareOf = (name: string): number => {
		const known = bareLengths.get(name);
		if (known !== undefined) {
			return known;
		}

		const bare = Math.max(fewestLetters, name.replace(ending, '').length);
		bareLengths.set(name, Math.min(bare, name.length));
		return bareOf(name);
	};

	const placeAt = (name: string, position: number): string | undefined =>
		heads.get(name.slice(position, position + fewestLetters))?.find(place => name.startsWith(place, position)) ??
		unlisted.exec(name.slice(position))?.[0];

	const leading = (name: string): readonly LeadingPlace[] => {
		const found: LeadingPlace[] = [];
		let position = 0;
		while (found.length < deepest) {
			const place = placeAt(name, position);
			if (place === undefined || position + place.length === name.length) {
				break;
			}

			found.push({name: place, length: place.length, bare: bareOf(place)});
			position += place.length;
		}

		return found;
	};

	return {
		leading,
		above(found, {province, city}) {
			const first = found[0]?.name;
			const listed = first === undefined ? null : parents.get(first);
			const above = listed ?? [province, city].filter(place => place !== null);
			return above.filter(place => !found.some(({name}) => name === place)).join('');
		},
		starts(hidden) {
			const starts: number[] = [];
			for (let position = 0; position < hidden.length; ) {
				starts.push(position);
				position += placeAt(hidden, position)?.length ?? hidden.length;
			}

			return starts;
		},
	};
};
