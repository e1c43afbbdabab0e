import {readFileSync} from 'node:fs';
import {markdownTable} from './generated-blocks.js';

type Term = {
	readonly kind: string;
	readonly term: string;
	readonly identifier: string;
	readonly label: string;
	readonly also?: readonly string[];
	readonly source: keyof typeof sources;
};

const sources = {official: '✔', elsewhere: '○', ours: '✎'} as const;

const titles: Readonly<Record<string, string>> = {
	term: 'Terms',
	fund: 'Funds',
	measure: 'Measures',
	table: 'Kinds of table',
	stage: 'Stages',
	scope: 'Scopes',
	level: 'Levels',
	side: 'Sides',
	classification: 'Classifications',
};

const introduction = `# Glossary

The English words of the program for Chinese terms, printed from \`data/vocabulary/glossary.json\` by \`npm run docs\`. The identifier stands in code and in machine formats, the label in the English interface. ✔ seen in an official English text, ○ seen elsewhere, ✎ our own choice, as nothing was found.`;

/** `docs/glossary.md`: a table for each kind of term, one row a term. */
export const glossaryDocument = (): string => {
	const terms = JSON.parse(readFileSync('data/vocabulary/glossary.json', 'utf8')) as readonly Term[];
	const untitled = terms.find(({kind}) => titles[kind] === undefined);
	if (untitled !== undefined) {
		throw new Error(`The glossary has terms of kind ${untitled.kind}, which scripts/glossary.ts has no title for`);
	}

	const sections = Object.entries(titles).map(([kind, title]) => {
		const rows = terms
			.filter(term => term.kind === kind)
			.map(({term, identifier, label, also = [], source}) => [
				term,
				`\`${identifier}\``,
				[label, ...also].join('; '),
				sources[source],
			]);
		return `## ${title}\n\n${markdownTable(['term', 'identifier', 'label; also', ''], rows)}`;
	});
	return `${[introduction, ...sections].join('\n\n')}\n`;
};
