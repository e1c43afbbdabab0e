import {placeLabel} from '../model/document.js';
import type {Figure} from '../model/fact.js';
import {labelKey, withoutSpace} from '../model/label.js';
import type {ReportContents, StatementKind} from '../model/report.js';
import type {Vocabulary} from '../vocabulary.js';
import {sectionsOf} from './prose.js';

/** A name and where its report first prints it; `fact` is the end of the fact's id, `''` if there is none. */
export type Printed = readonly [name: string, table: number, row: number, fact: string];

/** What one report adds to the search index. Kept as arrays, as there are many. */
export type ReportPart = {
	/** Kind of each table, the first being table 1. */
	readonly tables: readonly StatementKind[];
	/** `functional:2101506` and the name printed beside it. */
	readonly accounts: ReadonlyArray<readonly [code: string, name: string]>;
	readonly labels: readonly Printed[];
	readonly projects: ReadonlyArray<readonly [...printed: Printed, code: string]>;
	readonly findings: ReadonlyArray<readonly [rule: string, message: string]>;
	/** Sections of the prose: heading, the line that opens it, its text. */
	readonly sections: ReadonlyArray<readonly [heading: string, line: number, place: string, text: string]>;
};

const accountLevels: ReadonlySet<string> = new Set(['category', 'section', 'item']);

const hasLetters = (name: string): boolean => /\p{L}/u.test(name);

class FirstByName<T> {
	readonly #entries = new Map<string, T>();

	add(name: string | null, entry: (name: string) => T): void {
		const key = labelKey(name ?? '');
		if (name !== null && key !== '' && !this.#entries.has(key)) {
			this.#entries.set(key, entry(name));
		}
	}

	get entries(): readonly T[] {
		return [...this.#entries.values()];
	}
}

export const reportPart = (contents: ReportContents, vocabulary: Vocabulary): ReportPart => {
	const {report, statements, facts, quantities, indicators, findings} = contents;
	const kinds = new Map(statements.map(({n, kind}) => [n, kind]));
	const accounts = new Map<string, string>();
	const labels = new FirstByName<Printed>();
	const projects = new FirstByName<readonly [...Printed, string]>();

	for (const {project, projectCode, table, row} of indicators) {
		projects.add(project, name => [name, table, row, '', projectCode ?? '']);
	}

	for (const figure of [...facts, ...quantities] as readonly Figure[]) {
		const {label, code, classification, level, table, row} = figure;
		const printed = (name: string): Printed => [name, table, row, figure.id.slice(report.id.length + 1)];
		if (code !== null && label !== null && accountLevels.has(level)) {
			const key = `${classification ?? 'functional'}:${code}`;
			accounts.set(key, accounts.get(key) ?? label);
		} else if (kinds.get(table) === 'project_list' && level === 'line') {
			projects.add(label, name => [...printed(name), '']);
		} else {
			labels.add(label, printed);
		}
	}

	const printedNames = new Set([...accounts.values()].map(labelKey));
	for (const {n, title, columns, rows} of statements) {
		labels.add(title, name => [name, n, 0, '']);
		for (const [at, {kind, cells}] of rows.entries()) {
			for (const [column, {role}] of kind === 'body' ? columns.entries() : []) {
				const name = role === 'label' || role === 'other_label' ? withoutSpace(cells[column] ?? '') : '';
				// Rows that print no figure have their names only here.
				if (hasLetters(name) && !printedNames.has(labelKey(name))) {
					labels.add(name, () => [name, n, at + 1, '']);
				}
			}
		}
	}

	for (const {indicator, table, row} of indicators) {
		labels.add(indicator, name => [name, table, row, '']);
	}

	return {
		tables: statements.map(({kind}) => kind),
		accounts: [...accounts],
		labels: labels.entries,
		projects: projects.entries,
		findings: findings.map(({rule, message}) => [rule, message]),
		sections: sectionsOf(contents, vocabulary).map(({heading, paragraphs}, index) => {
			const [{place}] = paragraphs;
			const line = place.kind === 'line' ? place.line : place.kind === 'page' ? place.page : index + 1;
			const text = paragraphs.map(paragraph => paragraph.text).join('\n');
			return [heading ?? '', line, placeLabel(place), text];
		}),
	};
};
