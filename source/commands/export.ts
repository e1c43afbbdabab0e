import type {Run} from './command.js';

const facts = async (): Promise<Run> => (await import('./figures.js')).runFacts;

const views: ReadonlyMap<string, () => Promise<Run>> = new Map([
	['facts', facts],
	['quantities', async () => (await import('./figures.js')).runQuantities],
	['claims', async () => (await import('./claims.js')).runClaims],
	['performance', async () => (await import('./performance.js')).runPerformance],
	['reports', async () => (await import('./reports.js')).runReports],
	['tables', async () => (await import('./tables.js')).runTables],
	['prose', async () => (await import('./prose.js')).runProse],
	['outline', async () => (await import('./outline.js')).runOutline],
	['rank', async () => (await import('./rank.js')).runRank],
	['account', async () => (await import('./account.js')).runAccount],
	['search', async () => (await import('./search.js')).runSearch],
	['show', async () => (await import('./show.js')).runShow],
	['table', async () => (await import('./table.js')).runTable],
	['check', async () => (await import('./check.js')).runCheck],
]);

/** `export [view] …` is the view itself, in the format and the file that the flags name. */
export const runExport: Run = async context => {
	const [first = '', ...rest] = context.arguments;
	const load = views.get(first);
	const run = await (load ?? facts)();
	return run(load === undefined ? context : {...context, arguments: rest});
};
