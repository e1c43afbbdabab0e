import {readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './source-files.js';

export type RuleExample = {
	readonly kind: 'good' | 'bad';
	/** A report in lines, `|` for a tab. */
	readonly lines: readonly string[];
	/** What it must say. */
	readonly messages: readonly string[];
};

export type RuleComment = {readonly formula: string; readonly examples: readonly RuleExample[]};

/** The comment of a rule is its manual and its test: formula, what it means, and examples with the messages they give. */
export const ruleComment = (name: string): RuleComment => {
	const text = readFileSync(path.join(root, 'source', 'check', `${name}.ts`), 'utf8');
	const comment = /\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport const \w+: (?:Across)?Rule = /u.exec(text)?.[1] ?? '';
	const lines = comment.split('\n').map(line => line.replace(/^ \* {0,3}/u, ''));
	const examples: Array<{kind: 'good' | 'bad'; lines: string[]; messages: string[]}> = [];
	for (const line of lines) {
		const kind = /^@example (good|bad)$/u.exec(line)?.[1];
		const last = examples.at(-1);
		if (kind !== undefined) {
			examples.push({kind: kind as 'good' | 'bad', lines: [], messages: []});
		} else if (line.startsWith('→ ')) {
			last?.messages.push(line.slice(2));
		} else {
			last?.lines.push(line);
		}
	}

	return {formula: lines[0] ?? '', examples};
};
