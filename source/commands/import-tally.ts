import type {Row} from '../model/answer.js';
import type {Words} from '../model/words.js';
import type {BatchEntry} from './import-finish.js';
import {type ImportStatus, importRow} from './import-row.js';

/** What a batch has come to so far. */
export class ImportTally {
	readonly counts: Record<ImportStatus, number> = {added: 0, updated: 0, merged: 0, unchanged: 0, failed: 0};
	readonly rows: Row[] = [];
	/** Why files failed, by the hash of their content. */
	readonly failures: Record<string, string> = {};
	/** Hashes of the contents that were read. */
	readonly read = new Set<string>();

	add(entry: BatchEntry, words: Words): void {
		const {file, sha256} = entry;
		if (!('failed' in entry)) {
			this.counts[entry.status]++;
			this.rows.push(importRow(file.name, entry.status, entry.message, entry.contents));
			this.read.add(sha256 ?? '');
			if (entry.formerId !== undefined) {
				this.#rename(entry.formerId, entry.contents.report.id);
			}

			return;
		}

		this.counts.failed++;
		this.rows.push(importRow(file.name, 'failed', words(entry.failed.message)));
		// What the store could not take may be read once more
		if (sha256 !== undefined) {
			this.failures[sha256] = entry.failed.message;
		}
	}

	/** Rows are told once the batch is done, when only the new id leads to the report. */
	#rename(before: string, id: string): void {
		for (const [index, row] of this.rows.entries()) {
			if (row.cells.report === before) {
				const {message} = row.cells;
				const told = typeof message === 'string' ? message.replaceAll(before, id) : message;
				const cells = {...row.cells, report: id, message: told ?? null};
				this.rows[index] = {...row, cells, opens: {kind: 'report', report: id}};
			}
		}
	}

	get hasChanged(): boolean {
		const {added, updated, merged} = this.counts;
		return added + updated + merged > 0;
	}
}
